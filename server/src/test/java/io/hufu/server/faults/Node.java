package io.hufu.server.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server on a machine of its own: with its folder, its clock and its own network to both databases. */
final class Node implements AutoCloseable {
    private final Path data;
    private final Path packs;
    private final List<Wire> wires = new ArrayList<>();
    private final Path file;
    private Duration ahead = Duration.ZERO;
    private volatile @Nullable Run run;
    private volatile Instant started = Instant.EPOCH;

    /** @param hook where it sends what leaves */
    Node(Path data, Path packs, DatabasePair database, URI hook) throws IOException {
        this.data = data;
        this.packs = packs;
        for (int port : database.ports()) {
            wires.add(new Wire(port));
        }
        file = data.resolveSibling("hufu.conf");
        var lines = new ArrayList<>(
                database.configuration(wires.stream().map(Wire::port).toList()));
        lines.add("live.queue = 4096"); // no reader is too slow only because the machine is
        lines.add("channels.leave = true");
        lines.add("channels.hooks.all = " + hook);
        lines.add("channels.hook-secrets.all = whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        Files.write(file, lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    Path data() {
        return data;
    }

    void start() throws IOException {
        Run next = Run.turned(data, packs, file, ahead);
        started = Instant.now();
        run = next;
    }

    Run run() {
        Run now = run;
        if (now == null) {
            throw new IllegalStateException("not started");
        }
        return now;
    }

    boolean alive() {
        Run now = run;
        return now != null && now.alive();
    }

    /** When its server that runs now had come up, on the test's clock. */
    Instant started() {
        return started;
    }

    List<Wire> wires() {
        return wires;
    }

    /** Somebody sets its clock. */
    void step(Duration by) throws IOException {
        ahead = ahead.plus(by);
        run().turn("step", by);
    }

    /** Time passes for it. */
    void pass(Duration by) throws IOException {
        ahead = ahead.plus(by);
        run().turn("pass", by);
    }

    /** How far its clock is from the right one. */
    Duration ahead() {
        return ahead;
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires) {
            wire.release();
            wire.set(null);
        }
        if (run != null) {
            run().close();
        }
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
