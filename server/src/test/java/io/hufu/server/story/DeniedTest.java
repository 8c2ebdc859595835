package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A decision that the office recorded after a telephone call, and that the commander denies having made. */
@Tag("database")
class DeniedTest {
    private static final String RECALL = "{'decision': 'd1', 'reason': '本人未作决定'}";

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
    void activatedByTelephone() {
        post.nextDay("09:20");
        incident = duty().post("/api/incidents", Told.chlorine(post.clock()), Map.of())
                .done()
                .at("/created/incident");
        post.to("09:25");
        duty().act(
                        incident,
                        "activate-level",
                        Told.activate("II", "")
                                .replace(
                                        "'also': []",
                                        "'also': [], 'decision': 'd1', 'onBehalf': {'post': 'commander', 'account': 'commander', 'at': '"
                                                + post.clock().at("09:24") + "', 'recording': '录音031'}"))
                .done();
        post.to("09:30");
    }

    private static Person duty() {
        return post.person("duty1");
    }

    private static Person commander() {
        return post.person("commander");
    }

    private void deny() {
        commander()
                .act(incident, "deny-decision", "{'decision': 'd1', 'reason': '未接过此电话'}")
                .done();
    }

    @Test
    void everybodySeesWhatWasDeniedAndWhoMayTakeItBack() {
        assertThat(dispute(commander()).isNull()).isTrue();
        assertThat(row().path("disputed").asBoolean()).isFalse();
        deny();
        JsonNode seen = dispute(duty());
        assertThat(seen.path("level").asString()).isEqualTo("II");
        assertThat(seen.path("restores").isNull()).isTrue();
        assertThat(seen.path("reason").asString()).isEqualTo("未接过此电话");
        assertThat(seen.path("bodies").size()).isEqualTo(bodies().size()).isGreaterThan(30);
        assertThat(seen.path("allowed").asBoolean()).isFalse();
        assertThat(seen.path("why").asString()).contains("指挥长").contains("§4.2.2");
        assertThat(seen.path("clause").asString()).isEqualTo("§4.2.2");
        assertThat(dispute(commander()).path("allowed").asBoolean()).isTrue();
        assertThat(row().path("disputed").asBoolean()).isTrue();
        assertThat(lines()).anyMatch(line -> line.contains("建议撤回") && line.contains("响应取消"));
    }

    @Test
    void theRecallTakesBackEveryCardAndNothingElse() {
        post.person("fire-brigade")
                .work(incident + "/fire-brigade", "acknowledge", Told.acknowledge(post.clock(), "09:30"))
                .done();
        commander()
                .act(incident, "give-instruction", "{'orders': [{'body': 'water-bureau', 'text': '关闭下游取水口'}]}")
                .done();
        deny();
        commander().act(incident, "recall-decision", RECALL).done();
        post.settle();
        JsonNode board = commander().board(incident).json();
        assertThat(board.at("/row/status").asString()).isEqualTo("reported");
        assertThat(board.at("/command/level").isNull()).isTrue();
        assertThat(board.at("/command/dispute").isNull()).isTrue();
        assertThat(board.at("/command/decisions/0/onBehalf/recalled").asBoolean())
                .isTrue();
        assertThat(board.at("/proposal/level").asString()).isEqualTo("II");
        assertThat(row().path("disputed").asBoolean()).isFalse();
        for (JsonNode body : bodies()) {
            boolean instructed = body.path("assignment").asString().endsWith("~2");
            assertThat(body.path("state").asString())
                    .as(body.path("assignment").asString())
                    .isEqualTo(instructed ? "issued" : "recalled");
        }
        // what was done meanwhile stays in the record
        assertThat(lines()).anyMatch(line -> line.contains("否认")).anyMatch(line -> line.contains("撤回II级响应决定"));
        // activated in person, everybody gets a card of his own
        post.to("09:40");
        commander().act(incident, "activate-level", Told.activate("II", "")).done();
        post.person("fire-brigade")
                .work(incident + "/fire-brigade~2", "acknowledge", Told.acknowledge(post.clock(), "09:40"))
                .done();
        post.person("fire-brigade")
                .work(incident + "/fire-brigade", "acknowledge", Told.acknowledge(post.clock(), "09:40"))
                .refused(409, "already-recalled");
    }

    @Test
    void theCommanderMayLetItStand() {
        deny();
        commander()
                .act(incident, "uphold-decision", "{'decision': 'd1', 'reason': '核实后同意'}")
                .done();
        JsonNode board = duty().board(incident).json();
        assertThat(board.at("/command/level").asString()).isEqualTo("II");
        assertThat(board.at("/command/dispute").isNull()).isTrue();
        assertThat(board.at("/command/decisions/0/onBehalf/upheldBy").asString())
                .startsWith("指挥长");
        commander().act(incident, "recall-decision", RECALL).refused(409, "already-confirmed");
        assertThat(bodies()).noneMatch(body -> body.path("state").asString().equals("recalled"));
    }

    @Test
    void whoMayNotIsToldWhy() {
        commander().act(incident, "recall-decision", RECALL).refused(409, "not-denied");
        deny();
        duty().act(incident, "recall-decision", RECALL).refused(403, "not-authorised");
        duty().act(incident, "uphold-decision", RECALL).refused(403, "not-authorised");
        post.person("fire-brigade").act(incident, "recall-decision", RECALL).refused(403, "not-authorised");
        post.nobody().act(incident, "recall-decision", RECALL).problem(401);
        commander()
                .act(incident, "recall-decision", "{'decision': 'd9', 'reason': '核实'}")
                .refused(404, "no-such-document");
        assertThat(commander()
                        .act(incident, "recall-decision", "{'decision': 'd1', 'reason': ''}")
                        .refused(422, "field-missing")
                        .at("/field"))
                .isEqualTo("/reason");
        assertThat(commander()
                        .act(incident, "recall-decision", "{'decision': 'd1'}")
                        .anyProblem()
                        .at("/field"))
                .isEqualTo("/reason");
    }

    @Test
    void aRecallAgainstAcknowledgementsAndAgainstBeingUpheld() {
        deny();
        var acts = new ArrayList<Callable<Reply>>();
        acts.add(() -> commander().act(incident, "recall-decision", RECALL));
        acts.add(() -> post.another("commander").act(incident, "uphold-decision", RECALL));
        for (String unit : List.of("fire-brigade", "health-commission", "energy-bureau")) {
            var own = post.person(unit);
            acts.add(() -> own.work(incident + "/" + unit, "acknowledge", Told.acknowledge(post.clock(), "09:30")));
        }
        var replies = CommandPost.together(acts);
        post.settle();
        assertThat(replies.subList(0, 2))
                .filteredOn(reply -> reply.status() == 200)
                .hasSize(1);
        boolean recalled = replies.getFirst().status() == 200;
        assertThat(duty().board(incident).json().at("/row/status").asString())
                .isEqualTo(recalled ? "reported" : "active");
        assertThat(bodies()).allMatch(body -> body.path("state").asString().equals("recalled") == recalled);
    }

    private JsonNode dispute(Person person) {
        return person.board(incident).json().at("/command/dispute");
    }

    private List<JsonNode> bodies() {
        var rows = new ArrayList<JsonNode>();
        duty().board(incident).json().path("bodies").forEach(rows::add);
        return rows;
    }

    private JsonNode row() {
        for (JsonNode row : duty().get("/api/incidents?state=all").done().json()) {
            if (row.path("id").asString().equals(incident)) {
                return row;
            }
        }
        throw new AssertionError("not in the list: " + incident);
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
