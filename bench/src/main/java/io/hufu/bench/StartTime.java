package io.hufu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From the start of the process to readiness: the first time on an empty folder, then on the same one again. */
final class StartTime {
    private static final double LIMIT_SECONDS = 3.0;
    private static final int MEASURED = 5;

    private StartTime() {}

    static List<Figure> run() throws IOException {
        Path folder = Shipped.newFolder();
        double first;
        try (var server = Shipped.start(folder, false)) {
            first = server.startSeconds();
        }
        double[] again = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            try (var server = Shipped.start(folder, i == MEASURED - 1)) {
                again[i] = server.startSeconds();
            }
        }
        return List.of(
                Figure.of("start: first, makes database and accounts", "s", Double.NaN, first),
                Figure.of("start: again", "s", LIMIT_SECONDS, again));
    }
}
