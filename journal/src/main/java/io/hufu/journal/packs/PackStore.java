package io.hufu.journal.packs;

import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.plan.Pack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Packs as files in the database, read with the plan module's own reader and remembered. */
public final class PackStore implements PackLibrary {
    private static final String INSERT_PACK =
            "insert into pack (hash, plan_id, edition, in_force, stored) values (?, ?, ?, false, ?) on conflict do nothing";
    private static final String INSERT_FILE =
            "insert into pack_file (pack_hash, path, bytes) values (?, ?, ?) on conflict do nothing";
    private static final String RETIRE = "update pack set in_force = false where plan_id = "
            + "(select plan_id from pack where hash = ?) and in_force and hash <> ?";
    private static final String IN_FORCE = "update pack set in_force = true where hash = ? and not in_force";
    private static final String GENERATION = "update head set packs = packs + 1";
    private static final String FILES = "select path, bytes from pack_file where pack_hash = ?";
    private static final String FORCE = "select hash from pack where plan_id = ? and in_force";
    private static final String LIST =
            "select hash, plan_id, edition, in_force, stored from pack order by plan_id, stored";

    private final DataSource database;
    private final Function<Map<String, byte[]>, Pack> reader;
    private final Map<String, Pack> packs = new ConcurrentHashMap<>();
    private final Map<String, String> inForce = new ConcurrentHashMap<>();
    private volatile long generation = -1;

    /** @param reader makes a pack of its files (path to bytes), whose hash is over the same bytes */
    public PackStore(DataSource database, Function<Map<String, byte[]>, Pack> reader) {
        this.database = database;
        this.reader = reader;
    }

    /** A kept edition. */
    public record Kept(String hash, String planId, String edition, boolean inForce, Instant stored) {}

    /**
     * Keeps a pack and puts it in force for new incidents; the edition before it stays kept.
     *
     * @return the pack as the reader made it
     */
    public Pack store(Map<String, byte[]> files, Instant now) {
        return keep(files, now, true);
    }

    /** Keeps a pack and leaves in force what is: an edition that begins later, or one that another has replaced. */
    public Pack keep(Map<String, byte[]> files, Instant now) {
        return keep(files, now, false);
    }

    private Pack keep(Map<String, byte[]> files, Instant now, boolean inForceNow) {
        Pack pack = reader.apply(files);
        transact(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_PACK)) {
                insert.setString(1, pack.hash());
                insert.setString(2, pack.plan().id());
                insert.setString(3, pack.plan().edition());
                insert.setTimestamp(4, Timestamp.from(now));
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT_FILE)) {
                for (var file : files.entrySet()) {
                    insert.setString(1, pack.hash());
                    insert.setString(2, file.getKey());
                    insert.setBytes(3, file.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            if (inForceNow) {
                putInForce(connection, pack.hash());
            }
        });
        packs.put(pack.hash(), pack);
        inForce.clear();
        return pack;
    }

    /** Puts a kept edition in force again. */
    public void putInForce(String hash) {
        transact(connection -> putInForce(connection, hash));
        inForce.clear();
    }

    private static void putInForce(Connection connection, String hash) throws SQLException {
        try (PreparedStatement retire = connection.prepareStatement(RETIRE);
                PreparedStatement force = connection.prepareStatement(IN_FORCE);
                PreparedStatement count = connection.prepareStatement(GENERATION)) {
            retire.setString(1, hash);
            retire.setString(2, hash);
            retire.executeUpdate();
            force.setString(1, hash);
            if (force.executeUpdate() > 0) {
                count.executeUpdate();
            }
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private void transact(Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("packs cannot be written", e);
        }
    }

    @Override
    public @Nullable Pack findPack(String hash) {
        Pack known = packs.get(hash);
        if (known != null) {
            return known;
        }
        Map<String, byte[]> files = files(hash);
        if (files.isEmpty()) {
            return null;
        }
        Pack pack = reader.apply(files);
        packs.put(hash, pack);
        return pack;
    }

    /** The files of a kept pack by path; empty where none has this hash. */
    public Map<String, byte[]> files(String hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FILES)) {
            select.setString(1, hash);
            Map<String, byte[]> files = new TreeMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    files.put(rows.getString(1), rows.getBytes(2));
                }
            }
            return files;
        } catch (SQLException e) {
            throw new LedgerUnavailable("packs cannot be read", e);
        }
    }

    @Override
    public @Nullable Pack findPackInForce(String planId) {
        String hash = inForce.get(planId);
        if (hash == null) {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(FORCE)) {
                select.setString(1, planId);
                try (var row = select.executeQuery()) {
                    if (!row.next()) {
                        return null;
                    }
                    hash = row.getString(1);
                    inForce.put(planId, hash);
                }
            } catch (SQLException e) {
                throw new LedgerUnavailable("packs cannot be read", e);
            }
        }
        return findPack(hash);
    }

    /** All kept editions. */
    public List<Kept> list() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST);
                var rows = select.executeQuery()) {
            List<Kept> kept = new ArrayList<>();
            while (rows.next()) {
                kept.add(new Kept(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getBoolean(4),
                        rows.getObject(5, java.time.OffsetDateTime.class).toInstant()));
            }
            return kept;
        } catch (SQLException e) {
            throw new LedgerUnavailable("packs cannot be read", e);
        }
    }

    @Override
    public void noticeGeneration(long seen) {
        if (generation != seen) {
            generation = seen;
            inForce.clear();
        }
    }
}
