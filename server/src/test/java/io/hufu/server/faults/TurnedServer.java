package io.hufu.server.faults;

import io.hufu.server.clock.Moments;
import io.hufu.server.clock.SystemMoments;
import io.hufu.server.settings.Installation;
import io.hufu.server.start.Serving;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A server whose clocks go as those of the machine until it is told otherwise, a line each on its standard input:
 * {@code step PT1H} sets the wall clock, {@code pass PT1H} lets time pass. It ends with its standard input.
 */
final class TurnedServer implements Moments {
    private final Moments machine = new SystemMoments();
    private volatile Duration ahead;
    private volatile Duration passed = Duration.ZERO;

    private TurnedServer(Duration ahead) {
        this.ahead = ahead;
    }

    /** @param arguments data folder, packs, configuration file, how far the wall clock is ahead already */
    public static void main(String[] arguments) throws IOException {
        var clocks = new TurnedServer(Duration.parse(arguments[3]));
        var server = Serving.up(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), clocks);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("running:  http://localhost:" + server.port() + "/");
        System.out.println("one-time code:  " + server.bean(Installation.class).setupCode());
        clocks.listen();
        System.exit(0);
    }

    private void listen() throws IOException {
        int turns = 0;
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            Duration by = Duration.parse(words[1]);
            ahead = ahead.plus(by);
            if (words[0].equals("pass")) {
                passed = passed.plus(by);
            }
            System.out.println("turned " + ++turns + " times");
        }
    }

    @Override
    public Instant now() {
        return machine.now().plus(ahead);
    }

    @Override
    public long monotonic() {
        return machine.monotonic() + passed.toNanos();
    }
}
