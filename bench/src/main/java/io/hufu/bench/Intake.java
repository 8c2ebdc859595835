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
 * many connections, each inserting a row as long as the event of a report and committing it. Interleaved on the same database.
 */
final class Intake {
    private static final int MEASURED = 5;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 20;
    /** Of what PostgreSQL commits with the same row at sixty-four clients. */
    private static final double LIMIT = 0.6;

    private final Shipped server;

    private Intake(Shipped server) {
        this.server = server;
    }

    static List<Figure> run() throws IOException, SQLException {
        try (var server = Shipped.start(Shipped.newFolder(), true)) {
            return new Intake(server).measure();
        }
    }

    private interface Work {
        void once() throws IOException, SQLException;
    }

    private interface Client extends AutoCloseable {
        Work work();

        @Override
        void close() throws IOException, SQLException;
    }

    private List<Figure> measure() throws IOException, SQLException {
        var figures = new ArrayList<Figure>();
        String row = prepare();
        rate(64, WARM_UP_SECONDS, this::reporter);
        for (int clients : new int[] {1, 8, 64}) {
            double[] reports = new double[MEASURED];
            double[] plain = new double[MEASURED];
            double[] share = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                plain[i] = rate(clients, SECONDS, () -> inserter(row));
                reports[i] = rate(clients, SECONDS, this::reporter);
                share[i] = reports[i] / plain[i];
            }
            String name = "intake: " + clients + " clients, ";
            figures.add(Figure.of(name + "reports", "1/s", Double.NaN, reports));
            figures.add(Figure.of(name + "plain rows", "1/s", Double.NaN, plain));
            figures.add(Figure.atLeast(name + "reports by rows", "times", clients == 64 ? LIMIT : Double.NaN, share));
        }
        return figures;
    }

    /** A table for plain rows, and a text as long as what a report's event is. */
    private String prepare() throws IOException, SQLException {
        try (var officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
                var connection = server.database();
                var statement = connection.createStatement()) {
            officer.act("/api/incidents", report());
            statement.execute("create table if not exists bench_row (id bigserial primary key, body text)");
            try (var length = statement.executeQuery("select max(length(body)) from event")) {
                length.next();
                return "x".repeat(length.getInt(1));
            }
        }
    }

    private static String report() {
        return MainJob.report(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private Client reporter() throws IOException {
        var officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
        return new Client() {
            @Override
            public Work work() {
                return () -> officer.act("/api/incidents", report());
            }

            @Override
            public void close() throws IOException {
                officer.close();
            }
        };
    }

    private Client inserter(String row) throws IOException, SQLException {
        Connection connection = server.database();
        var insert = connection.prepareStatement("insert into bench_row (body) values (?)");
        insert.setString(1, row);
        return new Client() {
            @Override
            public Work work() {
                return insert::executeUpdate;
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private interface Opening {
        Client open() throws IOException, SQLException;
    }

    /** Units of work a second by so many clients at once. */
    private static double rate(int clients, int seconds, Opening opening) throws IOException, SQLException {
        var open = new ArrayList<Client>();
        for (int i = 0; i < clients; i++) {
            open.add(opening.open());
        }
        var done = new AtomicLong();
        var threads = new ArrayList<Thread>();
        long begun = System.nanoTime();
        long until = begun + seconds * 1_000_000_000L;
        for (Client client : open) {
            Work work = client.work();
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
        double rate = done.get() / ((System.nanoTime() - begun) / 1e9);
        for (Client client : open) {
            client.close();
        }
        return rate;
    }
}
