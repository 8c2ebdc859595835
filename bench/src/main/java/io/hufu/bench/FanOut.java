package io.hufu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon a new instruction to forty bodies is at their terminals, all of which are open in another process than the server: from the
 * recorded moment, which the server takes before it writes and commits, to the receipt at each. Every receipt is counted.
 */
final class FanOut {
    private static final int MEASURED = 5;
    private static final int WARM_UP = 40;

    private final Shipped server;
    private final Connection database;
    private final Person officer;
    private final List<Person> units = new ArrayList<>();
    private final String incident;

    FanOut(Shipped server) throws IOException, SQLException {
        this.server = server;
        this.database = server.database();
        this.officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
        for (String unit : server.units(MainJob.BODIES)) {
            units.add(Person.signIn(server.port(), unit, Shipped.PIN));
        }
        incident = officer.act("/api/incidents", MainJob.report(Instant.now().truncatedTo(ChronoUnit.SECONDS)))
                .at("/created/incident")
                .asString();
    }

    static List<Figure> run() throws IOException, SQLException {
        var figures = new ArrayList<Figure>();
        try (var server = Shipped.start(Shipped.newFolder(), true)) {
            var fanOut = new FanOut(server);
            figures.addAll(fanOut.measure(40, Double.NaN));
            figures.addAll(fanOut.measure(1000, 50));
            figures.addAll(fanOut.measure(10_000, 400));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return figures;
    }

    List<Person> units() {
        return units;
    }

    private List<Figure> measure(int count, double limit) throws IOException, SQLException, InterruptedException {
        double heapBefore = server.heapKilobytes();
        try (var terminals = Terminals.open(server.port(), units, count)) {
            double each = (server.heapKilobytes() - heapBefore) / count;
            for (int i = 0; i < WARM_UP; i++) {
                instruct(terminals, count);
            }
            double[] middle = new double[MEASURED];
            double[] slow = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                double[] waits = instruct(terminals, count);
                middle[i] = waits[waits.length / 2];
                slow[i] = waits[(int) Math.ceil(waits.length * 0.99) - 1];
            }
            terminals.requireWhole();
            String name = "fan-out: " + count + " terminals, ";
            return List.of(
                    Figure.of(name + "p99", "ms", limit, slow),
                    Figure.of(name + "median", "ms", Double.NaN, middle),
                    Figure.of(name + "heap each", "KB", count == 10_000 ? 20 : Double.NaN, each));
        }
    }

    /** One instruction to all bodies; how long each terminal waited for it, milliseconds. */
    double[] instruct(Terminals terminals, int count) throws IOException, SQLException, InterruptedException {
        terminals.expect(head(), count);
        var orders = new ArrayList<String>();
        String due = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(Duration.ofHours(2))
                .toString();
        for (Person unit : units) {
            orders.add("{\"body\":\"" + unit.account() + "\",\"text\":\"报到\",\"due\":\"" + due + "\"}");
        }
        long position = officer.act(
                        "/api/incidents/" + incident + "/give-instruction",
                        "{\"orders\":[" + String.join(",", orders) + "]}")
                .path("position")
                .asLong();
        return terminals.await(recorded(position));
    }

    private long head() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select position from head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Instant recorded(long position) throws SQLException {
        try (var statement = database.prepareStatement("select recorded_at from event where position = ?")) {
            statement.setLong(1, position);
            try (var row = statement.executeQuery()) {
                row.next();
                Timestamp at = row.getTimestamp(1);
                return at.toInstant();
            }
        }
    }
}
