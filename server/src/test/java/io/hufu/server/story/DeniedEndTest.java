package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An end of the response that the office recorded after a telephone call, and that the commander denies having ordered. */
@Tag("database")
class DeniedEndTest {
    private static final String TAKE_BACK = "{'decision': 'e1', 'reason': '现场仍有险情'}";

    private static CommandPost post;

    private String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:20");
    }

    @AfterAll
    static void close() {
        post.close();
    }

    @BeforeEach
    void endedByTelephone() {
        post.nextDay("09:20");
        incident = Told.endedByTelephone(post, "e1");
    }

    private static Person duty() {
        return post.person("duty1");
    }

    private static Person commander() {
        return post.person("commander");
    }

    private void deny() {
        commander()
                .act(incident, "deny-decision", "{'decision': 'e1', 'reason': '未同意终止'}")
                .done();
    }

    @Test
    void whatEndedStaysEndedUntilSomebodyEntitledSaysOtherwise() {
        assertThat(statuses("open")).doesNotContain(incident);
        deny();
        JsonNode dispute = board(duty()).at("/command/dispute");
        assertThat(dispute.path("what").asString()).isEqualTo("terminate");
        assertThat(dispute.path("level").asString()).isEqualTo("II");
        assertThat(dispute.path("restores").asString()).isEqualTo("II");
        assertThat(dispute.path("bodies").size()).isEqualTo(bodies().size()).isGreaterThan(20);
        assertThat(dispute.path("allowed").asBoolean()).isFalse();
        assertThat(dispute.path("why").asString()).contains("§4.9");
        assertThat(board(commander()).at("/command/dispute/allowed").asBoolean())
                .isTrue();
        assertThat(board(duty()).at("/row/status").asString()).isEqualTo("ended");
        assertThat(statuses("open")).as("a disputed end is open work").contains(incident);
        assertThat(statuses("ended")).doesNotContain(incident);
        assertThat(lines()).anyMatch(line -> line.contains("建议恢复II级响应"));
        duty().act(incident, "close-incident", "{'evaluationNumber': '评1', 'sentTo': []}")
                .refused(409, "decision-disputed");
    }

    @Test
    void theResponseIsResumedAndEveryCardComesBack() {
        deny();
        assertThat(card().isMissingNode()).isTrue(); // closed with the response
        post.to("10:00");
        commander().act(incident, "recall-decision", TAKE_BACK).done();
        post.settle();
        assertThat(card().at("/row/reopenedAt").asString())
                .isEqualTo(post.clock().at("10:00").toString());
        JsonNode board = board(commander());
        assertThat(board.at("/row/status").asString()).isEqualTo("active");
        assertThat(board.at("/command/level").asString()).isEqualTo("II");
        assertThat(board.at("/command/dispute").isNull()).isTrue();
        assertThat(bodies()).allMatch(body -> body.path("state").asString().equals("issued"));
        assertThat(lines())
                .anyMatch(line -> line.contains("撤回终止响应的决定，恢复II级响应"))
                .anyMatch(line -> line.contains("任务重新打开，须再次签收"));
        post.to("10:10");
        post.person("fire-brigade")
                .work(incident + "/fire-brigade", "acknowledge", Told.acknowledge(post.clock(), "10:10"))
                .done();
        // and it can end again, in person
        commander().act(incident, "terminate-response", "{'decision': 'e2'}").done();
        assertThat(board(duty()).at("/row/status").asString()).isEqualTo("ended");
    }

    @Test
    void itMayBeLeftToStand() {
        deny();
        commander().act(incident, "uphold-decision", TAKE_BACK).done();
        assertThat(board(duty()).at("/row/status").asString()).isEqualTo("ended");
        assertThat(board(duty()).at("/command/dispute").isNull()).isTrue();
        commander().act(incident, "recall-decision", TAKE_BACK).refused(409, "already-confirmed");
        duty().act(incident, "close-incident", "{'evaluationNumber': '评1', 'sentTo': []}")
                .done();
    }

    @Test
    void whoMayNotIsToldWhy() {
        commander().act(incident, "recall-decision", TAKE_BACK).refused(409, "not-denied");
        deny();
        duty().act(incident, "recall-decision", TAKE_BACK).refused(403, "not-authorised");
        post.person("fire-brigade").act(incident, "recall-decision", TAKE_BACK).refused(403, "not-authorised");
        post.nobody().act(incident, "recall-decision", TAKE_BACK).problem(401);
    }

    @Test
    void resumedAgainstClosing() {
        deny();
        var replies = CommandPost.together(List.of(
                () -> commander().act(incident, "recall-decision", TAKE_BACK),
                () -> post.another("commander").act(incident, "uphold-decision", TAKE_BACK)));
        post.settle();
        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        boolean resumed = replies.getFirst().status() == 200;
        assertThat(board(duty()).at("/row/status").asString()).isEqualTo(resumed ? "active" : "ended");
        assertThat(bodies()).allMatch(body -> body.path("state").asString().equals(resumed ? "issued" : "closed"));
    }

    private JsonNode board(Person person) {
        return person.board(incident).json();
    }

    private List<JsonNode> bodies() {
        var rows = new ArrayList<JsonNode>();
        board(duty()).path("bodies").forEach(rows::add);
        return rows;
    }

    /** The incident's work as it lies at the fire brigade's terminal. */
    private JsonNode card() {
        return post.person("fire-brigade")
                .get("/api/inbox")
                .done()
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("incident").asString().equals(incident))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private List<String> statuses(String state) {
        var ids = new ArrayList<String>();
        duty().get("/api/incidents?state=" + state)
                .done()
                .json()
                .forEach(row -> ids.add(row.path("id").asString()));
        return ids;
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        duty().get("/api/incidents/" + incident + "/timeline")
                .done()
                .json()
                .forEach(line -> lines.add(line.path("text").asString()));
        return lines;
    }
}
