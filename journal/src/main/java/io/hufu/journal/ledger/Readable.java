package io.hufu.journal.ledger;

import io.hufu.journal.json.EventJson.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether this release can read an incident or a warning with all its work. Views may show what a later release wrote, and a view that
 * leaves out an event would lie; so whoever shows a view asks here first. What was read once is not read again.
 */
public final class Readable {
    private static final int REMEMBERED = 5_000;
    private static final String VERSIONS = "select coalesce(sum(version), 0) from stream "
            + "where (type in ('incident', 'warning') and id = ?) or (type = 'assignment' and id >= ? and id < ?)";

    private final DataSource database;
    private final Reader reader;
    private final Map<String, Seen> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    Readable(DataSource database, Reader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** How far an incident was read: the sum of its streams' versions, and the last position. */
    private record Seen(long versions, long position) {
        static final Seen NOTHING = new Seen(0, 0);
    }

    /**
     * Returns where every event of an incident and of its work can be read; an unknown incident has none.
     *
     * @throws io.hufu.journal.json.UnreadableStream where one cannot
     * @throws LedgerUnavailable when the database is away
     */
    public void require(String incident) {
        long versions = versions(incident);
        Seen known = recall(incident);
        Seen seen = known == null ? Seen.NOTHING : known;
        if (seen.versions() == versions) {
            return;
        }
        List<Recorded> events = reader.listIncident(incident, seen.position());
        long position = events.isEmpty() ? seen.position() : events.getLast().position();
        remember(incident, new Seen(versions, position));
    }

    private long versions(String incident) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setString(1, incident);
            select.setString(2, incident + "/");
            select.setString(3, Reader.pastWork(incident));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger cannot be read", e);
        }
    }

    private synchronized @Nullable Seen recall(String incident) {
        return remembered.get(incident);
    }

    private synchronized void remember(String incident, Seen seen) {
        remembered.put(incident, seen);
    }
}
