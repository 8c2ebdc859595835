package io.hufu.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The house's main job, in sequence over HTTP: a report, an activation, forty bodies instructed, forty acknowledgements in
 * forty requests by forty signed-in accounts, the board read; beside it as many plain commits on the same database.
 */
final class MainJob {
    /** Bodies that are instructed and acknowledge. */
    static final int BODIES = 40;
    /** What it is compared with: one commit for each act, and some to spare. */
    private static final int COMMITS = 45;
    /** The job takes at most this many times the plain commits. */
    private static final double LIMIT = 4.0;

    /** As many as the compiler needs to settle on two cores; with fewer it takes one of them while is measured. */
    private static final int WARM_UP = 200;

    private static final int MEASURED = 5;
    /** Rounds that make one sample: one round alone is at the mercy of whatever else the machine does. */
    private static final int ROUNDS = 5;

    private final Shipped server;
    private final Person officer;
    private final Person deputy;
    private final Map<String, Person> units = new LinkedHashMap<>();
    private final double[] parts = new double[5];

    private MainJob(Shipped server) throws IOException {
        this.server = server;
        this.officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
        this.deputy = Person.signIn(server.port(), "deputy-emergency-director", Shipped.PIN);
    }

    static List<Figure> run() throws IOException, SQLException {
        try (var server = Shipped.start(Shipped.newFolder(), true)) {
            return new MainJob(server).measure();
        }
    }

    private List<Figure> measure() throws IOException, SQLException {
        signIn();
        double[] jobs = new double[MEASURED];
        double[] plains = new double[MEASURED];
        double[] ratios = new double[MEASURED];
        double[][] each = new double[parts.length][MEASURED];
        try (var plain = new PlainCommits(server.database())) {
            for (int i = 0; i < WARM_UP; i++) {
                plain.run(COMMITS);
                job();
            }
            for (int i = 0; i < MEASURED; i++) {
                java.util.Arrays.fill(parts, 0);
                for (int round = 0; round < ROUNDS; round++) {
                    plains[i] += plain.run(COMMITS) / ROUNDS;
                    jobs[i] += job() / ROUNDS;
                }
                ratios[i] = jobs[i] / plains[i];
                for (int part = 0; part < parts.length; part++) {
                    each[part][i] = parts[part] / ROUNDS;
                }
            }
        }
        return List.of(
                Figure.of("main-job: whole job", "ms", Double.NaN, jobs),
                Figure.of("main-job: 45 plain commits", "ms", Double.NaN, plains),
                Figure.of("main-job: job / plain commits", "times", LIMIT, ratios),
                Figure.of("main-job: report", "ms", Double.NaN, each[0]),
                Figure.of("main-job: activation", "ms", Double.NaN, each[1]),
                Figure.of("main-job: 40 bodies instructed", "ms", Double.NaN, each[2]),
                Figure.of("main-job: 40 acknowledgements", "ms", Double.NaN, each[3]),
                Figure.of("main-job: board read", "ms", Double.NaN, each[4]));
    }

    /** PIN checks are slow on purpose and belong before the work. */
    private void signIn() throws IOException, SQLException {
        for (String unit : server.units(BODIES)) {
            units.put(unit, Person.signIn(server.port(), unit, Shipped.PIN));
        }
    }

    private double job() throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long begun = System.nanoTime();
        String incident = officer.act("/api/incidents", report(now))
                .path("created")
                .path("incident")
                .asString();
        long reported = lap(0, begun);
        deputy.act("/api/incidents/" + incident + "/activate-level", """
                {"level":"III","expectedDuration":"PT6H","measures":["封控现场"]}""");
        long activated = lap(1, reported);
        JsonNode instructed =
                officer.act("/api/incidents/" + incident + "/give-instruction", orders(now.plus(Duration.ofHours(2))));
        long given = lap(2, activated);
        for (String stream : instructed.path("versions").propertyNames()) {
            if (stream.startsWith("assignment/")) {
                String body = stream.substring(stream.lastIndexOf('/') + 1);
                String unit = body.contains("~") ? body.substring(0, body.indexOf('~')) : body;
                java.util.Objects.requireNonNull(units.get(unit))
                        .act(
                                "/api/assignments/" + incident + "/" + body + "/acknowledge",
                                "{\"way\":\"terminal\",\"acknowledgedAt\":\"" + now + "\"}");
            }
        }
        long acknowledged = lap(3, given);
        String board = officer.read("/api/incidents/" + incident + "/board");
        long end = lap(4, acknowledged);
        if (board.length() < 10_000) {
            throw new IllegalStateException("this is no board: " + board);
        }
        return (end - begun) / 1e6;
    }

    private long lap(int part, long since) {
        long now = System.nanoTime();
        parts[part] += (now - since) / 1e6;
        return now;
    }

    static String report(Instant now) {
        return """
                {"kind":"test","plan":"hazardous-chemicals","title":"巴公镇化肥厂氯气泄漏","accident":"leak","area":"140525",
                 "occurredAt":"%s","report":{"source":"county-duty","way":"telephone","receivedAt":"%s",
                   "reporter":"赵强 13900001234","text":"一人遇难，原因不明。"},
                 "figures":{"deaths":1,"poisoned":2},"judgement":{"undetermined":false,"graveCourse":false}}""".formatted(now.minusSeconds(1200), now.minusSeconds(60));
    }

    private String orders(Instant due) {
        var orders = new StringBuilder("{\"orders\":[");
        for (String unit : units.keySet()) {
            orders.append(orders.charAt(orders.length() - 1) == '[' ? "" : ",")
                    .append("{\"body\":\"")
                    .append(unit)
                    .append("\",\"text\":\"派员到现场指挥部报到\",\"due\":\"")
                    .append(due)
                    .append("\"}");
        }
        return orders.append("]}").toString();
    }
}
