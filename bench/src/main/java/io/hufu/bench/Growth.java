package io.hufu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A board and the list of incidents with a thousand and with a million past incidents in the same database, which {@link PastIncidents}
 * makes.
 */
final class Growth {
    private static final int FEW = 1_000;
    /** A board with a million past incidents takes at most this many times what it takes with a thousand. */
    private static final double LIMIT = 1.5;

    private static final int MEASURED = 5;
    private static final int READS = 40;
    private static final int WARM_UP = 600;

    private final Shipped server;
    private final Person officer;
    private final String incident;
    private final int many;

    private Growth(Shipped server, int many) throws IOException {
        this.server = server;
        this.officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
        this.incident = activated();
        this.many = many;
    }

    static List<Figure> run(Options options) throws IOException, SQLException {
        try (var server = Shipped.start(Shipped.newFolder(), true)) {
            return new Growth(server, Math.max(FEW + 1, options.incidents())).measure();
        }
    }

    private String activated() throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String opened = officer.act("/api/incidents", MainJob.report(now))
                .at("/created/incident")
                .asString();
        try (var deputy = Person.signIn(server.port(), "deputy-emergency-director", Shipped.PIN)) {
            deputy.act(
                    "/api/incidents/" + opened + "/activate-level",
                    "{\"level\":\"III\",\"expectedDuration\":\"" + Duration.ofHours(6) + "\",\"measures\":[\"封控现场\"]}");
        }
        return opened;
    }

    private List<Figure> measure() throws IOException, SQLException {
        String board = "/api/incidents/" + incident + "/board";
        String list = "/api/incidents";
        try (Connection database = server.database()) {
            var past = new PastIncidents(database, incident);
            past.fill(1, FEW);
            read(board, WARM_UP);
            read(list, WARM_UP);
            double[] boardFew = sample(board);
            double[] listFew = sample(list);
            long begun = System.nanoTime();
            past.fill(FEW + 1, many);
            double filled = (System.nanoTime() - begun) / 1e9;
            double[] boardMany = sample(board);
            double[] listMany = sample(list);
            return List.of(
                    Figure.of("growth: board, " + FEW + " past incidents", "ms", Double.NaN, boardFew),
                    Figure.of("growth: board, " + many + " past incidents", "ms", Double.NaN, boardMany),
                    Figure.of("growth: board, many by few", "times", LIMIT, ratio(boardMany, boardFew)),
                    Figure.of("growth: list, " + FEW + " past incidents", "ms", Double.NaN, listFew),
                    Figure.of("growth: list, " + many + " past incidents", "ms", Double.NaN, listMany),
                    Figure.of("growth: list, many by few", "times", LIMIT, ratio(listMany, listFew)),
                    Figure.of("growth: the database, of each past incident", "KB", Double.NaN, past.kilobytes() / many),
                    Figure.of("growth: making them", "s", Double.NaN, filled));
        }
    }

    private static double[] ratio(double[] many, double[] few) {
        double[] ratio = new double[many.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = many[i] / few[i];
        }
        return ratio;
    }

    private double[] sample(String path) throws IOException {
        read(path, READS);
        double[] samples = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            samples[i] = read(path, READS);
        }
        return samples;
    }

    /** Milliseconds for one of so many reads. */
    private double read(String path, int times) throws IOException {
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            officer.read(path);
        }
        return (System.nanoTime() - begun) / 1e6 / times;
    }
}
