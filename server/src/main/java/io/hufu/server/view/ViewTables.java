package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.Figures;
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
    static final String UPSERT_INCIDENT = """
            insert into view_incident (id, version, status, kind, plan, pack_hash, title, area, grade, level, proposed,
                occurred_at, received_at, deaths, injuries, missing, struck, next_due, state)
            select a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s::jsonb from unnest(?::text[], ?::bigint[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::int[], ?::int[], ?::int[], ?::int[], ?::timestamptz[], ?::text[])
                as x(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s)
            on conflict (id) do update set version = excluded.version, status = excluded.status, kind = excluded.kind,
                plan = excluded.plan, pack_hash = excluded.pack_hash, title = excluded.title, area = excluded.area,
                grade = excluded.grade, level = excluded.level, proposed = excluded.proposed,
                occurred_at = excluded.occurred_at, received_at = excluded.received_at, deaths = excluded.deaths,
                injuries = excluded.injuries, missing = excluded.missing, struck = excluded.struck,
                next_due = excluded.next_due, state = excluded.state""";
    static final String UPSERT_ASSIGNMENT = """
            insert into view_assignment (id, incident, body, on_desk, acknowledged, silent, next_due, issued_at, position,
                version, state)
            select a, b, c, d, e, f, g, h, i, j, k::jsonb from unnest(?::text[], ?::text[], ?::text[], ?::bool[], ?::bool[],
                ?::bool[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::bigint[], ?::text[])
                as x(a, b, c, d, e, f, g, h, i, j, k)
            on conflict (id) do update set on_desk = excluded.on_desk, acknowledged = excluded.acknowledged,
                silent = excluded.silent, next_due = excluded.next_due, version = excluded.version,
                state = excluded.state""";
    static final String INSERT_LINE = """
            insert into view_timeline (position, incident, assignment, body, at, recorded_at, type, account, parts,
                important, clause)
            select a, b, c, d, e, f, g, h, i::jsonb, j, k from unnest(?::bigint[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bool[], ?::text[])
                as x(a, b, c, d, e, f, g, h, i, j, k)""";
    static final String CLEAR = "truncate view_incident, view_assignment, view_timeline";

    private ViewTables() {}

    /** An incident as it stands now, for its row. */
    record IncidentPicture(IncidentState state, long version) {}

    /** An assignment as it stands now, for its row. @param position of its first event in this batch */
    record AssignmentPicture(AssignmentState state, long version, long position) {}

    static void upsertIncidents(Writes writes, List<IncidentPicture> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.add(
                UPSERT_INCIDENT,
                Column.texts(rows, row -> row.state().id()),
                Column.longs(rows, IncidentPicture::version),
                Column.texts(rows, row -> Codes.code(row.state().status())),
                Column.texts(rows, row -> Codes.code(row.state().head().kind())),
                Column.texts(rows, row -> row.state().head().plan()),
                Column.texts(rows, row -> row.state().head().packHash()),
                Column.texts(rows, row -> row.state().head().title()),
                Column.texts(rows, row -> row.state().head().area()),
                Column.texts(rows, row -> grade(row.state())),
                Column.texts(
                        rows, row -> Codes.nameOrNull(row.state().response().level())),
                Column.texts(rows, row -> proposed(row.state())),
                Column.moments(rows, row -> row.state().head().occurredAt()),
                Column.moments(rows, row -> row.state().head().receivedAt()),
                Column.integers(rows, row -> row.state().intake().figures().deaths()),
                Column.integers(rows, row -> injuries(row.state().intake().figures())),
                Column.integers(rows, row -> row.state().intake().figures().missing()),
                Column.integers(rows, row -> struck(row.state())),
                Column.moments(rows, row -> nextDue(row.state())),
                Column.texts(rows, row -> StateJson.write(row.state())));
    }

    private static @Nullable String grade(IncidentState state) {
        var assessment = state.intake().assessment();
        return assessment == null ? null : Codes.codeOrNull(assessment.grade());
    }

    private static @Nullable String proposed(IncidentState state) {
        var proposal = state.response().proposal();
        return proposal == null ? null : proposal.level().name();
    }

    static void upsertAssignments(Writes writes, List<AssignmentPicture> rows) {
        if (rows.isEmpty()) {
            return;
        }
        writes.add(
                UPSERT_ASSIGNMENT,
                Column.texts(rows, row -> row.state().id()),
                Column.texts(rows, row -> row.state().incident()),
                Column.texts(rows, row -> row.state().body()),
                Column.truths(rows, row -> row.state().closedReason() == null),
                Column.truths(rows, row -> row.state().acknowledgement() != null),
                Column.truths(rows, row -> Matrix.silent(row.state())),
                Column.moments(rows, row -> Matrix.nextDue(row.state())),
                Column.moments(rows, row -> row.state().issuedAt()),
                Column.longs(rows, AssignmentPicture::position),
                Column.longs(rows, AssignmentPicture::version),
                Column.texts(rows, row -> StateJson.write(row.state())));
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
        writes.add(
                INSERT_LINE,
                Column.longs(rows, row -> row.recorded().position()),
                Column.texts(rows, LinePicture::incident),
                Column.texts(rows, LinePicture::assignmentId),
                Column.texts(rows, LinePicture::body),
                Column.moments(rows, row -> row.recorded().stamp().at()),
                Column.moments(rows, row -> row.recorded().stamp().recordedAt()),
                Column.texts(rows, LinePicture::type),
                Column.texts(rows, row -> row.recorded().stamp().actor().account()),
                Column.texts(rows, row -> StateJson.write(row.sentence().parts())),
                Column.truths(rows, row -> row.sentence().important()),
                Column.texts(rows, row -> row.sentence().clause()));
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
