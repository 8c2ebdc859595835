package io.hufu.journal.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * What an earlier run left behind: a server that outlived its killed parent, its workers, a stale pid file.
 *
 * <p>Only processes that work in our own data folder are touched, and only while we hold the folder's lock.
 */
final class Leftovers {
    private Leftovers() {}

    /** Ends every process that still works on the cluster; afterwards nobody does, and no pid file is left. */
    static void settle(Path cluster) {
        try {
            end(cluster, "INT", Duration.ofSeconds(15));
            end(cluster, "QUIT", Duration.ofSeconds(5));
            end(cluster, "KILL", Duration.ofSeconds(5));
            List<Long> left = workingOn(cluster);
            if (!left.isEmpty()) {
                throw new HufuStartException(
                        "上次运行遗留的数据库进程 " + left + " 无法结束，请手工结束后再启动。",
                        "Database processes of an earlier run cannot be ended: " + left
                                + "; end them by hand, then start again.");
            }
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw DataFolder.unwritable(cluster, e);
        }
    }

    private static void end(Path cluster, String signal, Duration patience) {
        LongConsumer send = pid -> OsUser.signal(signal, pid);
        List<Long> pids = workingOn(cluster);
        if (pids.isEmpty()) {
            return;
        }
        if (signal.equals("KILL")) {
            pids.forEach(send::accept);
        } else {
            // the first is the oldest: the postmaster, which tells its workers; orphaned workers end by themselves
            send.accept(pids.getFirst());
        }
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && !workingOn(cluster).isEmpty()) {
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HufuStartException("启动被中断。", "The start was interrupted.", e);
        }
    }

    /** Process ids, the postmaster first. A worker whose folder cannot be seen is found by its parent. */
    static List<Long> workingOn(Path cluster) {
        List<Long> pids = new ArrayList<>();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.toList()) {
                String name = process.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit) && worksOn(process, cluster)) {
                    long pid = Long.parseLong(name);
                    if (isPostmaster(process, cluster)) {
                        pids.addFirst(pid);
                    } else {
                        pids.add(pid);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return pids;
    }

    private static boolean worksOn(Path process, Path cluster) {
        if (isPostmaster(process, cluster)) {
            return true;
        }
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && commandLine(process).startsWith("postgres:");
        } catch (IOException e) {
            return false; // gone meanwhile, or not ours to look at
        }
    }

    private static boolean isPostmaster(Path process, Path cluster) {
        try {
            String line = commandLine(process);
            int end = line.indexOf('\0');
            return end > 0 && line.substring(0, end).endsWith("/postgres") && line.contains("\0-D\0" + cluster + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    private static String commandLine(Path process) throws IOException {
        return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
    }
}
