package io.hufu.journal.keep;

import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.keep.Backup.Manifest;
import io.hufu.journal.keep.Backup.Table;
import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.ledger.Schema;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.journal.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Puts a backup into an empty installation: checked before, verified in the same transaction, destructions applied again.
 *
 * <p>Runs before a journal is opened on the folder; open it afterwards and rebuild the views.
 */
public final class Restore {
    private static final String IDENTITIES = """
            select quote_ident(column_name), pg_get_serial_sequence(table_name, column_name)
            from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_identity = 'YES'""";

    private static final String DESTROYED_IN_LEDGER =
            "select stream_id, max(recorded_at) from event where type like '%.personal-data-destroyed/%' group by 1";
    private static final String DESTROY =
            "update vault_key set wrapped = null, destroyed_at = ? " + "where scope = ? and wrapped is not null";

    private Restore() {}

    /**
     * Restores; other modules' tables have been made by their own migrations by now.
     *
     * @param keys the second file of the backup, or null: personal data stays unreadable then
     * @param destroyed a {@code destroyed.log} younger than the backup, or null; the one in the folder counts in any case
     * @param progress is told each table's name
     * @throws HufuStartException with a sentence when the backup is damaged or the place is not empty; nothing was done then
     */
    public static Verifier.Result into(
            DataFolder folder,
            DataSource database,
            EventJson json,
            Path backup,
            @Nullable Path keys,
            @Nullable Path destroyed,
            Consumer<String> progress)
            throws IOException {
        Map<String, Instant> gone =
                new LinkedHashMap<>(Vault.listDestroyed(folder.keys().resolve("destroyed.log")));
        if (destroyed != null) {
            gone.putAll(Vault.listDestroyed(destroyed));
        }
        Schema.migrate(database);
        try (ZipFile zip = new ZipFile(backup.toFile());
                Connection connection = database.getConnection()) {
            Manifest manifest = checked(zip, backup);
            checkEmpty(connection);
            connection.setAutoCommit(false);
            try {
                load(connection, zip, manifest, progress);
                List<SignedHead> heads = new java.util.ArrayList<>();
                if (keys != null) {
                    gone.putAll(unpack(folder, connection, keys));
                    heads.addAll(HeadLog.list(folder.heads()));
                }
                heads.removeIf(head -> head.position() > manifest.head().position());
                heads.add(manifest.head());
                destroy(connection, gone);
                var result = Verifier.verify(connection, json, heads, publicKey(manifest), _ -> {});
                if (!result.isSound()) {
                    Finding first = result.findings().getFirst();
                    throw new HufuStartException(
                            "备份中的台账校验不通过，未恢复：" + first.chinese(),
                            "The ledger in the backup does not verify, nothing was restored: " + first.english());
                }
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("the backup cannot be restored", e);
        }
    }

    private static Manifest checked(ZipFile zip, Path backup) throws IOException {
        Manifest manifest = null;
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = CanonicalJson.read(
                        new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), Manifest.class);
            } catch (tools.jackson.core.JacksonException e) {
                throw damaged(backup, Backup.MANIFEST);
            }
        }
        if (manifest == null || !manifest.format().equals(Backup.FORMAT)) {
            throw damaged(backup, Backup.MANIFEST);
        }
        if (!manifest.head().isGenuine(publicKey(manifest))) {
            throw damaged(backup, "signature");
        }
        for (Table table : manifest.tables()) {
            MessageDigest digest = Backup.sha256();
            try (InputStream in = new DigestInputStream(open(zip, table, backup), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw damaged(backup, table.name());
            }
        }
        return manifest;
    }

    private static InputStream open(ZipFile zip, Table table, Path backup) throws IOException {
        ZipEntry entry = zip.getEntry("tables/" + table.name() + ".csv");
        if (entry == null) {
            throw damaged(backup, table.name());
        }
        return zip.getInputStream(entry);
    }

    private static PublicKey publicKey(Manifest manifest) {
        try {
            return java.security.KeyFactory.getInstance("Ed25519")
                    .generatePublic(new java.security.spec.X509EncodedKeySpec(
                            java.util.Base64.getDecoder().decode(manifest.publicKey())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new HufuStartException("备份的签名无法识别。", "The backup's signature cannot be read.", e);
        }
    }

    private static HufuStartException damaged(Path backup, String part) {
        return new HufuStartException(
                "备份文件 " + backup + " 已损坏（" + part + "），未恢复。",
                "The backup " + backup + " is damaged (" + part + "); nothing was restored.");
    }

    private static void checkEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select exists (select 1 from event) or exists (select 1 from pack)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new HufuStartException(
                        "目标数据库不是空的，备份只能恢复到空的安装。",
                        "The database is not empty; a backup is restored into an empty one only.");
            }
        }
    }

    private static void load(Connection connection, ZipFile zip, Manifest manifest, Consumer<String> progress)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Table table : manifest.tables()) {
            progress.accept(table.name());
            List<String> here = Backup.columns(connection, table.name());
            if (here.isEmpty() || !here.containsAll(table.columns())) {
                throw new HufuStartException(
                        "备份中的表 " + table.name() + " 与本版本不符，请使用相应版本恢复。",
                        "Table " + table.name()
                                + " of the backup does not fit this release; restore with a fitting one.");
            }
            try (InputStream in = open(zip, table, Path.of(zip.getName()))) {
                copy.copyIn(
                        "copy " + table.name() + " (" + String.join(", ", table.columns())
                                + ") from stdin with (format csv)",
                        in);
            }
            goOn(connection, table.name());
        }
        var head = manifest.counters();
        try (var update = connection.prepareStatement(
                "update head set position = ?, hash = ?, recorded_at = ?, commits = ?, packs = packs + 1")) {
            update.setLong(1, head.position());
            update.setString(2, head.hash());
            update.setTimestamp(3, Timestamp.from(head.recordedAt()));
            update.setLong(4, head.commits());
            update.executeUpdate();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("insert into stream (type, id, version) "
                    + "select stream_type, stream_id, max(version) from event group by stream_type, stream_id");
        }
    }

    /** Lets numbers that the database gives go on after those that came back. */
    private static void goOn(Connection connection, String table) throws SQLException {
        try (var identities = connection.prepareStatement(IDENTITIES)) {
            identities.setString(1, table);
            try (var rows = identities.executeQuery();
                    var advance = connection.createStatement()) {
                while (rows.next()) {
                    advance.execute("select setval('" + rows.getString(2) + "', (select coalesce(max("
                            + rows.getString(1) + "), 0) + 1 from " + table + "), false)");
                }
            }
        }
    }

    /** Wrapped keys into the database, files into the folder; returns what the log among them says was destroyed. */
    private static Map<String, Instant> unpack(DataFolder folder, Connection connection, Path keys)
            throws SQLException, IOException {
        try (ZipFile zip = new ZipFile(keys.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String name = entry.getName();
                try (InputStream in = zip.getInputStream(entry)) {
                    if (name.equals("tables/" + Backup.KEY_TABLE + ".csv")) {
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn("copy " + Backup.KEY_TABLE + " from stdin with (format csv)", in);
                    } else if (name.matches("keys/[a-z]+\\.[a-z]+")) {
                        place(folder, name.substring("keys/".length()), in.readAllBytes());
                    }
                }
            }
        }
        return Vault.listDestroyed(folder.keys().resolve("destroyed.log"));
    }

    private static void place(DataFolder folder, String name, byte[] content) throws IOException {
        Path target = name.equals("heads.log") ? folder.heads() : folder.keys().resolve(name);
        if (Files.exists(target)) {
            if (name.endsWith(".log")) {
                return; // the folder's own is younger
            }
            if (!java.util.Arrays.equals(Files.readAllBytes(target), content)) {
                throw new HufuStartException(
                        "目录中已有另一套密钥 " + target + "，请恢复到新的数据目录。",
                        "The folder already has another key " + target + "; restore into a new data folder.");
            }
            return;
        }
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(target, content);
    }

    private static void destroy(Connection connection, Map<String, Instant> gone) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(DESTROYED_IN_LEDGER)) {
            while (rows.next()) {
                gone.putIfAbsent(rows.getString(1), rows.getTimestamp(2).toInstant());
            }
        }
        try (var update = connection.prepareStatement(DESTROY)) {
            for (var entry : gone.entrySet()) {
                update.setTimestamp(1, Timestamp.from(entry.getValue()));
                update.setString(2, entry.getKey());
                update.executeUpdate();
            }
        }
    }
}
