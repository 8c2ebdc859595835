package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import io.hufu.server.Zips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every edition is kept; new incidents get one, and it takes two people to say which. */
@Tag("database")
class EditionTest {
    private static final Path SMALL = Path.of("../plan/src/test/resources/packs/test-city");
    private static final String REVISED = "hazardous-chemicals-revised";

    private static final class People {
        static final Caller ADMINISTRATOR = House.signedIn("admin");
        static final Caller DUTY = House.signedIn("duty1");
        static final Caller READER = House.signedIn("reader");
        static final Caller UNIT = House.signedIn("fire-brigade");
    }

    private static JsonNode row(String plan, String edition) {
        return People.ADMINISTRATOR
                .get("/api/admin/editions")
                .json()
                .valueStream()
                .filter(row -> row.path("plan").asString().equals(plan)
                        && row.path("edition").asString().equals(edition))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode edition(String edition) {
        return row("hazardous-chemicals", edition);
    }

    private static Caller.Reply propose(Caller who, String hash) {
        return who.post("/api/admin/editions/" + hash + "/in-force", "{}");
    }

    private static Caller.Reply decide(Caller who, JsonNode proposal, String how, String body) {
        return who.post("/api/plan-proposals/" + proposal.path("id").asString() + "/" + how, body);
    }

    @Test
    void theOneWhoseDayHasComeIsInForceAndTheUndatedOneIsKept() {
        assertThat(edition("2020").path("inForce").asBoolean()).isTrue();
        assertThat(edition("2020").path("day").asString()).isEqualTo("2020-10-30");
        assertThat(edition("revised").path("inForce").asBoolean(true)).isFalse();
        assertThat(edition("revised").path("day").isString()).isFalse();
    }

    @Test
    void onePersonProposesAndAnotherConfirms() {
        var hash = broughtUnderANewName("two-people");
        assertThat(propose(People.DUTY, hash).status()).isEqualTo(403);
        assertThat(propose(People.ADMINISTRATOR, "0000").status()).isEqualTo(404);
        var proposal = propose(People.ADMINISTRATOR, hash);
        assertThat(proposal.status()).isEqualTo(202);
        assertThat(row("two-people", "2020").path("inForce").asBoolean(true)).isFalse();
        assertThat(propose(People.ADMINISTRATOR, hash).code()).isEqualTo("proposal-open");

        assertThat(decide(People.ADMINISTRATOR, proposal.json(), "confirm", "{}")
                        .code())
                .isEqualTo("second-person");
        assertThat(decide(People.READER, proposal.json(), "confirm", "{}").status())
                .isEqualTo(403);
        assertThat(decide(People.UNIT, proposal.json(), "confirm", "{}").status())
                .isEqualTo(403);
        assertThat(decide(House.nobody(), proposal.json(), "confirm", "{}").status())
                .isEqualTo(401);
        assertThat(row("two-people", "2020").path("inForce").asBoolean(true)).isFalse();

        assertThat(decide(People.DUTY, proposal.json(), "confirm", "{}").status())
                .isEqualTo(204);
        assertThat(row("two-people", "2020").path("inForce").asBoolean()).isTrue();
        assertThat(decide(People.DUTY, proposal.json(), "confirm", "{}").code()).isEqualTo("proposal-decided");
        assertThat(propose(People.ADMINISTRATOR, hash).code()).isEqualTo("already-in-force");

        var listed = People.READER
                .get("/api/plan-proposals")
                .json()
                .valueStream()
                .filter(one -> one.path("id")
                        .asString()
                        .equals(proposal.json().path("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("state").asString()).isEqualTo("confirmed");
        assertThat(listed.path("decidedBy").asString()).isNotEmpty();
        assertThat(audited("propose-edition", hash)).isEqualTo("admin");
        assertThat(audited("confirm-edition", hash)).isEqualTo("duty1");
    }

    @Test
    void whatIsSentBackStaysKeptAndHasItsReason() {
        var hash = broughtUnderANewName("sent-back");
        var proposal = propose(People.ADMINISTRATOR, hash).json();
        assertThat(decide(People.DUTY, proposal, "withdraw", "{}").status()).isEqualTo(400);
        assertThat(decide(People.UNIT, proposal, "withdraw", "{\"reason\":\"无\"}")
                        .status())
                .isEqualTo(403);
        assertThat(decide(People.DUTY, proposal, "withdraw", "{\"reason\":\"附录未核\"}")
                        .status())
                .isEqualTo(204);
        assertThat(row("sent-back", "2020").path("inForce").asBoolean(true)).isFalse();
        assertThat(decide(People.DUTY, proposal, "confirm", "{}").code()).isEqualTo("proposal-decided");
        assertThat(propose(People.ADMINISTRATOR, hash).status()).isEqualTo(202);
    }

    @Test
    void aZipIsReviewedBeforeAnythingChanges() {
        var zip = Zips.of(named("only-looked-at"));
        int before = People.ADMINISTRATOR.get("/api/admin/editions").json().size();
        var tried = bring(zip, true);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().path("broken").asBoolean(true)).isFalse();
        assertThat(tried.json().path("plans").path(0).path("known").asBoolean(true))
                .isFalse();
        assertThat(tried.json().path("findings").isArray()).isTrue();
        assertThat(People.ADMINISTRATOR.get("/api/admin/editions").json().size())
                .isEqualTo(before);
    }

    @Test
    void aBrokenPackIsNotKeptAndSaysWhereItIsWrong() {
        var files = Zips.folder(
                SMALL,
                "",
                (name, text) -> name.endsWith("plan.yaml")
                        ? text.replace("id: farm-gas", "id: broken-one\nnonsense: true")
                        : text);
        var brought = bring(Zips.of(files), false);
        assertThat(brought.status()).isEqualTo(200);
        assertThat(brought.json().path("broken").asBoolean()).isTrue();
        var finding = brought.json().path("findings").path(0);
        assertThat(finding.path("code").asString()).startsWith("pack-");
        assertThat(finding.path("places").path(0).path("file").asString()).contains("plan.yaml");
        assertThat(finding.path("cure").asString()).isNotEmpty();
    }

    @Test
    void aZipThatLeadsOutOfItsFolderIsRefusedWithASentence() {
        var refused =
                bring(Zips.of(Map.of("jurisdiction.yaml", Zips.text("a"), "../evil.yaml", Zips.text("b"))), false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("pack-refused");
        assertThat(refused.json().path("detail").asString()).contains("../evil.yaml");
        assertThat(bring(new byte[8 * 1024 * 1024 + 1], true).status()).isEqualTo(413);
        assertThat(People.ADMINISTRATOR.post("/api/admin/packs", "{}").status()).isEqualTo(415);
    }

    @Test
    void onlyTheAdministratorBringsPacks() {
        for (var who : List.of(People.DUTY, People.READER, People.UNIT)) {
            assertThat(who.post("/api/admin/packs", Zips.of(named("not-theirs")), "application/zip")
                            .status())
                    .isEqualTo(403);
            assertThat(who.get("/api/admin/editions").status()).isEqualTo(403);
        }
        assertThat(House.nobody()
                        .post("/api/admin/packs", Zips.of(named("nobody")), "application/zip")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theSameEditionWithOtherContentStandsBesideTheOneInForce() {
        var first = broughtUnderANewName("kept-anew");
        decide(People.DUTY, propose(People.ADMINISTRATOR, first).json(), "confirm", "{}");
        House.CLOCK.pass(Duration.ofSeconds(1));
        var files = named("kept-anew");
        files.replaceAll((name, bytes) ->
                name.endsWith("plan.yaml") ? Zips.text(new String(bytes, StandardCharsets.UTF_8) + "# 更正\n") : bytes);
        assertThat(bring(Zips.of(files), false).status()).isEqualTo(200);
        var names = People.READER
                .get("/api/plans")
                .json()
                .valueStream()
                .map(one -> one.path("name").asString())
                .filter(name -> name.startsWith("kept-anew"))
                .toList();
        assertThat(names).hasSize(2).contains("kept-anew-2020");
        assertThat(People.READER.get("/api/plans/" + names.getLast()).status()).isEqualTo(200);
    }

    @Test
    void anEditionThatIsOnlyKeptCanBeAskedByItsName() {
        var question = "{\"plan\":\"hazardous-chemicals@revised\",\"deaths\":3}";
        assertThat(People.DUTY
                        .post("/api/what-if", question)
                        .json()
                        .path("level")
                        .asString())
                .isEqualTo("II");
        assertThat(People.READER.get("/api/plans/" + REVISED).status()).isEqualTo(200);
    }

    /** A small pack of one plan under a name of its own, kept; the answer is its hash. */
    private static String broughtUnderANewName(String plan) {
        var brought = bring(Zips.of(named(plan)), false);
        assertThat(brought.json().path("broken").asBoolean(true))
                .as(brought.text())
                .isFalse();
        return Objects.requireNonNull(brought.json()
                .path("plans")
                .path(0)
                .path("edition")
                .path("hash")
                .asString());
    }

    private static Map<String, byte[]> named(String plan) {
        var files = Zips.folder(SMALL, "city/", (name, text) -> text.replace("farm-gas", plan));
        var renamed = new LinkedHashMap<String, byte[]>();
        files.forEach((name, bytes) -> {
            if (!name.contains("/plans/") || name.contains("farm-gas")) {
                renamed.put(name.replace("farm-gas", plan), bytes);
            }
        });
        return renamed;
    }

    private static Caller.Reply bring(byte[] zip, boolean dryRun) {
        return People.ADMINISTRATOR.post("/api/admin/packs?dryRun=" + dryRun, zip, "application/zip");
    }

    private static String audited(String what, String hash) {
        return House.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select account from access_audit where what = :what and target like '%' || :hash")
                .param("what", what)
                .param("hash", hash)
                .query(String.class)
                .single();
    }
}
