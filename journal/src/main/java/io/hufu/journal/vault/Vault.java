package io.hufu.journal.vault;

import io.hufu.engine.basics.Confidential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Texts and keys. A text is encrypted under its incident's key, which is wrapped by the master key; destroying the incident's
 * key destroys every text and file of the incident, in old backups too, since those hold no keys.
 */
public final class Vault {
    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private static final String SELECT_KEYS =
            "select scope, suite, wrapped from vault_key where scope = any(?) order by scope for share";
    private static final String INSERT_KEY =
            "insert into vault_key (scope, suite, wrapped, created) values (?, ?, ?, ?) on conflict do nothing";
    private static final String INSERT_ITEM =
            "insert into vault_item (ref, scope, nonce, ciphertext) values (?, ?, ?, ?)";
    private static final String SELECT_ITEMS = """
            select i.ref, i.scope, i.nonce, i.ciphertext, k.suite, k.wrapped
            from vault_item i left join vault_key k on k.scope = i.scope where i.ref = any(?)""";
    private static final String REMOVE = "delete from vault_item where ref = any(?)";
    private static final String DESTROY =
            "insert into vault_key (scope, suite, wrapped, created, destroyed_at) values (?, ?, null, ?, ?) "
                    + "on conflict (scope) do update set wrapped = null, "
                    + "destroyed_at = coalesce(vault_key.destroyed_at, excluded.destroyed_at)";

    private final DataSource database;
    private final MasterKey master;
    private final CipherSuite suite;
    private final Path destroyedLog;

    /** @param suite for keys made from now on; older keys keep theirs */
    public Vault(DataSource database, MasterKey master, CipherSuite suite, Path keys) {
        this.database = database;
        this.master = master;
        this.suite = suite;
        this.destroyedLog = keys.resolve("destroyed.log");
    }

    /** What was found under a reference. */
    public sealed interface Reading {
        record Text(String text) implements Reading {}

        /** The key of the incident was destroyed. */
        record Gone(String scope) implements Reading {}
    }

    /** An incident's key, opened. */
    record ScopeKey(String scope, CipherSuite suite, byte[] key) {}

    /** A key as it is kept: wrapped by the master key. */
    public record KeptKey(String scope, String suite, String wrapped) {}

    /** A text as it is kept: the digest's salt, then the text, encrypted. */
    public record KeptText(String ref, String scope, byte[] nonce, byte[] ciphertext) {}

    /** Rows that are to be written together: texts, and the keys that were made for them. */
    public record Sealed(List<KeptKey> keys, List<KeptText> texts) {
        public static final Sealed NOTHING = new Sealed(List.of(), List.of());
    }

    /**
     * Makes a text ready to go with a command: its reference and salted digest for the event. Nothing is stored yet.
     *
     * @param scope id of the incident
     */
    public VaultText prepare(String scope, String plaintext) {
        byte[] salt = MasterKey.random(SALT_BYTES);
        String digest = HEX.formatHex(suite.digest(salt, plaintext.getBytes(StandardCharsets.UTF_8)));
        String ref = HEX.formatHex(MasterKey.random(16));
        return new VaultText(new Confidential(ref, digest), scope, HEX.formatHex(salt), plaintext);
    }

    /** A keyed digest by which a repeated command is known to have the same text. */
    public String keyedDigest(String text) {
        return master.keyedDigest(text);
    }

