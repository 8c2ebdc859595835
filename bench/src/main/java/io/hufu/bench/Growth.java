package io.hufu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A board and the list of incidents with a thousand and with a million past incidents in the same database. Past incidents are copies of a
 * closed one's rows under other ids: its view, its assignments, part of its time line and of its events, its clocks. Copied events stand at
 * negative positions, outside the chain.
 */
final class Growth {
    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("hufu.bench.incidents", 1_000_000);
    /** A board with a million past incidents takes at most this many times what it takes with a thousand. */
    private static final double LIMIT = 1.5;

    private static final int MEASURED = 5;
    private static final int READS = 40;
    private static final int WARM_UP = 400;

    /** From the first to the last number of past incidents, all like this one. */
    private static final String PAST = """
            with past as (select n, ?::text source from generate_series(?::int, ?::int) n)
            """;

    private static final List<String> COPIES = List.of("""
            insert into view_incident select (jsonb_populate_record(v, jsonb_build_object('id', 'past' || n, 'status', 'closed',
              'received_at', v.received_at - n * interval '1 minute'))).*
            from past join view_incident v on v.id = source""", """
            insert into view_assignment select (jsonb_populate_record(v, jsonb_build_object('id', 'past' || n || '/' || v.body,
              'incident', 'past' || n, 'on_desk', false))).*
            from past cross join lateral (select * from view_assignment where incident = source order by id limit 2) v""", """
            insert into stream (type, id, version) select 'incident', 'past' || n, 2 from past""", """
            insert into event (position, stream_type, stream_id, version, type, at, recorded_at, body, prev_hash, hash)
            select -2 * n - e.version, 'incident', 'past' || n, e.version, e.type, e.at, e.recorded_at, e.body, e.prev_hash, e.hash
            from past join event e on e.stream_type = 'incident' and e.stream_id = source and e.version <= 2""", """
            insert into view_timeline select (jsonb_populate_record(t, jsonb_build_object('position', -n, 'incident', 'past' || n))).*
            from past cross join lateral (select * from view_timeline where incident = source order by position limit 1) t""", """
            insert into clock (id, stream_type, stream_id, incident, due, struck_at)
            select 'past' || n || ':' || k, 'incident', 'past' || n, 'past' || n, now() - interval '1 day', now() - interval '1 day'
            from past, generate_series(1, 2) k""");

    private final Shipped server;
    private final Person officer;
    private final String incident;

    private Growth(Shipped server) throws IOException {
        this.server = server;
        this.officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
        this.incident = activated();
    }

    static List<Figure> run() throws IOException, SQLException {
        try (var server = Shipped.start(Shipped.newFolder(), true)) {
            return new Growth(server).measure();
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
        fill(1, FEW);
        read("/api/incidents/" + incident + "/board", WARM_UP);
        read("/api/incidents", WARM_UP);
        double[] boardFew = sample("/api/incidents/" + incident + "/board");
        double[] listFew = sample("/api/incidents");
        fill(FEW + 1, MANY);
        double[] boardMany = sample("/api/incidents/" + incident + "/board");
        double[] listMany = sample("/api/incidents");
        return List.of(
                Figure.of("growth: board, " + FEW + " past incidents", "ms", Double.NaN, boardFew),
                Figure.of("growth: board, " + MANY + " past incidents", "ms", Double.NaN, boardMany),
                Figure.of("growth: board, many by few", "times", LIMIT, ratio(boardMany, boardFew)),
                Figure.of("growth: list, " + FEW + " past incidents", "ms", Double.NaN, listFew),
                Figure.of("growth: list, " + MANY + " past incidents", "ms", Double.NaN, listMany),
                Figure.of("growth: list, many by few", "times", LIMIT, ratio(listMany, listFew)));
    }

    private static double[] ratio(double[] many, double[] few) {
        double[] ratio = new double[many.length];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = many[i] / few[i];
        }
        return ratio;
    }

    private void fill(int from, int to) throws SQLException, IOException {
        try (var connection = server.database()) {
            for (String copy : COPIES) {
                try (var insert = connection.prepareStatement(PAST + copy)) {
                    insert.setString(1, incident);
                    insert.setInt(2, from);
                    insert.setInt(3, to);
                    insert.executeUpdate();
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }
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
