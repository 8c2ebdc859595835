package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.faults.Caller.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Forty units acknowledge at once; in the midst of it server, database or both are killed with -9. Afterwards everything that
 * was answered is there once, the rest once or not at all, repeating a request settles it, and every clock that ran out
 * meanwhile strikes once.
 */
@Tag("faults")
class KilledTest {
    private static final int ROUNDS = Integer.getInteger("hufu.faults.rounds", 3);
    private static final int ACKNOWLEDGE = 40;
    /** Bodies that stay silent, so that their clocks run out. */
    private static final int SILENT = 5;

    private final Path data = Run.newData();
    private final Map<String, Caller> units = new LinkedHashMap<>();

    /** What is killed, in this order. */
    private enum Victims {
        SERVER,
        DATABASE,
        DATABASE_TWICE,
        DATABASE_THEN_SERVER,
        SERVER_THEN_DATABASE
    }

    @BeforeEach
    void keepFolder() {
        assertThat(data).doesNotExist();
    }

    @AfterEach
    void removeFolder() throws Exception {
        DataFolder.discard(data);
    }

    @Test
    void whatWasAnsweredHoldsAndClocksStrikeOnce() throws Exception {
        long seed = Long.getLong("hufu.faults.seed", new Random().nextLong());
        System.out.println("faults: seed " + seed + ", repeat with -Dhufu.faults.seed=" + seed);
        Path packs = hastyPacks();
        Run run = Run.demo(data, packs);
        try {
            var officer = Caller.signIn(run, "duty1");
            List<String> bodies = bodies(run);
            for (String body : bodies.subList(0, ACKNOWLEDGE)) {
                units.put(body, Caller.signIn(run, body));
            }
            var random = new Random(seed);
            int first = random.nextInt(Victims.values().length);
            for (int round = 0; round < ROUNDS; round++) {
                var victims = Victims.values()[(first + round) % Victims.values().length];
                run = new Round(run, packs, officer, bodies, victims, random, round).play();
            }
        } finally {
            run.close();
        }
        assertThat(command("verify")).contains("the ledger is sound");
        assertThat(command("rebuild")).contains("views derived from");
        assertThat(command("verify")).contains("the ledger is sound");
    }

    private String command(String word) throws Exception {
        try (Run run = Run.of(data, word)) {
            assertThat(run.exit()).as(run.said()).isZero();
            return run.said();
        }
    }

    /**
     * The city's packs with a ladder without patience, so that clocks run out while nobody is there: who does not acknowledge
     * is called, who then says nothing is urged.
     */
    private Path hastyPacks() throws Exception {
        Path from = Run.repository().resolve("packs");
        Path packs = data.resolveSibling("packs");
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = packs.resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                if (file.endsWith("jurisdiction.yaml")) {
                    String text = Files.readString(file);
                    String hasty = text.replaceAll("(?m)^ladder:\\n(  .*\\n)+", """
                            ladder:
                              unacknowledged: [{after: PT0M, action: call}]
                              silent: [{after: PT0M, action: urge}]
                            """);
                    assertThat(hasty).isNotEqualTo(text);
                    Files.writeString(to, hasty);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return packs;
    }

    private static List<String> bodies(Run run) throws Exception {
        List<String> bodies = new ArrayList<>();
        try (var connection = run.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from account where unit = id order by id")) {
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
        }
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGE + SILENT);
        return bodies.subList(0, ACKNOWLEDGE + SILENT);
    }

    /** One round on a running server; what runs afterwards is what {@link #play} answers. */
    private final class Round {
        private final Path packs;
        private final Caller officer;
        private final List<String> bodies;
        private final Victims victims;
        private final int round;
        private final int afterAnswers;
        private final long microseconds;
        private final Map<String, Reply> answers = new ConcurrentHashMap<>();
        private final Map<String, String> assignments = new LinkedHashMap<>();
        private final Instant stated = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        private Run run;
        private String incident = "";

        Round(Run run, Path packs, Caller officer, List<String> bodies, Victims victims, Random random, int round) {
            this.run = run;
            this.packs = packs;
            this.officer = officer;
            this.bodies = bodies;
            this.victims = victims;
            this.round = round;
            this.afterAnswers = random.nextInt(ACKNOWLEDGE);
            this.microseconds = random.nextLong(4000);
        }

        Run play() throws Exception {
            instruct();
            acknowledgeAndKill();
            long answered = answers.values().stream().filter(Reply::done).count();
            System.out.println("faults: round " + round + ": " + victims + " killed " + microseconds
                    + " µs after answer " + afterAnswers + "; " + answered + " of " + ACKNOWLEDGE + " were answered");
            comeBack();
            try (var records = new Records(run)) {
                requireAnswered(records, false);
                repeat();
                requireAnswered(records, true);
                Waiting.until(
                        () -> "the clocks of " + incident + " strike; " + run.said(),
                        () -> records.owed(incident) == 0);
                Waiting.until(() -> "letters leave; " + run.said(), () -> records.lettersWaiting() == 0);
                // each body's order is overdue, and each was called or urged, before or after it acknowledged
                assertThat(records.requireStrikes(incident)).isGreaterThanOrEqualTo(2 * bodies.size());
                assertThat(records.calls(incident))
                        .as("who stays silent is called")
                        .isGreaterThanOrEqualTo(SILENT);
                records.requireLetters(incident);
                records.requireSound(data);
            }
            return run;
        }

