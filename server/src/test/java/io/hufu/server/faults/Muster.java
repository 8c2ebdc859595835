package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.faults.Caller.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An incident whose bodies are told to report and acknowledge all at once while something is broken; and what must hold afterwards. */
final class Muster {
    private final String name;
    private final Map<String, Caller> units;
    private final Map<String, String> assignments = new LinkedHashMap<>();
    private final Map<String, Reply> answers = new ConcurrentHashMap<>();
    private final Instant stated = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String incident = "";

    /** @param units who acknowledges, by body */
    Muster(String name, Map<String, Caller> units) {
        this.name = name;
        this.units = units;
    }

    interface Breaking {
        void now() throws Exception;
    }

    String incident() {
        return incident;
    }

    long countAnswered() {
        return answers.values().stream().filter(Reply::done).count();
    }

    /** Takes a report in and tells the bodies to report, within four seconds. */
    void instruct(Run run, Caller officer, List<String> bodies) {
        String report = """
                {"kind":"test","plan":"hazardous-chemicals","title":"演练","area":"140525","occurredAt":"%s",
                 "report":{"source":"county-duty","way":"telephone","receivedAt":"%s"},"figures":{"deaths":1},
                 "judgement":{"undetermined":false,"graveCourse":false}}""".formatted(stated.minusSeconds(900), stated.minusSeconds(60));
        var opened = officer.act(run, "/api/incidents", "open-" + name, report);
        assertThat(opened.done()).as(opened.body()).isTrue();
        incident = opened.json().path("created").path("incident").asString();
        var given = give(run, officer, "give-" + name, bodies);
        for (String stream : given.json().path("versions").propertyNames()) {
            if (stream.startsWith("assignment/")) {
                String body = stream.substring(stream.lastIndexOf('/') + 1);
                assignments.put(body.replaceAll("~\\d+$", ""), body);
            }
        }
        assertThat(assignments.keySet()).containsExactlyInAnyOrderElementsOf(bodies);
    }

    /** One more instruction, which has to get through whatever is broken. */
    void instructOne(Run run, Caller officer, String body) {
        give(run, officer, "one-" + name, List.of(body));
    }

    private Reply give(Run run, Caller officer, String key, List<String> bodies) {
        var orders = new ArrayList<String>();
        for (String body : bodies) {
            orders.add("{\"body\":\"" + body + "\",\"text\":\"报到\",\"due\":\""
                    + Instant.now().plusSeconds(4) + "\"}");
        }
        var given = officer.act(
                run,
                "/api/incidents/" + incident + "/give-instruction",
                key,
                "{\"orders\":[" + String.join(",", orders) + "]}");
        assertThat(given.done()).as(given.body()).isTrue();
        return given;
    }

    /** The assignment of a body's first instruction. */
    String assignment(String body) {
        return incident + "/" + assignments.get(body);
    }

    /**
     * All acknowledge at once; after so many answers, and a moment, something is broken.
     *
     * @param at the server that a body asks
     */
    void acknowledge(Function<String, Run> at, int afterAnswers, long microseconds, Breaking breaking)
            throws Exception {
        var enough = new CountDownLatch(afterAnswers);
        var started = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String unit : units.keySet()) {
                var _ = threads.submit(() -> {
                    started.incrementAndGet();
                    answers.put(unit, acknowledge(at.apply(unit), unit));
                    enough.countDown();
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            long moment = System.nanoTime() + microseconds * 1000;
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            breaking.now();
        }
        assertThat(started).hasValue(units.size());
        // done, no answer at all, or the database is away: never an error of the server's own
        assertThat(answers.values()).allMatch(reply -> List.of(200, 0, 503).contains(reply.status()));
    }

    private Reply acknowledge(Run run, String unit) {
        return java.util.Objects.requireNonNull(units.get(unit))
                .act(
                        run,
                        "/api/assignments/" + incident + "/" + assignments.get(unit) + "/acknowledge",
                        "ack-" + name,
                        "{\"way\":\"terminal\",\"acknowledgedAt\":\"" + stated + "\"}");
    }

    /** The same requests again: what was answered is answered alike, what was not is settled. */
    void repeat(Function<String, Run> at) {
        for (String unit : units.keySet()) {
            Reply before = answers.get(unit);
            Reply again = acknowledge(at.apply(unit), unit);
            assertThat(again.status()).as(unit + ": " + again.body()).isEqualTo(200);
            if (before != null && before.done()) {
                assertThat(again.json()).isEqualTo(before.json());
            }
            assertThat(acknowledge(at.apply(unit), unit).json()).isEqualTo(again.json());
            answers.put(unit, again);
        }
    }

    /** @param all whether all were repeated, so that each has to be there */
    void requireAnswered(Records records, boolean all) throws Exception {
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

    /** Each body's order is overdue, and each was called or urged; each clock struck once, each cause left once. */
    void requireClocks(Records records, int bodies, int silent) throws Exception {
        Waiting.until(() -> "the clocks of " + incident + " strike", () -> records.owed(incident) == 0);
        Waiting.until(() -> "letters leave", () -> records.lettersWaiting() == 0);
        assertThat(records.requireStrikes(incident)).isGreaterThanOrEqualTo(2 * bodies);
        assertThat(records.calls(incident)).as("who stays silent is called").isGreaterThanOrEqualTo(silent);
        records.requireLetters(incident);
    }
}
