package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.command.Acts;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.Outgoing;
import io.hufu.server.timer.Reactor;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A warning over HTTP: drafted, issued, in the units' inboxes, lowered and lifted; and what the wrong people get. */
@Tag("database")
class WarningTest {
    private final Caller duty = House.signedIn("duty1");
    private final Caller county = House.signedIn("zezhou-emergency-bureau");
    private final Caller unit = House.signedIn("energy-bureau");
    /** Has no part in a warning whose work is for the county and its teams. */
    private final Caller stranger = House.signedIn("gaoping-mine-rescue");

    private String drafted(Caller who, String colour) {
        var reply = who.act("/api/warnings", Cases.warning(colour));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("created").path("warning").asString();
    }

    private static Caller.Reply act(Caller who, String warning, String name, String body) {
        return who.act("/api/warnings/" + warning + "/" + name, body);
    }

    private static void done(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What lies before a unit about one warning. */
    private static JsonNode item(Caller who, String warning) {
        return each(who.get("/api/inbox").json().path("items"))
                .filter(item -> item.path("incident").asString().equals(warning))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode may(Caller who, String warning, String act) {
        return each(who.get("/api/warnings/" + warning).json().path("acts"))
                .filter(row -> row.path("act").asString().equals(act))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aYellowOneGoesOutAndReachesTheUnits() {
        String warning = drafted(duty, "yellow");
        assertThat(may(duty, warning, "issue-draft").path("may").asBoolean()).isTrue();
        var why = may(county, warning, "issue-draft");
        assertThat(why.path("code").asString()).isEqualTo("reserved-to-superior");
        assertThat(why.path("why").asString()).contains("市级").contains("晋市政办〔2020〕58号 §3.2");
        assertThat(unit.get("/api/warnings/" + warning).status()).as("a draft").isEqualTo(404);

        done(act(duty, warning, "issue-draft", "{}"));
        var item = item(unit, warning);
        assertThat(item.path("ground").asString()).isEqualTo("warning");
        assertThat(item.path("colour").asString()).isEqualTo("yellow");
        assertThat(item.path("incidentTitle").asString()).isEqualTo("市指挥部办公室发布泽州县危险化学品黄色预警");
        assertThat(item.path("row").path("origin").asString()).isEqualTo("warning");
        String assignment = item.path("assignment").asString();
        assertThat(assignment).isEqualTo(warning + "/energy-bureau");
        done(unit.act("/api/assignments/" + assignment + "/acknowledge", Cases.acknowledgement()));

        var sheet = duty.get("/api/warnings/" + warning);
        assertThat(sheet.json().path("row").path("status").asString()).isEqualTo("in-force");
        assertThat(sheet.json()
                        .path("row")
                        .path("assignments")
                        .path("acknowledged")
                        .asInt())
                .isEqualTo(1);
        assertThat(sheet.header("ETag"))
                .isEqualTo("\"" + sheet.json().path("version").asLong() + "\"");
        assertThat(each(sheet.json().path("bodies"))
                        .filter(row -> row.path("body").asString().equals("energy-bureau"))
                        .map(row -> row.path("state").asString()))
                .containsExactly("acknowledged");
        var own = unit.get("/api/warnings/" + warning).json();
        assertThat(each(own.path("bodies")).map(row -> row.path("body").asString()))
                .as("a unit sees its own work")
                .containsExactly("energy-bureau");
        assertThat(own.path("acts").isEmpty()).isTrue();
        assertThat(each(duty.get("/api/warnings/" + warning + "/timeline").json())
                        .map(row -> row.path("text").asString()))
                .anyMatch(text -> text.startsWith("市级发布预警"));
    }

    @Test
    void liftedItIsOver() {
        String warning = drafted(duty, "yellow");
        done(act(duty, warning, "issue-draft", "{\"number\":\"晋市应急预警〔2026〕7号\"}"));
        done(act(duty, warning, "draft-lift", "{\"reason\":\"气温回落\"}"));
        done(act(duty, warning, "issue-draft", "{}"));
        House.bean(Reactor.class).reactAll();
        var sheet = duty.get("/api/warnings/" + warning).json();
        assertThat(sheet.path("row").path("status").asString()).isEqualTo("lifted");
        assertThat(each(sheet.path("bodies")).map(row -> row.path("state").asString()))
                .isNotEmpty()
                .containsOnly("closed");
        assertThat(each(unit.get("/api/inbox").json().path("items"))
                        .map(item -> item.path("incident").asString()))
                .doesNotContain(warning);
        assertThat(each(duty.get("/api/warnings").json())
                        .map(row -> row.path("id").asString()))
                .doesNotContain(warning);
        assertThat(each(duty.get("/api/warnings?state=all").json())
                        .map(row -> row.path("id").asString()))
                .contains(warning);
        assertThat(each(sheet.path("notices"))
                        .map(notice -> notice.path("bulletin").asString()))
                .containsExactly(warning + ".1", warning + ".2");
        var bulletins = House.bean(Outgoing.class).listBulletins(Instant.EPOCH).stream()
                .filter(bulletin -> bulletin.warning().equals(warning))
                .toList();
        assertThat(bulletins).extracting(Bulletin::id).containsExactly(warning + ".1", warning + ".2");
        assertThat(bulletins).extracting(Bulletin::act).containsExactly(Bulletin.Act.ISSUE, Bulletin.Act.LIFT);
        var lift = bulletins.getLast();
        assertThat(lift.kind()).isEqualTo(Bulletin.Kind.DRILL);
        assertThat(lift.sender()).isEqualTo("hufu.140500");
        assertThat(lift.earlier()).extracting(Bulletin.Earlier::id).containsExactly(warning + ".1");
        assertThat(lift.headline()).isEqualTo("市指挥部办公室解除泽州县危险化学品黄色预警");
        assertThat(lift.areas()).containsExactly(new Bulletin.Area("140525", "泽州县"));
        assertThat(House.bean(Outgoing.class).listBulletins(House.CLOCK.now().plus(Duration.ofDays(1))))
                .extracting(Bulletin::warning)
                .as("lifted before")
                .doesNotContain(warning);
    }

    @Test
    void redGoesUp() {
        String warning = drafted(duty, "red");
        var refused = act(duty, warning, "issue-draft", "{}");
        assertThat(refused.code()).isEqualTo("reserved-to-superior");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("detail").asString()).contains("省级").doesNotContain("PROVINCE");
        done(act(
                duty,
                warning,
                "request-issue",
                "{\"reason\":\"趋势上升\",\"way\":\"telephone\",\"requestedAt\":\"" + Cases.ago(0) + "\"}"));
        assertThat(duty.get("/api/warnings/" + warning)
                        .json()
                        .path("row")
                        .path("requested")
                        .asBoolean())
                .isTrue();
        done(act(
                duty,
                warning,
                "record-issue-answer",
                "{\"issued\":true,\"from\":\"省应急厅\",\"number\":\"晋应急预警〔2026〕1号\",\"answeredAt\":\"" + Cases.ago(0)
                        + "\"}"));
        var notice = duty.get("/api/warnings/" + warning).json().path("notices").get(0);
        assertThat(notice.path("issue").path("issuer").asString()).isEqualTo("province");
        assertThat(notice.path("issue").path("number").asString()).isEqualTo("晋应急预警〔2026〕1号");
    }

    @Test
    void aRepeatedRequestIsDoneOnceAndAStaleOneNotAtAll() {
        String body = Cases.warning("yellow");
        var first = duty.act("/api/warnings", body, "warn-again");
        assertThat(duty.act("/api/warnings", body, "warn-again").json()).isEqualTo(first.json());
        String warning = first.json().path("created").path("warning").asString();
        done(act(duty, warning, "revise-draft", "{" + Cases.warned("yellow").replace("加密巡检", "停止装卸") + "}"));
        var stale = House.signedIn("duty1").with("If-Match", "\"1\"");
        var refused = act(stale, warning, "issue-draft", "{}");
        assertThat(refused.code()).isEqualTo("stale-version");
        assertThat(refused.status()).isEqualTo(412);
    }

    @Test
    void whatIsMissingIsNamed() {
        var problem = duty.act("/api/warnings", Cases.warning("yellow").replace("\"远离罐区\"", "\" \""))
                .json();
        assertThat(problem.path("code").asString()).isEqualTo("field-missing");
        assertThat(problem.path("field").asString()).isEqualTo("/content/cautions");
        assertThat(problem.path("clause").asString()).isEqualTo("晋市政办〔2020〕58号 §3.2");
        assertThat(duty.act("/api/warnings", Cases.warning("yellow").replace("\"cautions\"", "\"caution\""))
                        .code())
                .isEqualTo("unknown-field");
        assertThat(duty.act("/api/warnings", Cases.warning("purple")).code()).isEqualTo("value-not-known");
    }

    @Test
    void everyActAndEveryViewByNobodyAndByTheWrongUnit() {
        String warning = drafted(duty, "yellow");
        var nobody = House.nobody();
        for (String name : Acts.listForWarning().keySet()) {
            String path = name.equals("draft-warning") ? "/api/warnings" : "/api/warnings/" + warning + "/" + name;
            assertThat(nobody.act(path, "{}").status()).as(name).isIn(401, 403);
            assertThat(stranger.act(path, "{}").status()).as(name).isBetween(400, 422);
        }
        assertThat(stranger.act("/api/warnings", Cases.warning("yellow")).code())
                .isEqualTo("not-authorised");
        assertThat(act(stranger, warning, "issue-draft", "{}").code()).isEqualTo("not-authorised");
        assertThat(act(stranger, warning, "discard-draft", "{\"reason\":\"x\"}").code())
                .isEqualTo("not-authorised");
        assertThat(act(stranger, warning, "revise-draft", "{" + Cases.warned("red") + "}")
                        .code())
                .isEqualTo("not-authorised");
        assertThat(act(duty, warning, "destroy-personal-data", "{\"reason\":\"x\"}")
                        .code())
                .isEqualTo("not-authorised");
        for (String path : new String[] {"", "/" + warning, "/" + warning + "/timeline"}) {
            assertThat(nobody.get("/api/warnings" + path).status()).as(path).isEqualTo(401);
        }
        assertThat(stranger.get("/api/warnings/" + warning).status()).isEqualTo(404);
        assertThat(stranger.get("/api/warnings/" + warning + "/timeline").status())
                .isEqualTo(404);
        assertThat(each(stranger.get("/api/warnings?state=all").json())
                        .map(row -> row.path("id").asString()))
                .doesNotContain(warning);
        assertThat(duty.get("/api/warnings/nothing").status()).isEqualTo(404);
        assertThat(duty.get("/api/warnings?state=some").status()).isEqualTo(400);
        assertThat(act(duty, warning, "strike-clock", "{}").code()).isEqualTo("no-such-act");
        assertThat(act(duty, "nothing", "issue-draft", "{}").code()).isEqualTo("no-such-warning");
    }
}
