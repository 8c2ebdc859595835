package io.hufu.journal.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Photographs and papers, encrypted in chunks under their incident's key. Which types are allowed is the door's business. */
public final class FileVault {
    /** The largest file, in bytes. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final int CHUNK_BYTES = 512 * 1024;
    private static final String INSERT_CHUNK =
            "insert into file_chunk (file, number, nonce, ciphertext) values (?, ?, ?, ?)";
    private static final String INSERT_FILE =
            "insert into file (id, scope, sha256, media_type, bytes, created) values (?, ?, ?, ?, ?, ?)";
    private static final String SELECT_FILE = "select id, scope, sha256, media_type, bytes from file where id = ?";
    private static final String SELECT_CHUNKS =
            "select number, nonce, ciphertext from file_chunk where file = ? order by number";

    private final DataSource database;
    private final Vault vault;

    public FileVault(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /**
     * A kept file.
     *
     * @param scope id of the incident
     * @param sha256 of the bytes, lower-case hex; goes into the event with the size
     */
    public record Kept(String id, String scope, String sha256, String mediaType, long bytes) {}

    /** The file is larger than {@link #MAX_BYTES}; nothing was kept. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("a file has at most " + MAX_BYTES + " bytes");
        }
    }

    /**
     * Keeps a file, whole or not at all; the event that mentions it follows.
     *
     * @throws TooLarge beyond 20 MB
     * @throws VaultGone when the incident's key was destroyed
     */
    public Kept store(String scope, String mediaType, InputStream content, Instant now) throws IOException {
        String id = HexFormat.of().formatHex(MasterKey.random(16));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Kept kept = store(connection, id, scope, mediaType, content, now);
                connection.commit();
                return kept;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file cannot be kept now", e);
        }
    }

    private Kept store(
            Connection connection, String id, String scope, String mediaType, InputStream content, Instant now)
            throws SQLException, IOException {
        var key = java.util.Objects.requireNonNull(
                vault.keys(connection, List.of(scope), now).get(scope));
        MessageDigest digest = sha256();
        long total = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT_CHUNK)) {
            byte[] chunk = content.readNBytes(CHUNK_BYTES);
            for (int number = 0; chunk.length > 0; number++) {
                total += chunk.length;
                if (total > MAX_BYTES) {
                    throw new TooLarge();
                }
                digest.update(chunk);
                byte[] nonce = MasterKey.random(CipherSuite.NONCE_BYTES);
                insert.setString(1, id);
                insert.setInt(2, number);
                insert.setBytes(3, nonce);
                insert.setBytes(4, key.suite().seal(key.key(), nonce, chunk, Vault.bound(id + "/" + number)));
                insert.executeUpdate();
                chunk = content.readNBytes(CHUNK_BYTES);
            }
        }
        Kept kept = new Kept(id, scope, HexFormat.of().formatHex(digest.digest()), mediaType, total);
        try (PreparedStatement insert = connection.prepareStatement(INSERT_FILE)) {
            insert.setString(1, id);
            insert.setString(2, scope);
            insert.setString(3, kept.sha256());
            insert.setString(4, mediaType);
            insert.setLong(5, total);
            insert.setTimestamp(6, Timestamp.from(now));
            insert.executeUpdate();
        }
        return kept;
    }

    /** What is known of a file, or empty where none has this id; known even when its content is gone. */
    public Optional<Kept> find(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT_FILE)) {
            select.setString(1, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(
                                row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file cannot be read now", e);
        }
    }

    /**
     * Writes a file's content out.
     *
     * @throws VaultGone when the incident's key was destroyed
     * @throws VaultDamaged when it is not what was kept; what was written so far must be thrown away
     */
    public void copy(Kept file, OutputStream to) throws IOException {
        try (Connection connection = database.getConnection()) {
            var key = java.util.Objects.requireNonNull(
                    vault.keys(connection, List.of(file.scope()), Instant.EPOCH).get(file.scope()));
            MessageDigest digest = sha256();
            try (PreparedStatement select = connection.prepareStatement(SELECT_CHUNKS)) {
                select.setString(1, file.id());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        byte[] chunk = key.suite()
                                .open(
                                        key.key(),
                                        rows.getBytes(2),
                                        rows.getBytes(3),
                                        Vault.bound(file.id() + "/" + rows.getInt(1)));
                        digest.update(chunk);
                        to.write(chunk);
                    }
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new VaultDamaged("file " + file.id() + " is not what was kept");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the file cannot be read now", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
