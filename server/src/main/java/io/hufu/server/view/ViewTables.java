package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.rollcall.RollCallState;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Writes;
import io.hufu.journal.ledger.Writes.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements that write the view tables. */
final class ViewTables {
    private static final String INCIDENT_AGAIN = """
            on conflict (id) do update set version = excluded.version, status = excluded.status, kind = excluded.kind,
                plan = excluded.plan, pack_hash = excluded.pack_hash, title = excluded.title, area = excluded.area,
                grade = excluded.grade, level = excluded.level, proposed = excluded.proposed, disputed = excluded.disputed,
                occurred_at = excluded.occurred_at, received_at = excluded.received_at, deaths = excluded.deaths,
                injuries = excluded.injuries, missing = excluded.missing, struck = excluded.struck,
                next_due = excluded.next_due""";
    private static final String ASSIGNMENT_AGAIN = """
            on conflict (id) do update set on_desk = excluded.on_desk, acknowledged = excluded.acknowledged,
                silent = excluded.silent, next_due = excluded.next_due, version = excluded.version""";
    static final String CLEAR = "truncate view_incident, view_warning, view_roll_call, view_assignment, view_timeline";

    private static final String WARNING_AGAIN = """
            on conflict (id) do update set version = excluded.version, status = excluded.status, colour = excluded.colour,
                over_at = excluded.over_at""";

    private static final String ROLL_CALL_AGAIN = "on conflict (id) do update set version = excluded.version";

    private ViewTables() {}

    /** An incident as it stands now, for its row. */
    record IncidentPicture(IncidentState state, long version) {}

    /** A warning as it stands now, for its row. */
    record WarningPicture(WarningState state, long version) {}

    /** A roll call as it stands now, for its row. */
    record RollCallPicture(RollCallState state, long version) {}

    /** An assignment as it stands now, for its row. @param position of its first event in this batch */
    record AssignmentPicture(AssignmentState state, long version, long position) {}

    static void upsertIncidents(Writes writes, List<IncidentPicture> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.insert(
                "view_incident",
                INCIDENT_AGAIN,
                Column.texts("id", rows, row -> row.state().id()),
                Column.longs("version", rows, IncidentPicture::version),
                Column.texts("status", rows, row -> Codes.code(row.state().status())),
                Column.texts("kind", rows, row -> Codes.code(row.state().head().kind())),
                Column.texts("plan", rows, row -> row.state().head().plan()),
                Column.texts("pack_hash", rows, row -> row.state().head().packHash()),
                Column.texts("title", rows, row -> row.state().head().title()),
                Column.texts("area", rows, row -> row.state().head().area()),
                Column.texts("grade", rows, row -> grade(row.state())),
                Column.texts(
                        "level",
                        rows,
                        row -> Codes.nameOrNull(row.state().response().level())),
                Column.texts("proposed", rows, row -> proposed(row.state())),
                Column.truths("disputed", rows, row -> row.state().disputed() != null),
                Column.moments("occurred_at", rows, row -> row.state().head().occurredAt()),
                Column.moments("received_at", rows, row -> row.state().head().receivedAt()),
                Column.integers(
                        "deaths", rows, row -> row.state().intake().figures().deaths()),
                Column.integers(
                        "injuries", rows, row -> injuries(row.state().intake().figures())),
                Column.integers(
                        "missing", rows, row -> row.state().intake().figures().missing()),
                Column.integers("struck", rows, row -> struck(row.state())),
                Column.moments("next_due", rows, row -> nextDue(row.state())));
    }

    private static @Nullable String grade(IncidentState state) {
        var assessment = state.intake().assessment();
        return assessment == null ? null : Codes.codeOrNull(assessment.grade());
    }

    private static @Nullable String proposed(IncidentState state) {
        var proposal = state.response().proposal();
        return proposal == null ? null : proposal.level().name();
    }

