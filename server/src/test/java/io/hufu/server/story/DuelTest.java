package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.ledger.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two people want what only one can have. Whoever is first, the outcome is one of those that make sense, and the board tells it. */
@Tag("database")
class DuelTest {
    private static final List<String> UNITS = List.of(
            "fire-brigade", "health-commission", "energy-bureau", "public-security", "water-bureau", "weather-bureau");

    private static CommandPost post;
    private static HandClock clock;

    private String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:20");
        clock = post.clock();
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @BeforeEach
    void aNewIncident() {
        post.nextDay("09:20");
        incident = duty().post("/api/incidents", Told.chlorine(clock), Map.of())
                .done()
                .at("/created/incident");
    }

    private static Person duty() {
        return post.person("duty1");
    }

    private static Person commander() {
        return post.person("commander");
    }

    @Test
    void twoActivationsWithoutLookingAtVersions() {
        var another = post.another("commander");
        var both = CommandPost.together(
                () -> commander().act(incident, "activate-level", Told.activate("II", "")),
                () -> another.act(incident, "activate-level", Told.activate("II", "'media-group'")));
        assertThat(both).filteredOn(reply -> reply.status() == 200).hasSize(1);
        both.stream().filter(reply -> reply.status() != 200).forEach(reply -> reply.refused(409, "same-level"));
        // the sheet of the one that won, not a mixture of both
        boolean first = both.getFirst().status() == 200;
        assertThat(bodies()).hasSize(first ? 39 : 38);
        assertThat(bodies().containsKey("media-group")).isEqualTo(first);
    }

    @Test
    void recallAgainstAcknowledgement() {
        commander().act(incident, "activate-level", Told.activate("II", "")).done();
        post.to("09:22");
        for (String unit : UNITS) {
            var own = post.person(unit);
            var both = CommandPost.together(
                    () -> commander().work(incident + "/" + unit, "recall", "{'reason': '另有安排'}"),
                    () -> own.work(incident + "/" + unit, "acknowledge", Told.acknowledge(clock, "09:22")));
            both.getFirst().done();
            boolean answered = both.getLast().status() == 200;
            if (!answered) {
                both.getLast().refused(409, "already-recalled");
            }
            JsonNode row = row(unit);
            assertThat(row.path("state").asString()).isEqualTo("recalled");
            assertThat(row.path("acknowledgedAt").isNull()).isEqualTo(!answered);
        }
        // nobody is urged for what was taken back
        post.to("09:40");
        UNITS.forEach(unit -> assertThat(row(unit).path("state").asString()).isEqualTo("recalled"));
    }

    @Test
    void endAgainstFeedback() {
        commander().act(incident, "activate-level", Told.activate("II", "")).done();
        for (String unit : UNITS) {
            post.person(unit)
                    .work(incident + "/" + unit, "acknowledge", Told.acknowledge(clock, "09:20"))
                    .done();
        }
        for (String condition :
                List.of("scene-controlled", "environment-standard", "experts-confirmed", "hidden-danger-removed")) {
            duty().act(incident, "tick-end-condition", "{'condition': '%s', 'met': true}".formatted(condition))
                    .done();
        }
        post.to("09:23");
        var acts = new java.util.ArrayList<java.util.concurrent.Callable<Reply>>();
        acts.add(() -> commander().act(incident, "terminate-response", "{}"));
        UNITS.forEach(unit -> acts.add(() ->
                post.person(unit).work(incident + "/" + unit, "feed-back", Told.feedBack(clock, "09:23", "arrived"))));
        var replies = CommandPost.together(acts);
        replies.getFirst().done();
        post.settle();
        for (int i = 0; i < UNITS.size(); i++) {
            Reply reply = replies.get(i + 1);
            if (reply.status() != 200) {
                reply.refused(409, "assignment-closed");
            }
            JsonNode row = row(UNITS.get(i));
            assertThat(row.path("state").asString()).isEqualTo("closed");
            assertThat(row.path("feedbackAt").isNull()).isEqualTo(reply.status() != 200);
        }
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        var key = Map.of("Idempotency-Key", "once-only");
        String path = "/api/incidents/" + incident + "/propose-level";
        var many =
                CommandPost.together(java.util.Collections.nCopies(8, () -> duty().post(path, "{'level': 'I'}", key)));
        many.forEach(reply ->
                assertThat(reply.done().json()).isEqualTo(many.getFirst().json()));
        long before = post.bean(Reader.class).head().position();
        duty().post(path, "{'level': 'I'}", key).done();
        duty().post(path, "{'level': 'III'}", key).refused(422, "key-reused");
        assertThat(post.doneByPeopleSince(before)).isEmpty();
        // the same id belongs to another person's own request
        post.person("duty2").post(path, "{'level': 'III'}", key).done();
    }

    @Test
    void whatWasSeenIsOutOfDate() {
        long seen = duty().board(incident).json().path("version").asLong();
        var both = CommandPost.together(
                () -> duty().act(incident, "state-figures", Told.state(clock, "09:20", 4, 6, "correction", "误录"), seen),
                () -> post.person("duty2")
                        .act(incident, "state-figures", Told.state(clock, "09:20", 5, 6, "correction", "误录"), seen));
        assertThat(both).filteredOn(reply -> reply.status() == 200).hasSize(1);
        both.stream().filter(reply -> reply.status() != 200).forEach(reply -> reply.refused(412, "stale-version"));
        int deaths = duty().board(incident).json().at("/figures/deaths").asInt();
        assertThat(deaths).isEqualTo(both.getFirst().status() == 200 ? 4 : 5);
    }

    private JsonNode row(String body) {
        return Objects.requireNonNull(bodies().get(body), body);
    }

    private Map<String, JsonNode> bodies() {
        var rows = new TreeMap<String, JsonNode>();
        duty().board(incident)
                .json()
                .path("bodies")
                .forEach(row -> rows.put(row.path("body").asString(), row));
        return rows;
    }
}
