package io.hufu.journal.ledger;

import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.StreamType;
import io.hufu.journal.json.EventJson.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether this release can read an incident or a warning with all its work. Views may show what a later release wrote, and a view that
 * leaves out an event would lie; so whoever shows a view asks here first. What was read once is not read again, nor what this node
 * wrote itself.
 */
public final class Readable implements CommitListener {
    private static final int REMEMBERED = 5_000;
    /** What has work and a board. */
    private static final Set<StreamType> GROUNDS = EnumSet.of(StreamType.INCIDENT, StreamType.WARNING);

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

    /**
     * What of an incident can be read.
     *
     * @param versions how many events
     * @param position to which all of it was read; what is counted beyond was written here
     */
    private record Seen(long versions, long position) {
        static final Seen NOTHING = new Seen(0, 0);
    }

    /** Counts what this node committed: it could write it, so it can read it. */
    @Override
    public synchronized void committed(List<Recorded> events) {
        for (Recorded recorded : events) {
            StreamId stream = recorded.stream();
            String incident = stream.id().split("/", 2)[0];
            Seen known = remembered.get(incident);
            if (known == null && GROUNDS.contains(stream.type()) && recorded.version() == 1) {
                known = Seen.NOTHING;
            }
            if (known != null && recorded.position() > known.position()) {
                remember(incident, new Seen(known.versions() + 1, known.position()));
            }
        }
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