    static void upsertWarnings(Writes writes, List<WarningPicture> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.insert(
                "view_warning",
                WARNING_AGAIN,
                Column.texts("id", rows, row -> row.state().id()),
                Column.longs("version", rows, WarningPicture::version),
                Column.texts("status", rows, row -> Codes.code(row.state().status())),
                Column.texts("kind", rows, row -> Codes.code(row.state().head().kind())),
                Column.texts("plan", rows, row -> row.state().head().plan()),
                Column.texts("pack_hash", rows, row -> row.state().packHash()),
                Column.texts(
                        "colour",
                        rows,
                        row -> Codes.code(row.state().current().content().colour())),
                Column.moments("drafted_at", rows, row -> row.state().head().draftedAt()),
                Column.moments("over_at", rows, row -> row.state().liftedAt()));
    }

    static void upsertRollCalls(Writes writes, List<RollCallPicture> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.insert(
                "view_roll_call",
                ROLL_CALL_AGAIN,
                Column.texts("id", rows, row -> row.state().id()),
                Column.longs("version", rows, RollCallPicture::version),
                Column.texts("pack_hash", rows, row -> row.state().packHash()),
                Column.moments("started_at", rows, row -> row.state().startedAt()));
    }

    static void upsertAssignments(Writes writes, List<AssignmentPicture> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.insert(
                "view_assignment",
                ASSIGNMENT_AGAIN,
                Column.texts("id", rows, row -> row.state().id()),
                Column.texts("incident", rows, row -> row.state().ground().id()),
                Column.texts("body", rows, row -> row.state().body()),
                Column.truths("on_desk", rows, row -> row.state().closedReason() == null),
                Column.truths("acknowledged", rows, row -> row.state().acknowledgement() != null),
                Column.truths("silent", rows, row -> Matrix.silent(row.state())),
                Column.moments("next_due", rows, row -> Matrix.nextDue(row.state())),
                Column.moments("issued_at", rows, row -> row.state().issuedAt()),
                Column.longs("position", rows, AssignmentPicture::position),
                Column.longs("version", rows, AssignmentPicture::version));
    }

    /** A line of the time line. */
    record LinePicture(
            Recorded recorded, String incident, @Nullable AssignmentState assignment, Sentence sentence) {
        private @Nullable String assignmentId() {
            return assignment == null ? null : assignment.id();
        }

        private @Nullable String body() {
            return assignment == null ? null : assignment.body();
        }

        private String type() {
            return recorded.type().substring(0, recorded.type().indexOf('/'));
        }
    }

    static void insertLines(Writes writes, List<LinePicture> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.insert(
                "view_timeline",
                "",
                Column.longs("position", rows, row -> row.recorded().position()),
                Column.texts("incident", rows, LinePicture::incident),
                Column.texts("assignment", rows, LinePicture::assignmentId),
                Column.texts("body", rows, LinePicture::body),
                Column.moments("at", rows, row -> row.recorded().stamp().at()),
                Column.moments(
                        "recorded_at", rows, row -> row.recorded().stamp().recordedAt()),
                Column.texts("type", rows, LinePicture::type),
                Column.texts(
                        "account", rows, row -> row.recorded().stamp().actor().account()),
                Column.json("parts", rows, row -> PartsJson.write(row.sentence().parts())),
                Column.truths("important", rows, row -> row.sentence().important()),
                Column.texts("clause", rows, row -> row.sentence().clause()));
    }

    static void clear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CLEAR);
        }
    }

    static void moment(PreparedStatement statement, int index, @Nullable Instant at) throws SQLException {
        statement.setObject(index, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Serious injuries and poisonings together; null where neither is known. */
    static @Nullable Integer injuries(Figures figures) {
        if (figures.serious() == null && figures.poisoned() == null) {
            return null;
        }
        return (figures.serious() == null ? 0 : figures.serious())
                + (figures.poisoned() == null ? 0 : figures.poisoned());
    }

    /** Obligations that struck and are still open. */
    static int struck(IncidentState state) {
        return (int) state.obligations().values().stream()
                .filter(o -> o.open() && o.struckAt() != null)
                .count();
    }

    /** When the next clock of the incident strikes; null where none runs. */
    static @Nullable Instant nextDue(IncidentState state) {
        return state.runningClocks().stream()
                .map(RunningClock::due)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