        private void instruct() {
            String report = """
                    {"kind":"test","plan":"hazardous-chemicals","title":"演练","area":"140525","occurredAt":"%s",
                     "report":{"source":"county-duty","way":"telephone","receivedAt":"%s"},"figures":{"deaths":1},
                     "judgement":{"undetermined":false,"graveCourse":false}}""".formatted(stated.minusSeconds(900), stated.minusSeconds(60));
            var opened = officer.act(run, "/api/incidents", "open-" + round, report);
            assertThat(opened.done()).as(opened.body()).isTrue();
            incident = opened.json().path("created").path("incident").asString();
            var orders = new ArrayList<String>();
            for (String body : bodies) {
                orders.add("{\"body\":\"" + body + "\",\"text\":\"报到\",\"due\":\""
                        + Instant.now().plusSeconds(4) + "\"}");
            }
            var given = officer.act(
                    run,
                    "/api/incidents/" + incident + "/give-instruction",
                    "give-" + round,
                    "{\"orders\":[" + String.join(",", orders) + "]}");
            assertThat(given.done()).as(given.body()).isTrue();
            for (String stream : given.json().path("versions").propertyNames()) {
                if (stream.startsWith("assignment/")) {
                    String name = stream.substring(stream.lastIndexOf('/') + 1);
                    assignments.put(name.replaceAll("~\\d+$", ""), name);
                }
            }
            assertThat(assignments.keySet()).containsExactlyInAnyOrderElementsOf(bodies);
        }

        private Reply acknowledge(Map.Entry<String, Caller> unit) {
            return unit.getValue()
                    .act(
                            run,
                            "/api/assignments/" + incident + "/" + assignments.get(unit.getKey()) + "/acknowledge",
                            "ack-" + round,
                            "{\"way\":\"terminal\",\"acknowledgedAt\":\"" + stated + "\"}");
        }

        private void acknowledgeAndKill() throws Exception {
            var enough = new CountDownLatch(afterAnswers);
            var started = new AtomicInteger();
            long database = run.postmaster();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var unit : units.entrySet()) {
                    var _ = threads.submit(() -> {
                        started.incrementAndGet();
                        answers.put(unit.getKey(), acknowledge(unit));
                        enough.countDown();
                    });
                }
                assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
                long moment = System.nanoTime() + microseconds * 1000;
                while (System.nanoTime() < moment) {
                    Thread.onSpinWait();
                }
                switch (victims) {
                    case SERVER -> run.kill();
                    case DATABASE -> killDatabase(database);
                    case DATABASE_TWICE -> {
                        killDatabase(database);
                        killDatabase(newDatabase(database));
                    }
                    case DATABASE_THEN_SERVER -> {
                        killDatabase(database);
                        run.kill();
                    }
                    case SERVER_THEN_DATABASE -> {
                        run.kill();
                        killDatabase(database);
                    }
                }
            }
            assertThat(started).hasValue(ACKNOWLEDGE);
            // done, no answer at all, or the database is away: never an error of the server's own
            assertThat(answers.values()).allMatch(reply -> List.of(200, 0, 503).contains(reply.status()));
        }

        private void killDatabase(long pid) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }

        /** The server starts its database again while it is asked for answers. */
        private long newDatabase(long before) {
            Waiting.until(() -> "another database; " + run.said(), () -> {
                long now = run.findPostmaster();
                return now > 0 && now != before;
            });
            return run.findPostmaster();
        }

        /** Where the server went, it comes back only after clocks ran out. */
        private void comeBack() throws Exception {
            if (victims != Victims.DATABASE && victims != Victims.DATABASE_TWICE) {
                Instant due = Instant.now().plusSeconds(3);
                Waiting.until(() -> "clocks run out", () -> Instant.now().isAfter(due));
                run = Run.demo(data, packs);
            }
            Waiting.until(() -> "readiness; " + run.said(), () -> Caller.ready(run));
        }

        private void requireAnswered(Records records, boolean all) throws Exception {
            var there = records.acknowledged(incident);
            for (String unit : units.keySet()) {
                List<Long> positions = there.getOrDefault(incident + "/" + assignments.get(unit), List.of());
                Reply reply = answers.get(unit);
                if (reply != null && reply.done()) {
                    assertThat(positions)
                            .as(unit + " was answered")
                            .containsExactly(reply.json().path("position").asLong());
                } else {
                    assertThat(positions).as(unit + " was not answered").hasSizeLessThanOrEqualTo(1);
                }
                if (all) {
                    assertThat(positions).as(unit + " repeated").hasSize(1);
                }
            }
        }

        /** The same request again: what was answered is answered alike, what was not is settled. */
        private void repeat() {
            for (var unit : units.entrySet()) {
                Reply before = answers.get(unit.getKey());
                Reply again = acknowledge(unit);
                assertThat(again.status())
                        .as(unit.getKey() + ": " + again.body())
                        .isEqualTo(200);
                if (before != null && before.done()) {
                    assertThat(again.json()).isEqualTo(before.json());
                }
                assertThat(acknowledge(unit).json()).isEqualTo(again.json());
                answers.put(unit.getKey(), again);
            }
        }
    }
}
