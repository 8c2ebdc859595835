package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.rollcall.RollCallState;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.RollCallEvent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Projection;
import io.hufu.journal.ledger.Schema;
import io.hufu.journal.ledger.StateReader;
import io.hufu.journal.ledger.Writes;
import io.hufu.server.view.ViewTables.AssignmentPicture;
import io.hufu.server.view.ViewTables.IncidentPicture;
import io.hufu.server.view.ViewTables.LinePicture;
import io.hufu.server.view.ViewTables.RollCallPicture;
import io.hufu.server.view.ViewTables.WarningPicture;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Keeps the view tables in the transaction of the events: one row of each stream that was touched, as it stands after the
 * batch, and one line of the time line for each event. Nothing is read from a table, so that acknowledgements never meet.
 */
public final class ViewProjection implements Projection {
    private static final String SCHEMA = "io/hufu/server/view/schema";

    /** Makes the view tables where they are not there yet. */
    public static void migrate(DataSource database) {
        Schema.migrate(database, "view", SCHEMA);
    }

    @Override
    public void project(Writes writes, List<Recorded> events, StateReader states) {
        Map<StreamId, Long> touched = new LinkedHashMap<>();
        List<LinePicture> lines = new ArrayList<>();
        for (Recorded recorded : events) {
            touched.putIfAbsent(recorded.stream(), recorded.position());
            addLine(lines, recorded, states);
        }
        List<IncidentPicture> incidents = new ArrayList<>();
        List<WarningPicture> warnings = new ArrayList<>();
        List<RollCallPicture> rollCalls = new ArrayList<>();
        List<AssignmentPicture> assignments = new ArrayList<>();
        touched.forEach((stream, position) -> {
            long version = states.version(stream);
            switch (stream.type()) {
                case INCIDENT -> incidents.add(new IncidentPicture(incident(states, stream), version));
                case WARNING -> warnings.add(new WarningPicture(warning(states, stream), version));
                case ROLL_CALL -> rollCalls.add(new RollCallPicture(rollCall(states, stream), version));
                case ASSIGNMENT ->
                    assignments.add(new AssignmentPicture(assignment(states, stream), version, position));
            }
        });
        ViewTables.insertLines(writes, lines);
        ViewTables.upsertIncidents(writes, incidents);
        ViewTables.upsertWarnings(writes, warnings);
        ViewTables.upsertRollCalls(writes, rollCalls);
        ViewTables.upsertAssignments(writes, assignments);
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        ViewTables.clear(connection);
    }

    private static void addLine(List<LinePicture> lines, Recorded recorded, StateReader states) {
        StreamId stream = recorded.stream();
        switch (recorded.event()) {
            case IncidentEvent.WorkIssued _ -> {} // the assignment's own first event says the same
            case IncidentEvent event -> {
                var sentence = IncidentSentences.of(event, recorded.stamp(), incident(states, stream));
                lines.add(new LinePicture(recorded, stream.id(), null, sentence));
            }
            case WarningEvent.PreparednessIssued _ -> {} // nor this
            case WarningEvent event -> {
                var sentence = WarningSentences.of(event, recorded.stamp(), warning(states, stream));
                lines.add(new LinePicture(recorded, stream.id(), null, sentence));
            }
            case RollCallEvent _ -> {} // its report says everything; there is no board with a time line
            case AssignmentEvent event -> {
                AssignmentState state = assignment(states, stream);
                var sentence = AssignmentSentences.of(event, recorded.stamp(), state);
                lines.add(new LinePicture(recorded, state.ground().id(), state, sentence));
            }
            default -> throw new IllegalStateException("no picture for " + recorded.type());
        }
    }

    private static IncidentState incident(StateReader states, StreamId stream) {
        return (IncidentState) Objects.requireNonNull(states.findState(stream), stream.toString());
    }

    private static WarningState warning(StateReader states, StreamId stream) {
        return (WarningState) Objects.requireNonNull(states.findState(stream), stream.toString());
    }

    private static RollCallState rollCall(StateReader states, StreamId stream) {
        return (RollCallState) Objects.requireNonNull(states.findState(stream), stream.toString());
    }

    private static AssignmentState assignment(StateReader states, StreamId stream) {
        return (AssignmentState) Objects.requireNonNull(states.findState(stream), stream.toString());
    }
}