    /**
     * Stores prepared texts in the caller's transaction.
     *
     * @throws VaultGone when a key was destroyed
     */
    public void store(Connection connection, Collection<VaultText> texts, Instant now) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ITEM)) {
            for (KeptText kept : seal(connection, texts, now).texts()) {
                insert.setString(1, kept.ref());
                insert.setString(2, kept.scope());
                insert.setBytes(3, kept.nonce());
                insert.setBytes(4, kept.ciphertext());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Seals prepared texts, whose rows are to be written in the caller's transaction; keys that are missing are made in it.
     *
     * @throws VaultGone when a key was destroyed
     */
    public Sealed seal(Connection connection, Collection<VaultText> texts, Instant now) throws SQLException {
        if (texts.isEmpty()) {
            return Sealed.NOTHING;
        }
        return new Sealed(List.of(), sealed(texts, keys(connection, scopes(texts), now)));
    }

    /** Seals texts of incidents that begin only now, without asking: their keys are to be written with them, and none may be there yet. */
    public Sealed sealUnderNewKeys(Collection<VaultText> texts) {
        var opened = new HashMap<String, ScopeKey>();
        var kept = new ArrayList<KeptKey>();
        for (String scope : scopes(texts)) {
            byte[] key = MasterKey.random(suite.keyBytes());
            opened.put(scope, new ScopeKey(scope, suite, key));
            kept.add(new KeptKey(scope, suite.name(), master.wrap(scope, key)));
        }
        return new Sealed(kept, sealed(texts, opened));
    }

    private static Collection<String> scopes(Collection<VaultText> texts) {
        return texts.stream().map(VaultText::scope).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<KeptText> sealed(Collection<VaultText> texts, Map<String, ScopeKey> keys) {
        return texts.stream()
                .map(text -> sealed(text, Objects.requireNonNull(keys.get(text.scope()))))
                .toList();
    }

    private static KeptText sealed(VaultText text, ScopeKey key) {
        byte[] nonce = MasterKey.random(CipherSuite.NONCE_BYTES);
        byte[] salt = HEX.parseHex(text.salt());
        byte[] plain = text.plaintext().getBytes(StandardCharsets.UTF_8);
        byte[] salted = ByteBuffer.allocate(salt.length + plain.length)
                .put(salt)
                .put(plain)
                .array();
        String ref = text.confidential().ref();
        return new KeptText(ref, text.scope(), nonce, key.suite().seal(key.key(), nonce, salted, bound(ref)));
    }

    static byte[] bound(String what) {
        return what.getBytes(StandardCharsets.UTF_8);
    }

    /** The keys of incidents, made where there is none; in the caller's transaction. */
    Map<String, ScopeKey> keys(Connection connection, Collection<String> scopes, Instant now) throws SQLException {
        Map<String, ScopeKey> found = select(connection, scopes);
        if (found.size() < scopes.size()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_KEY)) {
                for (String scope : scopes) {
                    if (!found.containsKey(scope)) {
                        insert.setString(1, scope);
                        insert.setString(2, suite.name());
                        insert.setString(3, master.wrap(scope, MasterKey.random(suite.keyBytes())));
                        insert.setTimestamp(4, Timestamp.from(now));
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            found = select(connection, scopes);
        }
        return found;
    }

    private Map<String, ScopeKey> select(Connection connection, Collection<String> scopes) throws SQLException {
        Map<String, ScopeKey> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT_KEYS)) {
            select.setArray(1, connection.createArrayOf("text", scopes.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    String scope = rows.getString(1);
                    String wrapped = rows.getString(3);
                    if (wrapped == null) {
                        throw new VaultGone(scope);
                    }
                    found.put(
                            scope,
                            new ScopeKey(scope, CipherSuite.named(rows.getString(2)), master.unwrap(scope, wrapped)));
                }
            }
        }
        return found;
    }

    /** Takes texts out in the caller's transaction: those of people who are no longer listed, which no event refers to. */
    public void remove(Connection connection, Collection<String> refs) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setArray(1, connection.createArrayOf("text", refs.toArray()));
            delete.executeUpdate();
        }
    }

    /** The text under a reference, or that it is gone; empty when nothing was ever stored under it. */
    public Optional<Reading> find(String ref) {
        return Optional.ofNullable(find(List.of(ref)).get(ref));
    }

    /** Texts under several references in one go; references that were never stored are not in the answer. */
    public Map<String, Reading> find(Collection<String> refs) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT_ITEMS)) {
            select.setArray(1, connection.createArrayOf("text", refs.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    String ref = rows.getString(1);
                    String scope = rows.getString(2);
                    String wrapped = rows.getString(6);
                    if (wrapped == null) {
                        readings.put(ref, new Reading.Gone(scope));
                    } else {
                        CipherSuite used = CipherSuite.named(rows.getString(5));
                        byte[] salted = used.open(
                                master.unwrap(scope, wrapped), rows.getBytes(3), rows.getBytes(4), bound(ref));
                        readings.put(
                                ref,
                                new Reading.Text(new String(
                                        Arrays.copyOfRange(salted, SALT_BYTES, salted.length),
                                        StandardCharsets.UTF_8)));
                    }
                }
            }
            return readings;
        } catch (SQLException e) {
            throw new IllegalStateException("the vault cannot be read", e);
        }
    }

    /**
     * Destroys an incident's key for good. The log outside the database comes first, so that a restored backup can be told;
     * then the row, and the table is written anew so that no old row lies in its pages.
     *
     * @param scope id of the incident
     */
    public void destroy(String scope, Instant now) {
        log(scope, now);
        reapply(scope, now);
    }

    private void log(String scope, Instant now) {
        String line = now + " " + scope + "\n";
        try (var channel = java.nio.channels.FileChannel.open(
                destroyedLog, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Destroys a key as {@link #destroy} does, without a further line in the log: for keys that came back with a backup. */
    public void reapply(String scope, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
            destroy.setString(1, scope);
            destroy.setString(2, suite.name());
            destroy.setTimestamp(3, Timestamp.from(now));
            destroy.setTimestamp(4, Timestamp.from(now));
            destroy.executeUpdate();
            try (var vacuum = connection.createStatement()) {
                vacuum.execute("vacuum full vault_key");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the key of " + scope + " cannot be destroyed now", e);
        }
    }

    /** What the log outside the database says was destroyed: incident to moment. */
    public Map<String, Instant> listDestroyed() {
        return listDestroyed(destroyedLog);
    }

    /** As {@link #listDestroyed()}, from a copy of the log. */
    public static Map<String, Instant> listDestroyed(Path log) {
        Map<String, Instant> destroyed = new LinkedHashMap<>();
        if (Files.exists(log)) {
            try {
                for (String line : Files.readAllLines(log)) {
                    int space = line.indexOf(' ');
                    if (space > 0) {
                        destroyed.putIfAbsent(line.substring(space + 1), Instant.parse(line.substring(0, space)));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return destroyed;
    }
}
