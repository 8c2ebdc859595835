package io.hufu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Ten thousand terminals opened and held for ten minutes: none is lost, an instruction every ten seconds reaches all, and the heap stays flat. */
final class TerminalsHeld {
    private static final int ROUNDS_A_MINUTE = 6;
    /** What is alive at the end, by what was alive at the beginning: at most. */
    private static final double LIMIT = 1.2;

    private TerminalsHeld() {}

    static List<Figure> run(Options options) throws IOException, SQLException {
        int count = OpenFiles.enoughFor(options.terminals());
        int minutes = options.minutes();
        var heap = new double[minutes + 1];
        var slowest = new double[minutes];
        var quiet = new double[minutes];
        try (var server = Shipped.startWithCommitTimes();
                var fanOut = new FanOut(server)) {
            fanOut.open(count);
            for (int i = 0; i < ROUNDS_A_MINUTE; i++) {
                fanOut.instruct();
            }
            heap[0] = server.heapKilobytes() / 1024;
            for (int minute = 0; minute < minutes; minute++) {
                double idle = 0;
                for (int i = 0; i < ROUNDS_A_MINUTE; i++) {
                    double used = server.processorSeconds() + server.databaseSeconds();
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60 / ROUNDS_A_MINUTE));
                    idle += server.processorSeconds() + server.databaseSeconds() - used;
                    double[] waits = fanOut.instruct();
                    slowest[minute] = Math.max(slowest[minute], waits[waits.length - 1]);
                }
                quiet[minute] = idle / 60 * 100;
                heap[minute + 1] = server.heapKilobytes() / 1024;
                fanOut.terminals().requireWhole();
            }
        }
        String name = "terminals-held: " + count + ", ";
        return List.of(
                Figure.of(name + "the slowest receipt of each minute", "ms", Double.NaN, slowest),
                Figure.of(name + "one processor while quiet", "%", Double.NaN, quiet),
                Figure.of(name + "live heap each minute", "MB", Double.NaN, heap),
                Figure.of(name + "live heap, last by first", "times", LIMIT, heap[minutes] / heap[0]));
    }
}
