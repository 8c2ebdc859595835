package io.hufu.server.view;

import static io.hufu.server.view.Theatre.COMMANDER;
import static io.hufu.server.view.Theatre.OFFICER;
import static io.hufu.server.view.Theatre.PLAN;
import static io.hufu.server.view.Theatre.at;
import static io.hufu.server.view.Theatre.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.vocabulary.AssignmentAction.Acknowledge;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction.ActivateLevel;
import io.hufu.engine.vocabulary.IncidentAction.MarkFalse;
import io.hufu.engine.vocabulary.IncidentAction.OpenIncident;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.view.IncidentList.Filter;
import io.hufu.server.view.IncidentList.Wanted;
import io.hufu.server.view.wire.Inbox;
import io.hufu.server.view.wire.IncidentRow;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables themselves: made again byte for byte, narrowed, read by people who may not see the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewTablesTest {
    private static final Inbox.Ring RINGS = new Inbox.Ring(true, null);
    private final Theatre house = Theatre.open();

    @BeforeAll
    void threeIncidents() {
        open("2026-0001", "140525", IncidentKind.REAL, 3, "09:10");
        open("2026-0002", "140522", IncidentKind.DRILL, 1, "09:20");
        open("2026-0003", "140525", IncidentKind.REAL, 0, "09:30");
        house.act("09:31", OFFICER, new MarkFalse("2026-0003", "核实无事"));
        house.act(
                "09:35",
                COMMANDER,
                new ActivateLevel(
                        "2026-0001",
                        "d1",
                        ResponseLevel.II,
                        null,
                        Duration.ofHours(4),
                        List.of("疏散"),
                        List.of(),
                        List.of(),
                        null));
        acknowledge("2026-0001", "fire-brigade");
    }

    @AfterAll
    void close() throws IOException {
        house.close();
    }

    /** However many are past, the open ones are found by an index that holds only them, and the other way round. */
    @ParameterizedTest
    @CsvSource({"OPEN, view_incident_open", "ENDED, view_incident_over", "ALL, view_incident_all"})
    void aListReadsNoIncidentThatItDoesNotShow(Wanted wanted, String index) {
        String asked =
                IncidentList.statement(wanted).replace("limit ?", "limit 200").replace("?", "null");
        String plan = new ViewReader(house.journal.ledger()).snapshot(connection -> {
            try (var statement = connection.createStatement()) {
                // a handful of rows is read faster without any index, or out of order
                statement.execute("set local enable_seqscan = off");
                statement.execute("set local enable_bitmapscan = off");
                var said = new StringBuilder();
                try (var rows = statement.executeQuery("explain " + asked)) {
                    while (rows.next()) {
                        said.append(rows.getString(1)).append('\n');
                    }
                }
                return said.toString();
            }
        });
        assertThat(plan).contains("Index Scan using " + index);
    }

    private void open(String id, String area, IncidentKind kind, int deaths, String received) {
        var text = house.journal.vault().prepare(id, "王五 13900009999 报告");
        house.texts.add(text);
        var report = new Report(
                "r1", Source.CITIZEN, Way.TELEPHONE, null, at(received), text.confidential(), null, List.of());
        var figures = new Figures(deaths, null, null, null, null, null, null);
        house.act(
                received,
                OFFICER,
                new OpenIncident(
                        id,
                        kind,
                        PLAN,
                        "事件" + id,
                        "fire",
                        null,
                        null,
                        area,
                        null,
                        null,
                        at("09:00"),
                        report,
                        figures,
                        Judgement.NONE,
                        null));
    }

    private void acknowledge(String incident, String body) {
        house.act("09:37", unit(body), new Acknowledge(incident + "/" + body, Way.TERMINAL, at("09:37"), null));
    }

    private List<String> ids(Filter filter) {
        return house.list.list(filter).stream().map(IncidentRow::id).toList();
    }

    @Test
    void theListIsNarrowed() {
        assertThat(ids(Filter.of(Wanted.OPEN))).containsExactly("2026-0002", "2026-0001");
        assertThat(ids(Filter.of(Wanted.ENDED))).containsExactly("2026-0003");
        assertThat(ids(Filter.of(Wanted.ALL))).containsExactly("2026-0003", "2026-0002", "2026-0001");
        assertThat(ids(new Filter(Wanted.ALL, "drill", null, null, null, null))).containsExactly("2026-0002");
        assertThat(ids(new Filter(Wanted.ALL, null, "140525", null, null, null)))
                .containsExactly("2026-0003", "2026-0001");
        assertThat(ids(new Filter(Wanted.ALL, null, null, "considerable", null, null)))
                .containsExactly("2026-0001");
        assertThat(ids(new Filter(Wanted.ALL, null, null, null, "another-plan", null)))
                .isEmpty();
        assertThat(ids(new Filter(Wanted.ALL, null, null, null, null, at("09:20"))))
                .containsExactly("2026-0001");
    }

    @Test
    void theListAndTheBoardSayTheSame() {
        for (IncidentRow row : house.list.list(Filter.of(Wanted.ALL))) {
            assertThat(house.boards
                            .find(row.id(), new Viewer(OFFICER))
                            .orElseThrow()
                            .row())
                    .isEqualTo(row);
        }
        assertThat(house.list
                        .list(Filter.of(Wanted.OPEN))
                        .getLast()
                        .assignments()
                        .acknowledged())
                .isPositive();
    }

    @Test
    void rebuildingGivesTheSameBytes() throws SQLException {
        var before = dump();
        assertThat(before).hasSizeGreaterThan(60);
        house.journal.rebuild(done -> {});
        assertThat(dump()).isEqualTo(before);
    }

    private List<String> dump() throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = house.journal.database().getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of(
                    "view_incident order by id",
                    "view_warning order by id",
                    "view_assignment order by id",
                    "view_timeline order by position")) {
                try (var result =
                        statement.executeQuery("select t::text from " + table.replace(" order", " t order"))) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    @Test
    void noPersonAndNoConfidentialTextStandsInTheTables() throws SQLException {
        assertThat(dump()).noneMatch(row -> row.contains("13900009999") || row.contains("李伟") || row.contains("陈平"));
    }

    @Test
    void anAcknowledgementTouchesItsOwnRowOnly() throws SQLException {
        long version = version("2026-0001");
        String incident = row("view_incident", "2026-0001");
        String other = row("view_assignment", "2026-0001/energy-bureau");
        acknowledge("2026-0001", "ecology-bureau");
        assertThat(version("2026-0001")).isEqualTo(version);
        assertThat(row("view_incident", "2026-0001")).isEqualTo(incident);
        assertThat(row("view_assignment", "2026-0001/energy-bureau")).isEqualTo(other);
    }

    private long version(String incident) {
        return house.boards.find(incident, new Viewer(OFFICER)).orElseThrow().version();
    }

    /** The row with the transaction that wrote it. */
    private String row(String table, String id) throws SQLException {
        try (var connection = house.journal.database().getConnection();
                var select =
                        connection.prepareStatement("select xmin::text || t::text from " + table + " t where id = ?")) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void aUnitSeesItsOwnWorkOnly() {
        var energy = house.inboxes.read(new Viewer(unit("energy-bureau")), "市能源局", RINGS);
        assertThat(energy.items()).hasSize(1);
        assertThat(energy.items().getFirst().row().body()).isEqualTo("energy-bureau");
        assertThat(energy.items().getFirst().areaName()).isEqualTo("泽州县");
        assertThat(energy.position()).isPositive();
        assertThat(house.inboxes
                        .read(new Viewer(unit("qinshui-government")), null, RINGS)
                        .items())
                .isEmpty();
        assertThat(house.inboxes.read(new Viewer(COMMANDER), null, RINGS).items())
                .singleElement()
                .satisfies(item -> assertThat(item.row().body()).isEqualTo("post:commander"));
        var stranger = new Actor("x", null, List.of("another-plan/commander"), List.of(), null);
        assertThat(house.inboxes.read(new Viewer(stranger), null, RINGS).items())
                .isEmpty();
    }

    @Test
    void aDestroyedKeyDestroysTheTextsAndNothingElse() throws SQLException {
        var viewer = new Viewer(OFFICER);
        var before = house.boards.find("2026-0002", viewer).orElseThrow();
        assertThat(before.reports().getFirst().reporter()).contains("13900009999");
        house.journal.vault().destroy("2026-0002", at("12:00"));
        var after = house.boards.find("2026-0002", viewer).orElseThrow();
        assertThat(after.reports().getFirst().reporter()).isEqualTo("已销毁");
        assertThat(after.row()).isEqualTo(before.row());
        var rows = dump();
        house.journal.rebuild(done -> {});
        assertThat(dump()).isEqualTo(rows);
    }

    @Test
    void importantLinesAreToldWithoutConfidentialTexts() {
        var events = house.journal
                .ledger()
                .reader()
                .listRange(1, house.journal.ledger().reader().head().position());
        var rows = house.timelines.listImportant(events);
        assertThat(rows).isNotEmpty().allMatch(row -> row.important());
        assertThat(rows).noneMatch(row -> row.text().contains("13900009999"));
        assertThat(house.timelines.find("nothing", 0, new Viewer(OFFICER))).isEmpty();
        assertThat(house.boards.find("nothing", new Viewer(OFFICER))).isEmpty();
    }
}
