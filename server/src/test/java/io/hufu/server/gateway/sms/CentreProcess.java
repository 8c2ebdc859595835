package io.hufu.server.gateway.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A {@link Centre} in a process of its own. */
final class CentreProcess implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;

    private final int port;
    private final int listenPort;
    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    CentreProcess(String protocol) throws IOException, InterruptedException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var another = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            listenPort = another.getLocalPort();
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-Dlogging.level.root=ERROR",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Centre.class.getName(),
                        protocol,
                        String.valueOf(port),
                        String.valueOf(listenPort))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.ofVirtual().start(this::read);
        if (!"listening".equals(hear())) {
            throw new IllegalStateException("the centre does not listen");
        }
    }

    private void read() {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines()
                    .filter(line -> line.startsWith("centre: "))
                    .map(line -> line.substring("centre: ".length()))
                    .forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("gone");
        }
    }

    int port() {
        return port;
    }

    /** Where it brings reports and replies, in SGIP. */
    int listenPort() {
        return listenPort;
    }

    /** The next thing that it says, or null where it says nothing for long. */
    @Nullable
    String hear() throws InterruptedException {
        return said.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether it said nothing more so far. */
    boolean silent() {
        return said.isEmpty();
    }

    void order(String order) throws IOException {
        var in = process.outputWriter(StandardCharsets.UTF_8);
        in.write(order + "\n");
        in.flush();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
