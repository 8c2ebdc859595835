package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.journal.json.UnreadableStream;
import io.hufu.journal.ledger.Answer;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever shows an incident is told where an event of it cannot be read, whatever this node wrote around it. */
class ReadableTest {
    private Journal one;
    private Journal two;

    @BeforeEach
    void open() throws Exception {
        TestJournal.NOW.set(TestJournal.START);
        one = TestJournal.fresh();
        two = TestJournal.beside(one);
        assertThat(TestJournal.send(one, "c1", new IncidentAction.MarkFalse("i1", "误报")))
                .isInstanceOf(Answer.Accepted.class);
        urge(one, "c2");
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    private static void urge(Journal node, String id) {
        assertThat(TestJournal.send(node, id, new AssignmentAction.Urge("i1/a")))
                .isInstanceOf(Answer.Accepted.class);
    }

    private static void look(Journal node) {
        node.ledger().readable().require("i1");
    }

    /** Makes an event one that a later release wrote. */
    private void unknown(long position) throws SQLException {
        try (var connection = one.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table event disable trigger user");
            assertThat(statement.executeUpdate("update event set type = 'assignment.teleported/1', body = "
                            + "replace(body, 'assignment.urged/1', 'assignment.teleported/1') where position = "
                            + position))
                    .isOne();
            statement.execute("alter table event enable trigger user");
        }
    }

    @Test
    void what_another_node_wrote_between_ones_own_is_read() throws SQLException {
        urge(two, "c3");
        urge(one, "c4");
        unknown(4);
        assertThatThrownBy(() -> look(one)).isInstanceOf(UnreadableStream.class);
        assertThatThrownBy(() -> look(two)).isInstanceOf(UnreadableStream.class);
    }

    @Test
    void what_another_node_wrote_after_it_was_read_is_read() throws SQLException {
        look(one);
        urge(two, "c3");
        look(one);
        urge(one, "c4");
        urge(two, "c5");
        urge(one, "c6");
        unknown(6);
        assertThatThrownBy(() -> look(one)).isInstanceOf(UnreadableStream.class);
    }

    @Test
    void what_one_wrote_oneself_is_not_read_again() throws SQLException {
        urge(one, "c3");
        unknown(3);
        unknown(4);
        assertThatCode(() -> look(one)).doesNotThrowAnyException();
        assertThatThrownBy(() -> look(two)).isInstanceOf(UnreadableStream.class);
    }
}
