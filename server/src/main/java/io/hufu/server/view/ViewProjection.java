package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.StreamType;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Projection;
import io.hufu.journal.ledger.Schema;
import io.hufu.journal.ledger.StateReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the view tables in the transaction of the events: one row of each stream that was touched, as it stands after the
 * batch, and one line of the time line for each event. Nothing is read from a table, so that acknowledgements never meet.
 */
public final class ViewProjection implements Projection {
    private static final String SCHEMA = "classpath:io/hufu/server/view/schema";

    /** Makes the view tables where they are not there yet. */
    public static void migrate(DataSource database) {
        Schema.migrate(database, "view", SCHEMA);
    }

    @Override
    public void project(Connection connection, List<Recorded> events, StateReader states) throws SQLException {
        Map<StreamId, Long> touched = new LinkedHashMap<>();
        try (PreparedStatement line = connection.prepareStatement(ViewTables.INSERT_LINE)) {
            for (Recorded recorded : events) {
                touched.putIfAbsent(recorded.stream(), recorded.position());
                addLine(line, recorded, states);
            }
            line.executeBatch();
        }
        try (PreparedStatement incident = connection.prepareStatement(ViewTables.UPSERT_INCIDENT);
                PreparedStatement assignment = connection.prepareStatement(ViewTables.UPSERT_ASSIGNMENT)) {
            boolean incidents = false;
            boolean assignments = false;
            for (var entry : touched.entrySet()) {
                StreamId stream = entry.getKey();
                long version = states.version(stream);
                if (stream.type() == StreamType.INCIDENT) {
                    ViewTables.bindIncident(incident, incident(states, stream), version);
                    incident.addBatch();
                    incidents = true;
                } else {
                    ViewTables.bindAssignment(assignment, assignment(states, stream), version, entry.getValue());
                    assignment.addBatch();
                    assignments = true;
                }
            }
            if (incidents) {
                incident.executeBatch();
            }
            if (assignments) {
                assignment.executeBatch();
            }
        }
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        ViewTables.clear(connection);
    }

    private static void addLine(PreparedStatement line, Recorded recorded, StateReader states) throws SQLException {
        StreamId stream = recorded.stream();
        switch (recorded.event()) {
            case IncidentEvent.WorkIssued _ -> {} // the assignment's own first event says the same
            case IncidentEvent event -> {
                var sentence = IncidentSentences.of(event, recorded.stamp(), incident(states, stream));
                bindLine(line, recorded, stream.id(), null, sentence);
                line.addBatch();
            }
            case AssignmentEvent event -> {
                AssignmentState state = assignment(states, stream);
                var sentence = AssignmentSentences.of(event, recorded.stamp(), state);
                bindLine(line, recorded, state.incident(), state, sentence);
                line.addBatch();
            }
            default -> throw new IllegalStateException("no picture for " + recorded.type());
        }
    }

    private static void bindLine(
            PreparedStatement line,
            Recorded recorded,
            String incident,
            @Nullable AssignmentState assignment,
            Sentence sentence)
            throws SQLException {
        line.setLong(1, recorded.position());
        line.setString(2, incident);
        line.setString(3, assignment == null ? null : assignment.id());
        line.setString(4, assignment == null ? null : assignment.body());
        ViewTables.moment(line, 5, recorded.stamp().at());
        ViewTables.moment(line, 6, recorded.stamp().recordedAt());
        line.setString(7, recorded.type().substring(0, recorded.type().indexOf('/')));
        line.setString(8, recorded.stamp().actor().account());
        line.setString(9, StateJson.write(sentence.parts()));
        line.setBoolean(10, sentence.important());
        line.setString(11, sentence.clause());
    }

    private static IncidentState incident(StateReader states, StreamId stream) {
        return (IncidentState) Objects.requireNonNull(states.findState(stream), stream.toString());
    }

    private static AssignmentState assignment(StateReader states, StreamId stream) {
        return (AssignmentState) Objects.requireNonNull(states.findState(stream), stream.toString());
    }
}
