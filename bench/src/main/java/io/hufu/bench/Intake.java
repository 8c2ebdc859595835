package io.hufu.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many reports a second are taken in and committed, by one, eight and sixty-four clients, beside what PostgreSQL itself commits with as
 * many connections, each inserting a row with the text of all that a report appends, and committing it. Interleaved on the same database.
 */
final class Intake implements AutoCloseable {
    private static final int[] CLIENTS = {1, 8, 64};
    private static final int MEASURED = 5;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 20;
    /** Of what PostgreSQL commits with the same row at sixty-four clients. */
    private static final double LIMIT = 0.6;

    private final Shipped server;
    private final List<Person> people = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    private Intake(Shipped server) throws IOException, SQLException {
        this.server = server;
        for (int i = 0; i < CLIENTS[CLIENTS.length - 1]; i++) {
            people.add(Person.signIn(server.port(), "duty1", Shipped.PIN));
            connections.add(server.database());
        }
    }

    static List<Figure> run() throws IOException, SQLException {
        try (var server = Shipped.start(Shipped.newFolder(), true);
                var intake = new Intake(server)) {
            return intake.measure();
        }
    }

    private interface Work {
        void once() throws IOException, SQLException;
    }

    private List<Figure> measure() throws IOException, SQLException {
        var figures = new ArrayList<Figure>();
        var reporters = new ArrayList<Work>();
        people.forEach(officer -> reporters.add(() -> officer.act("/api/incidents", report())));
        reporters.getFirst().once();
        var inserters = inserters();
        rate(reporters, WARM_UP_SECONDS);
        for (int clients : CLIENTS) {
            double[] reports = new double[MEASURED];
            double[] plain = new double[MEASURED];
            double[] share = new double[MEASURED];
            double used = server.processorSeconds();
            double taken = 0;
            for (int i = 0; i < MEASURED; i++) {
                plain[i] = rate(inserters.subList(0, clients), SECONDS);
                reports[i] = rate(reporters.subList(0, clients), SECONDS);
                share[i] = reports[i] / plain[i];
                taken += reports[i] * SECONDS;
            }
            used = server.processorSeconds() - used;
            String name = "intake: " + clients + " clients, ";
            figures.add(Figure.of(name + "reports", "1/s", Double.NaN, reports));
            figures.add(Figure.of(name + "plain rows", "1/s", Double.NaN, plain));
            figures.add(Figure.atLeast(name + "reports by rows", "times", clients == 64 ? LIMIT : Double.NaN, share));
            figures.add(Figure.of(name + "processor for a report", "ms", Double.NaN, used * 1e3 / taken));
        }
        return figures;
    }

    private static String report() {
        return MainJob.report(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** One for each connection, with the text of a report's events: as long, and as hard to compress. */
    private List<Work> inserters() throws SQLException {
        String row;
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("create table if not exists bench_row (id bigserial primary key, body text)");
            try (var text = statement.executeQuery(
                    "select string_agg(body, ',' order by position) from event where stream_id = (select stream_id"
                            + " from event where stream_type = 'incident' and version = 1 order by position desc limit 1)")) {
                text.next();
                row = text.getString(1);
            }
        }
        var all = new ArrayList<Work>();
        for (Connection connection : connections) {
            var insert = connection.prepareStatement("insert into bench_row (body) values (?)");
            insert.setString(1, row);
            all.add(insert::executeUpdate);
        }
        return all;
    }

    /** Units of work a second by all these at once. */
    private static double rate(List<Work> clients, int seconds) {
        var done = new AtomicLong();
        var threads = new ArrayList<Thread>();
        long begun = System.nanoTime();
        long until = begun + seconds * 1_000_000_000L;
        for (Work work : clients) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    while (System.nanoTime() < until) {
                        work.once();
                        done.incrementAndGet();
                    }
                } catch (IOException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Person officer : people) {
            officer.close();
        }
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
