package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.County;
import io.hufu.server.Rungs;
import io.hufu.server.messages.Contact;
import io.hufu.server.messages.Contacts.Step;
import io.hufu.server.roster.Role;
import io.hufu.server.roster.Rosters;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** Leave, swaps and hand-over among the people of a unit. */
@Tag("database")
class RosterChangeTest {
    private static final Supplier<RosterUnit> DOOR_UNIT = SingletonSupplier.of(() -> new RosterUnit("door-u"));

    private static List<String> reached(RosterUnit unit, Instant at) {
        return Rungs.reached(unit.id, "heavy-pollution", Step.DUTY, at).stream()
                .map(Contact::account)
                .toList();
    }

    private static void reachable(RosterUnit unit) {
        for (String person : List.of("a", "b", "c")) {
            assertThat(unit.admin
                            .put(
                                    "/api/admin/directory/people/" + unit.account(person) + "/contacts",
                                    "{\"mobiles\":[\"13900004101\"],\"phones\":[],\"emails\":[]}")
                            .status())
                    .isEqualTo(204);
        }
    }

    private static String leave(RosterUnit unit, String person, int from, int until) {
        return "{\"account\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(unit.account(person), unit.hour(from), unit.hour(until));
    }

    @Test
    void whoIsOnLeaveIsNotCalledOnDutyOrNot() {
        var unit = new RosterUnit("leave-u");
        reachable(unit);
        assertThat(reached(unit, unit.hour(1))).containsExactly("leave-u-a", "leave-u-b", "leave-u-c");
        var made = unit.signedIn("a").post(unit.path("leaves"), leave(unit, "a", 1, 3));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(reached(unit, unit.hour(1))).as("without a roster").containsExactly("leave-u-b", "leave-u-c");
        unit.enter("a", 0, 5);
        unit.enter("b", 5, 8);
        assertThat(reached(unit, unit.hour(1).minusNanos(1000))).containsExactly("leave-u-a");
        assertThat(reached(unit, unit.hour(1))).as("who comes next").containsExactly("leave-u-b");
        var rosters = County.server().bean(Rosters.class);
        assertThat(rosters.standing(unit.id, unit.hour(1)).on(Role.WATCH)).isEmpty();
        assertThat(rosters.standing(unit.id, unit.hour(3)).on(Role.WATCH)).containsExactly("leave-u-a");
        assertThat(reached(unit, unit.hour(3))).as("back at that instant").containsExactly("leave-u-a");
        String one = unit.path("leaves/") + made.json().path("id").asLong();
        assertThat(unit.page(unit.admin).path("leaves")).hasSize(1);
        assertThat(unit.signedIn("a").delete(one).status()).isEqualTo(204);
        assertThat(reached(unit, unit.hour(1))).containsExactly("leave-u-a");
        assertThat(unit.signedIn("a").delete(one).status()).isEqualTo(404);
    }

    @Test
    void leaveIsEnteredForPeopleOfTheUnitOnlyAndNotByStrangers() {
        var unit = new RosterUnit("leave-strange");
        var stranger = new RosterUnit("leave-other").signedIn("a");
        assertThat(stranger.post(unit.path("leaves"), leave(unit, "a", 1, 2)).code())
                .isEqualTo("not-for-you");
        assertThat(County.signedIn("reader")
                        .post(unit.path("leaves"), leave(unit, "a", 1, 2))
                        .code())
                .isEqualTo("not-for-you");
        assertThat(County.nobody()
                        .post(unit.path("leaves"), leave(unit, "a", 1, 2))
                        .status())
                .isIn(401, 403);
        var turned = unit.admin.post(unit.path("leaves"), leave(unit, "a", 2, 1));
        assertThat(turned.json().path("field").asString()).isEqualTo("/until");
        var unknown = unit.admin.post(unit.path("leaves"), leave(unit, "x", 1, 2));
        assertThat(unknown.json().path("field").asString()).isEqualTo("/account");
    }

