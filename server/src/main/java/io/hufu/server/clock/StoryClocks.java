package io.hufu.server.clock;

import io.hufu.journal.postgres.HufuStartException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clocks of stories in the database, so that a story goes on in its own time after a restart. */
final class StoryClocks {
    private static final Logger LOG = LoggerFactory.getLogger(StoryClocks.class);
    private static final String READ = "select incident, wall_start, start, rate from story_clock";
    private static final String KEEP = """
            insert into story_clock (incident, wall_start, start, rate) values (?, ?, ?, ?)
            on conflict (incident) do update
            set wall_start = excluded.wall_start, start = excluded.start, rate = excluded.rate""";

    private final DataSource database;

    StoryClocks(DataSource database) {
        this.database = database;
    }

    /** All that were kept, by incident. */
    Map<String, StoryTime> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ);
                var rows = select.executeQuery()) {
            Map<String, StoryTime> found = new HashMap<>();
            while (rows.next()) {
                found.put(
                        rows.getString(1),
                        new StoryTime(
                                rows.getObject(2, OffsetDateTime.class).toInstant(),
                                rows.getObject(3, OffsetDateTime.class).toInstant(),
                                rows.getDouble(4)));
            }
            return found;
        } catch (SQLException e) {
            throw new HufuStartException("数据库无法读取。", "The database cannot be read.", e);
        }
    }

    /** Keeps one over what was kept for that incident. A story does not stop because its clock could not be written down. */
    void keep(String incident, StoryTime time) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(KEEP)) {
            upsert.setString(1, incident);
            upsert.setTimestamp(2, Timestamp.from(time.wallStart()));
            upsert.setTimestamp(3, Timestamp.from(time.start()));
            upsert.setDouble(4, time.rate());
            upsert.executeUpdate();
        } catch (SQLException e) {
            LOG.warn("the clock of the story {} could not be kept now: {}", incident, e.getMessage());
        }
    }
}
