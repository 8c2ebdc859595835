package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.faults.Caller.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * An incident whose bodies are told to report, acknowledge all at once, and every second one feeds back, while something is broken;
 * and what must hold afterwards.
 */
final class Muster {
    private final String name;
    private final String kind;
    private final Map<String, Caller> units;
    private final Map<String, String> assignments = new LinkedHashMap<>();
    private final Map<Ask, Reply> answers = new ConcurrentHashMap<>();
    private final Instant stated = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String incident = "";

    /**
     * @param kind of the incident; what concerns a real one may leave the house
     * @param units who acknowledges, by body
     */
    Muster(String name, String kind, Map<String, Caller> units) {
        this.name = name;
        this.kind = kind;
        this.units = units;
    }

    /** What a body does, with the same key however often it is asked for. */
    private record Ask(String unit, boolean feedback) {}

    interface Breaking {
        void now() throws Exception;
    }

    String incident() {
        return incident;
    }

    long countAnswered() {
        return answers.values().stream().filter(Reply::done).count();
    }

    long countAsked() {
        return asks().size();
    }

    /** Takes a report in and tells the bodies to report, within four seconds. */
    void instruct(Run run, Caller officer, List<String> bodies) {
        String report = """
                {"kind":"%s","plan":"hazardous-chemicals","title":"演练","area":"140525","occurredAt":"%s",
                 "report":{"source":"county-duty","way":"telephone","receivedAt":"%s"},"figures":{"deaths":1},
                 "judgement":{"undetermined":false,"graveCourse":false}}""".formatted(kind, stated.minusSeconds(900), stated.minusSeconds(60));
        var opened = insist(run, officer, "/api/incidents", "open-" + name, report);
        incident = opened.json().path("created").path("incident").asString();
        var given = give(
                run,
                officer,
                "give-" + name,
                bodies,
                ",\"due\":\"" + Instant.now().plusSeconds(4) + "\"");
        for (String stream : given.json().path("versions").propertyNames()) {
            if (stream.startsWith("assignment/")) {
                String body = stream.substring(stream.lastIndexOf('/') + 1);
                assignments.put(body.replaceAll("~\\d+$", ""), body);
            }
        }
        assertThat(assignments.keySet()).containsExactlyInAnyOrderElementsOf(bodies);
    }

    /** One more instruction, without a time, which has to get through whatever is broken. */
    void instructOne(Run run, Caller officer, String body) {
        give(run, officer, "one-" + name, List.of(body), "");
    }

    private Reply give(Run run, Caller officer, String key, List<String> bodies, String due) {
        var orders = new ArrayList<String>();
        for (String body : bodies) {
            orders.add("{\"body\":\"" + body + "\",\"text\":\"报到\"" + due + "}");
        }
        return insist(
                run,
                officer,
                "/api/incidents/" + incident + "/give-instruction",
                key,
                "{\"orders\":[" + String.join(",", orders) + "]}");
    }

    /** The same request until it is done. */
    private static Reply insist(Run run, Caller officer, String path, String key, String body) {
        var reply = new AtomicReference<>(new Reply(0, ""));
        Waiting.until(() -> path + ": " + reply.get(), () -> {
            reply.set(officer.act(run, path, key, body));
            assertThat(reply.get().status()).as(reply.get().body()).isIn(200, 201, 0, 503);
            return reply.get().done();
        });
        return reply.get();
    }

    /** The assignment of a body's first instruction. */
    String assignment(String body) {
        return incident + "/" + assignments.get(body);
    }

    /**
     * All acknowledge at once, and some feed back; after so many answers, and a moment, something is broken.
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
                    for (Ask ask : asks(unit)) {
                        Reply reply = act(at.apply(unit), ask);
                        answers.put(ask, reply);
                        enough.countDown();
                        if (!reply.done()) {
                            return; // feeding back comes after it
                        }
                    }
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

    /** Every second body feeds back, too. */
    private static List<Ask> asks(String unit) {
        var acknowledge = new Ask(unit, false);
        return unit.hashCode() % 2 == 0 ? List.of(acknowledge) : List.of(acknowledge, new Ask(unit, true));
    }

    private List<Ask> asks() {
        return units.keySet().stream().flatMap(unit -> asks(unit).stream()).toList();
    }

    private Reply act(Run run, Ask ask) {
        String act = ask.feedback() ? "feed-back" : "acknowledge";
        String said = ask.feedback()
                ? "{\"stage\":\"in-progress\",\"people\":3,\"vehicles\":1,\"files\":[],\"way\":\"terminal\",\"happenedAt\":\"%s\"}"
                : "{\"way\":\"terminal\",\"acknowledgedAt\":\"%s\"}";
        return Objects.requireNonNull(units.get(ask.unit()))
                .act(
                        run,
                        "/api/assignments/" + assignment(ask.unit()) + "/" + act,
                        act + "-" + name,
                        said.formatted(stated));
    }

    /** The same requests again, until they are done: what was answered is answered alike, what was not is settled. */
    void repeat(Function<String, Run> at) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            units.keySet().stream()
                    .map(unit -> threads.submit(() -> asks(unit).forEach(ask -> repeat(at.apply(unit), ask))))
                    .toList()
                    .forEach(Muster::join);
        }
    }

    private static void join(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void repeat(Run run, Ask ask) {
        Reply before = answers.get(ask);
        Waiting.until(() -> ask + ": " + answers.get(ask), () -> {
            Reply again = act(run, ask);
            assertThat(again.status()).as(ask + ": " + again.body()).isIn(200, 0, 503);
            if (again.done()) {
                if (before != null && before.done()) {
                    assertThat(again.json()).as("%s repeated", ask).isEqualTo(before.json());
                }
                answers.put(ask, again);
            }
            return again.done();
        });
        assertThat(act(run, ask).json())
                .isEqualTo(Objects.requireNonNull(answers.get(ask)).json());
    }

    /** @param all whether all were repeated, so that each has to be there */
    void requireAnswered(Records records, boolean all) throws Exception {
        var acknowledged = records.acknowledged(incident);
        var fedBack = records.fedBack(incident);
        for (Ask ask : asks()) {
            var there = ask.feedback() ? fedBack : acknowledged;
            List<Long> positions = there.getOrDefault(assignment(ask.unit()), List.of());
            Reply reply = answers.get(ask);
            if (reply != null && reply.done()) {
                assertThat(positions)
                        .as(ask + " was answered")
                        .containsExactly(reply.json().path("position").asLong());
            } else {
                assertThat(positions).as(ask + " was not answered").hasSizeLessThanOrEqualTo(1);
            }
            if (all) {
                assertThat(positions).as(ask + " repeated").hasSize(1);
            }
        }
    }

    /** Each body's order is overdue, and each was called or urged; each clock struck once, each cause left once. */
    void requireClocks(Records records, int bodies, int silent) throws Exception {
        var owing = new AtomicReference<List<String>>(List.of());
        Waiting.until(() -> "the clocks of " + incident + " strike: " + owing.get(), () -> {
            owing.set(records.owing(incident));
            return owing.get().isEmpty();
        });
        Waiting.until(() -> "letters leave", () -> records.lettersWaiting() == 0);
        assertThat(records.requireStrikes(incident)).isGreaterThanOrEqualTo(bodies);
        assertThat(records.calls(incident)).as("who stays silent is called").isGreaterThanOrEqualTo(silent);
        records.requireLetters(incident);
    }
}
