package io.hufu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Ten thousand terminals opened and held for ten minutes: none is lost, an instruction every ten seconds reaches all, and the heap stays flat. */
final class TerminalsHeld {
    private static final int COUNT = 10_000;
    private static final int MINUTES = Integer.getInteger("hufu.bench.minutes", 10);
    private static final int ROUNDS_A_MINUTE = 6;

    private TerminalsHeld() {}

    static List<Figure> run() throws IOException, SQLException {
        try (var server = Shipped.start(Shipped.newFolder(), true)) {
            var fanOut = new FanOut(server);
            var heap = new double[MINUTES + 1];
            var slowest = new double[MINUTES];
            try (var terminals = Terminals.open(server.port(), fanOut.units(), COUNT)) {
                fanOut.instruct(terminals, COUNT);
                heap[0] = server.heapKilobytes() / 1024;
                for (int minute = 0; minute < MINUTES; minute++) {
                    for (int i = 0; i < ROUNDS_A_MINUTE; i++) {
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60 / ROUNDS_A_MINUTE));
                        slowest[minute] = Math.max(slowest[minute], fanOut.instruct(terminals, COUNT)[COUNT - 1]);
                    }
                    heap[minute + 1] = server.heapKilobytes() / 1024;
                }
                terminals.requireWhole();
            }
            return List.of(
                    Figure.of("terminals-held: 10,000, the slowest receipt", "ms", Double.NaN, slowest),
                    Figure.of("terminals-held: heap, each minute", "MB", Double.NaN, heap),
                    Figure.of("terminals-held: heap, last by first", "times", 1.2, heap[MINUTES] / heap[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
