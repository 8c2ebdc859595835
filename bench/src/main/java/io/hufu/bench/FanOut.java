package io.hufu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How soon an instruction to forty bodies is at their terminals, all of which are open in another process than the server: from the moment
 * of the commit, as the database keeps it, to the receipt at each. Every receipt is counted.
 */
final class FanOut implements AutoCloseable {
    private static final int MEASURED = 5;
    private static final int WARM_UP = 40;
    /** How many the figures are wanted for, and the longest that 99 % of them may wait, milliseconds. */
    private static final double[][] STEPS = {{40, Double.NaN}, {1000, 50}, {10_000, 400}};

    private static final double LIMIT_HEAP_KILOBYTES = 20;

    private final Shipped server;
    private final Connection database;
    private final Person officer;
    private final List<String> units;
    private final Passes passes;
    private final Terminals terminals;

    FanOut(Shipped server) throws IOException, SQLException {
        this.server = server;
        this.database = server.database();
        this.officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
        this.units = server.units(MainJob.BODIES);
        this.passes = new Passes(units);
        this.terminals = new Terminals(server.port());
    }

    static List<Figure> run(Options options) throws IOException, SQLException {
        int most = OpenFiles.enoughFor(options.terminals());
        var figures = new ArrayList<Figure>();
        try (var server = Shipped.startWithCommitTimes();
                var fanOut = new FanOut(server)) {
            for (double[] step : STEPS) {
                if (step[0] <= most) {
                    figures.addAll(fanOut.measure((int) step[0], step[1]));
                }
            }
            if (fanOut.terminals.count() < most) {
                figures.addAll(fanOut.measure(most, Double.NaN));
            }
        }
        return figures;
    }

    Terminals terminals() {
        return terminals;
    }

    /** Opens more terminals, until there are so many. */
    void open(int count) throws IOException, SQLException {
        terminals.open(passes.make(database, count - terminals.count()));
    }

    private List<Figure> measure(int count, double limit) throws IOException, SQLException {
        int before = terminals.count();
        double heapBefore = server.heapKilobytes();
        open(count);
        double each = (server.heapKilobytes() - heapBefore) / (count - before);
        for (int i = 0; i < WARM_UP; i++) {
            instruct();
        }
        double[] middle = new double[MEASURED];
        double[] slow = new double[MEASURED];
        double[] last = new double[MEASURED];
        double used = server.processorSeconds();
        for (int i = 0; i < MEASURED; i++) {
            double[] waits = instruct();
            middle[i] = waits[waits.length / 2];
            slow[i] = waits[(int) Math.ceil(waits.length * 0.99) - 1];
            last[i] = waits[waits.length - 1];
        }
        used = server.processorSeconds() - used;
        terminals.requireWhole();
        String name = "fan-out: " + count + " terminals, ";
        var figures = new ArrayList<>(List.of(
                Figure.of(name + "p99", "ms", limit, slow),
                Figure.of(name + "median", "ms", Double.NaN, middle),
                Figure.of(name + "the last", "ms", Double.NaN, last),
                Figure.of(name + "processor for an instruction", "ms", Double.NaN, used / MEASURED * 1e3)));
        if (before >= MainJob.BODIES) {
            double most = count == 10_000 ? LIMIT_HEAP_KILOBYTES : Double.NaN;
            figures.add(Figure.of(name + "heap each", "KB", most, each));
        }
        return figures;
    }

    /** One instruction to all bodies in an incident of its own; how long each terminal waited after its commit, the quickest first, milliseconds. */
    double[] instruct() throws IOException, SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String incident = officer.act("/api/incidents", MainJob.report(now))
                .at("/created/incident")
                .asString();
        var orders = new ArrayList<String>();
        for (String unit : units) {
            orders.add("{\"body\":\"" + unit + "\",\"text\":\"报到\",\"due\":\"" + now.plus(Duration.ofHours(2)) + "\"}");
        }
        long position = officer.act(
                        "/api/incidents/" + incident + "/give-instruction",
                        "{\"orders\":[" + String.join(",", orders) + "]}")
                .path("position")
                .asLong();
        var commit = Commit.of(database, position);
        return Arrays.stream(terminals.await(commit.last()))
                .mapToDouble(receipt -> (receipt - Terminals.nanos(commit.at())) / 1e6)
                .toArray();
    }

    @Override
    public void close() throws IOException, SQLException {
        terminals.close();
        officer.close();
        database.close();
    }
}
