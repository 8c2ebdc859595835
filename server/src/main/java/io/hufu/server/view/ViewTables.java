package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.Figures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The statements that write the view tables. */
final class ViewTables {
    static final String UPSERT_INCIDENT = """
            insert into view_incident (id, version, status, kind, plan, pack_hash, title, area, grade, level, proposed,
                occurred_at, received_at, deaths, injuries, missing, struck, next_due, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set version = excluded.version, status = excluded.status, kind = excluded.kind,
                plan = excluded.plan, pack_hash = excluded.pack_hash, title = excluded.title, area = excluded.area,
                grade = excluded.grade, level = excluded.level, proposed = excluded.proposed,
                occurred_at = excluded.occurred_at, received_at = excluded.received_at, deaths = excluded.deaths,
                injuries = excluded.injuries, missing = excluded.missing, struck = excluded.struck,
                next_due = excluded.next_due, state = excluded.state""";
    static final String UPSERT_ASSIGNMENT = """
            insert into view_assignment (id, incident, body, on_desk, acknowledged, silent, next_due, issued_at, position,
                version, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (id) do update set on_desk = excluded.on_desk, acknowledged = excluded.acknowledged,
                silent = excluded.silent, next_due = excluded.next_due, version = excluded.version,
                state = excluded.state""";
    static final String INSERT_LINE = """
            insert into view_timeline (position, incident, assignment, body, at, recorded_at, type, account, parts,
                important, clause)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";
    static final String CLEAR = "truncate view_incident, view_assignment, view_timeline";

    private ViewTables() {}

    static void bindIncident(PreparedStatement upsert, IncidentState state, long version) throws SQLException {
        var head = state.head();
        var assessment = state.intake().assessment();
        var proposal = state.response().proposal();
        var figures = state.intake().figures();
        upsert.setString(1, state.id());
        upsert.setLong(2, version);
        upsert.setString(3, Codes.code(state.status()));
        upsert.setString(4, Codes.code(head.kind()));
        upsert.setString(5, head.plan());
        upsert.setString(6, head.packHash());
        upsert.setString(7, head.title());
        upsert.setString(8, head.area());
        upsert.setString(9, assessment == null ? null : Codes.codeOrNull(assessment.grade()));
        upsert.setString(10, Codes.nameOrNull(state.response().level()));
        upsert.setString(11, proposal == null ? null : proposal.level().name());
        moment(upsert, 12, head.occurredAt());
        moment(upsert, 13, head.receivedAt());
        upsert.setObject(14, figures.deaths(), Types.INTEGER);
        upsert.setObject(15, injuries(figures), Types.INTEGER);
        upsert.setObject(16, figures.missing(), Types.INTEGER);
        upsert.setInt(17, struck(state));
        moment(upsert, 18, nextDue(state));
        upsert.setString(19, StateJson.write(state));
    }

    static void bindAssignment(PreparedStatement upsert, AssignmentState state, long version, long position)
            throws SQLException {
        upsert.setString(1, state.id());
        upsert.setString(2, state.incident());
        upsert.setString(3, state.body());
        upsert.setBoolean(4, state.closedReason() == null);
        upsert.setBoolean(5, state.acknowledgement() != null);
        upsert.setBoolean(6, Matrix.silent(state));
        moment(upsert, 7, Matrix.nextDue(state));
        moment(upsert, 8, state.issuedAt());
        upsert.setLong(9, position);
        upsert.setLong(10, version);
        upsert.setString(11, StateJson.write(state));
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
