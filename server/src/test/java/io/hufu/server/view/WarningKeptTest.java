package io.hufu.server.view;

import static io.hufu.server.view.Theatre.OFFICER;
import static io.hufu.server.view.Theatre.PLAN;
import static io.hufu.server.view.Theatre.at;
import static io.hufu.server.view.Theatre.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.vocabulary.AssignmentAction.Acknowledge;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.Way;
import io.hufu.journal.ledger.Answer;
import io.hufu.plan.Colour;
import io.hufu.server.view.wire.BodyRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Warnings in the ledger: verified, rebuilt and backed up like everything in it; what was said in confidence is in the vault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarningKeptTest {
    private static final String ID = "w1";
    private static final Actor ADMIN = new Actor("admin", null, List.of(), List.of(Capability.ADMINISTRATOR), null);

    private final Theatre house = Theatre.open();

    @BeforeAll
    void aWarning() {
        house.act(
                "09:10",
                OFFICER,
                new WarningAction.DraftWarning(ID, IncidentKind.REAL, PLAN, Theatre.warning(Colour.YELLOW), null));
        house.act("09:11", OFFICER, new WarningAction.IssueDraft(ID, null));
        var spokenTo = house.journal.vault().prepare(ID, "王五 13900009999");
        house.texts.add(spokenTo);
        house.act(
                "09:12",
                OFFICER,
                new Acknowledge(ID + "/weather-bureau", Way.TELEPHONE, at("09:12"), spokenTo.confidential()));
        house.act(
                "09:13", unit("fire-brigade"), new Acknowledge(ID + "/fire-brigade", Way.TERMINAL, at("09:13"), null));
        house.act("09:20", OFFICER, new WarningAction.DraftChange(ID, Theatre.warning(Colour.ORANGE), null));
        house.act("09:21", OFFICER, new WarningAction.RequestIssue(ID, "上升", Way.TELEPHONE, at("09:21")));
    }

    @AfterAll
    void close() {
        house.close();
    }

    private List<String> rows(String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = house.journal.database().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private List<String> views() throws SQLException {
        var all = rows("select t::text from view_warning t order by id");
        all.addAll(rows("select t::text from view_assignment t order by id"));
        all.addAll(rows("select t::text from view_timeline t order by position"));
        return all;
    }

    @Test
    void verifiedRebuiltAndBackedUp(@TempDir Path away) throws SQLException, IOException {
        house.journal.signHead();
        assertThat(house.journal.verify(done -> {}).findings()).isEmpty();
        var before = views();
        var clocks = rows("select c::text from clock c order by id");
        assertThat(before).hasSizeGreaterThan(40);
        assertThat(clocks).as("the ladder runs for warnings").isNotEmpty();
        house.journal.rebuild(done -> {});
        assertThat(views()).isEqualTo(before);
        assertThat(rows("select c::text from clock c order by id")).isEqualTo(clocks);
        Path file = away.resolve("b.hufu");
        var manifest = house.journal.backup(file, List.of(), done -> {});
        assertThat(manifest.head().position())
                .isEqualTo(house.journal.ledger().reader().head().position());
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void publicTextsArePlainAndPersonsAreInTheVault() throws SQLException {
        var events = rows("select body from event");
        assertThat(events).anyMatch(body -> body.contains("储罐区持续高温"));
        assertThat(events).noneMatch(body -> body.contains("13900009999"));
        assertThat(views()).noneMatch(row -> row.contains("13900009999"));
        assertThat(acknowledgedBy(OFFICER)).isEqualTo("王五 13900009999");
        assertThat(acknowledgedBy(Theatre.READER)).isEqualTo("（无权查看）");
        var early = house.tell("09:30", ADMIN, new WarningAction.DestroyPersonalData(ID, "期满"));
        assertThat(early).as("while it runs").isInstanceOf(Answer.Refused.class);
    }

    private String acknowledgedBy(Actor reader) {
        return house.warnings.find(ID, new Viewer(reader)).orElseThrow().bodies().stream()
                .filter(row -> row.body().equals("weather-bureau"))
                .map(BodyRow::acknowledgedBy)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayDoWhatNowAndWhyNot() {
        var sheet = house.warnings.find(ID, new Viewer(OFFICER)).orElseThrow();
        assertThat(sheet.acts())
                .filteredOn(row -> row.may())
                .extracting(row -> row.act())
                .containsExactly("discard-draft", "record-issue-answer");
        assertThat(sheet.acts())
                .filteredOn(row -> row.act().equals("issue-draft"))
                .extracting(row -> row.code())
                .containsExactly("reserved-to-superior");
        assertThat(sheet.row().pendingColour()).isEqualTo("orange");
        assertThat(sheet.row().colour()).isEqualTo("yellow");
        assertThat(sheet.preview())
                .as("whom orange would give work")
                .anySatisfy(body ->
                        assertThat(body.tasks()).extracting(task -> task.id()).contains("orange.leaders"));
        assertThat(house.timelines.find(ID, 0, new Viewer(OFFICER)).orElseThrow())
                .extracting(row -> row.text())
                .anyMatch(text -> text.startsWith("报请省级发布"));
        assertThat(house.warnings.list(false, null, new Viewer(OFFICER)))
                .extracting(row -> row.id())
                .containsExactly(ID);
        assertThat(house.warnings.list(false, null, new Viewer(unit("foreign-body"))))
                .isEmpty();
        assertThat(sheet.row().startsAt()).isEqualTo(Instant.parse("2026-05-01T01:00:00Z"));
    }
}
