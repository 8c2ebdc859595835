package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.journal.ledger.Schema;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class SchemaTest {
    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String comment(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select obj_description('history_journal'::regclass, 'pg_class')")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /** The same migrations are known by the comment; others are judged by Flyway, which finds what was changed. */
    @Test
    void flyway_is_asked_only_where_the_migrations_are_not_those_seen_last() throws SQLException {
        try (var database = TestJournal.database().open(2)) {
            Schema.migrate(database);
            String seen = comment(database);
            assertThat(seen).matches("V1__ledger\\.sql \\d+ [0-9a-f]{8}; V2__\\w+\\.sql \\d+ [0-9a-f]{8}.*");
            execute(database, "update history_journal set checksum = 1 where version = '1'");
            assertThatCode(() -> Schema.migrate(database)).doesNotThrowAnyException();
            execute(database, "comment on table history_journal is 'V1__ledger.sql 1 00000000'");
            assertThatThrownBy(() -> Schema.migrate(database)).isInstanceOf(FlywayException.class);
            execute(database, "comment on table history_journal is null");
            assertThatThrownBy(() -> Schema.migrate(database)).isInstanceOf(FlywayException.class);
            assertThat(comment(database)).isEqualTo("null");
        }
    }
}