    @Test
    void leaveDoesNotOverlapLeaveAndWhatIsOverDoesNotEndAgain() {
        var unit = new RosterUnit("leave-twice");
        var a = unit.signedIn("a");
        var made = a.post(unit.path("leaves"), leave(unit, "a", 0, 3));
        assertThat(a.post(unit.path("leaves"), leave(unit, "a", 2, 4)).code()).isEqualTo("leave-overlaps");
        assertThat(a.post(unit.path("leaves"), leave(unit, "a", 3, 4)).status()).isEqualTo(201);
        assertThat(unit.signedIn("b")
                        .post(unit.path("leaves"), leave(unit, "b", 2, 4))
                        .status())
                .isEqualTo(201);
        long id = made.json().path("id").asLong();
        County.server()
                .bean(JdbcClient.class)
                .sql(
                        "update duty_leave set starts = starts - interval '9 hours', ends = ends - interval '9 hours' where id = :id")
                .param("id", id)
                .update();
        assertThat(a.delete(unit.path("leaves/") + id).code()).isEqualTo("leave-over");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leaves|{'account':'door-u-a','from':'2026-01-01T00:00:00Z'}|/until|field-absent",
                "leaves|{'account':'door-u-a','from':'soon','until':'2026-01-01T00:00:00Z'}|/from|value-malformed",
                "swaps|{'of':'door-u-b'}|/shift|field-absent",
                "swaps|{'shift':'one','of':'door-u-b'}|/shift|wrong-type",
                "swaps|{'shift':1,'of':'door-u-b','why':'x'}|/why|unknown-field",
                "hand-overs|{'note':7}|/note|field-absent"
            })
    void everyDoorOfChangesNamesWhatIsWrongAndIsClosedToStrangers(String door, String said, String field, String code) {
        var unit = DOOR_UNIT.get();
        String body = said.replace('\'', '"');
        var reply = unit.signedIn("a").post(unit.path(door), body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
        assertThat(reply.json().path("detail").asString()).isNotBlank();
        assertThat(reply.json().path("detailEn").asString()).isNotBlank();
        assertThat(County.nobody().post(unit.path(door), body).status()).isIn(401, 403);
    }

    @Test
    void strangersNeitherSettleSwapsNorHandOverNorTakeOver() {
        var unit = new RosterUnit("strange-u");
        var stranger = new RosterUnit("strange-other").signedIn("a");
        for (String path : List.of("swaps/1/accept", "swaps/1/decline", "swaps/1/withdraw", "hand-overs/1/confirm")) {
            assertThat(stranger.post(unit.path(path), "{}").code()).as(path).isEqualTo("not-for-you");
            assertThat(County.nobody().post(unit.path(path), "{}").status())
                    .as(path)
                    .isIn(401, 403);
        }
        assertThat(stranger.delete(unit.path("leaves/1")).code()).isEqualTo("not-for-you");
        assertThat(stranger.post(unit.path("hand-overs"), "{\"note\":\"x\"}").code())
                .isEqualTo("not-for-you");
        assertThat(unit.signedIn("a")
                        .post(unit.path("swaps/999999/accept"), "{}")
                        .code())
                .isEqualTo("swap-settled");
        assertThat(unit.signedIn("a")
                        .post(unit.path("hand-overs/999999/confirm"), "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatNobodyCanAcceptAnyMoreDoesNotWait() {
        var unit = new RosterUnit("swap-late");
        long shift = unit.enter("a", 1, 5);
        var a = unit.signedIn("a");
        a.post(unit.path("swaps"), "{\"shift\":" + shift + ",\"of\":\"swap-late-b\"}");
        var waiting = unit.page(a).path("swaps").path(0);
        assertThat(waiting.path("span").path("from").asString())
                .isEqualTo(unit.hour(1).toString());
        assertThat(unit.admin
                        .put(
                                unit.path("shifts/" + shift),
                                "{\"account\":\"swap-late-c\",\"role\":\"watch\",\"from\":\"%s\",\"until\":\"%s\"}"
                                        .formatted(unit.hour(1), unit.hour(5)))
                        .status())
                .isEqualTo(204);
        assertThat(unit.page(a).path("swaps")).isEmpty();
        String one = unit.path("swaps/") + waiting.path("id").asLong() + "/accept";
        assertThat(unit.signedIn("b").post(one, "{}").code()).isEqualTo("swap-settled");
    }

    @Test
    void aSwapIsAskedByOneAndAcceptedByTheOther() {
        var unit = new RosterUnit("swap-u");
        long given = unit.enter("a", 1, 5);
        long returned = unit.enter("b", 5, 9);
        var a = unit.signedIn("a");
        var b = unit.signedIn("b");
        String ask = "{\"shift\":%d,\"of\":\"swap-u-b\",\"inReturn\":%d}".formatted(given, returned);
        assertThat(b.post(unit.path("swaps"), ask).json().path("field").asString())
                .as("not b's shift")
                .isEqualTo("/shift");
        var asked = a.post(unit.path("swaps"), ask);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String one = unit.path("swaps/") + asked.json().path("id").asLong();
        assertThat(unit.whose(given)).as("nothing has changed hands").isEqualTo("swap-u-a");
        assertThat(a.post(one + "/accept", "{}").code()).isEqualTo("not-for-you");
        var c = unit.signedIn("c");
        assertThat(c.post(one + "/accept", "{}").code()).isEqualTo("not-for-you");
        assertThat(c.post(one + "/decline", "{}").code()).isEqualTo("not-for-you");
        assertThat(c.post(one + "/withdraw", "{}").code()).isEqualTo("not-for-you");
        assertThat(a.post(one + "/decline", "{}").code()).isEqualTo("not-for-you");
        assertThat(b.post(one + "/withdraw", "{}").code()).isEqualTo("not-for-you");
        assertThat(b.post(one + "/accept", "{}").status()).isEqualTo(204);
        assertThat(unit.whose(given)).isEqualTo("swap-u-b");
        assertThat(unit.whose(returned)).isEqualTo("swap-u-a");
        assertThat(b.post(one + "/decline", "{}").code()).isEqualTo("swap-settled");
        var audit = County.server().bean(JdbcClient.class);
        assertThat(audit.sql(
                                "select account from access_audit where what in ('ask-swap', 'accept-swap') and target like 'swap-u %' and success order by id")
                        .query(String.class)
                        .list())
                .containsExactly("swap-u-a", "swap-u-b");
    }

    @Test
    void aSwapThatIsDeclinedWithdrawnOrOutrunChangesNothing() {
        var unit = new RosterUnit("swap-not");
        long shift = unit.enter("a", 1, 5);
        var a = unit.signedIn("a");
        var b = unit.signedIn("b");
        String ask = "{\"shift\":" + shift + ",\"of\":\"swap-not-b\"}";
        String first = unit.path("swaps/")
                + a.post(unit.path("swaps"), ask).json().path("id").asLong();
        assertThat(b.post(first + "/decline", "{}").status()).isEqualTo(204);
        String second = unit.path("swaps/")
                + a.post(unit.path("swaps"), ask).json().path("id").asLong();
        String third = unit.path("swaps/")
                + a.post(unit.path("swaps"), ask).json().path("id").asLong();
        assertThat(b.post(second + "/accept", "{}").code()).as("asked anew").isEqualTo("swap-settled");
        assertThat(a.post(third + "/withdraw", "{}").status()).isEqualTo(204);
        assertThat(b.post(third + "/accept", "{}").code()).isEqualTo("swap-settled");
        String clash = unit.path("swaps/")
                + a.post(unit.path("swaps"), ask).json().path("id").asLong();
        unit.enter("b", 4, 6);
        assertThat(b.post(clash + "/accept", "{}").code()).isEqualTo("shift-overlaps");
        assertThat(unit.whose(shift)).isEqualTo("swap-not-a");
    }

    @Test
    void aNoteIsHandedOverByWhoWasOnDutyAndConfirmedByWhoComes() {
        var unit = new RosterUnit("hand-u");
        unit.enter("a", 0, 5);
        unit.enter("b", 5, 9);
        unit.enter("c", 48, 50);
        String note = "{\"note\":\"东门泵房待修\\n13900004102来过电话\"}";
        assertThat(unit.signedIn("c").post(unit.path("hand-overs"), note).code())
                .isEqualTo("not-on-duty");
        var a = unit.signedIn("a");
        var made = a.post(unit.path("hand-overs"), note);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String one = unit.path("hand-overs/") + made.json().path("id").asLong() + "/confirm";
        assertThat(a.post(one, "{}").code()).as("one's own").isEqualTo("not-for-you");
        assertThat(unit.signedIn("c").post(one, "{}").code())
                .as("comes in two days")
                .isEqualTo("not-on-duty");
        assertThat(unit.signedIn("b").post(one, "{}").status()).isEqualTo(204);
        var listed = unit.page(a).path("handOvers").path(0);
        assertThat(listed.path("note").asString()).contains("东门泵房待修");
        assertThat(listed.path("confirmedBy").asString()).isEqualTo("hand-u-b");
        assertThat(unit.page(County.signedIn("reader"))
                        .path("handOvers")
                        .path(0)
                        .path("note")
                        .isNull())
                .as("not for a reader of another unit")
                .isTrue();
        var kept = County.server().bean(JdbcClient.class);
        assertThat(kept.sql("select count(*) from duty_hand_over h where h::text like '%泵房%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(a.post(unit.path("hand-overs"), "{\"note\":\" \"}")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("/note");
    }
}
