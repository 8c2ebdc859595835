package io.hufu.journal.keep;

import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.ledger.Head;
import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.ledger.Reader;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.vault.MasterKey;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Two files from one snapshot: the backup with ciphertext, and the keys, to be kept apart from it. Whoever has both can read
 * everything; whoever has the backup alone, no personal data.
 */
public final class Backup {
    static final String MANIFEST = "manifest.json";
    static final String FORMAT = "hufu-backup/1";

    /** The journal's own tables, but for those that a rebuild writes and for the keys. */
    static final List<String> TABLES =
            List.of("event", "command", "reaction", "outbox", "vault_item", "file", "file_chunk", "pack", "pack_file");

    static final String KEY_TABLE = "vault_key";

    private Backup() {}

    /**
     * What a backup says about itself.
     *
     * @param made when
     * @param publicKey of the signature, base64
     */
    public record Manifest(
            String format, Instant made, SignedHead head, Head counters, String publicKey, List<Table> tables) {
        public Manifest {
            tables = List.copyOf(tables);
        }
    }

    /**
     * One table in the backup.
     *
     * @param sha256 of its CSV
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Makes a backup.
     *
     * @param moreTables of other modules that are no views: accounts, devices
     * @param file where the backup goes; {@code file} with {@code .keys} appended is where the keys go, mode 0600
     * @param progress is told each table's name
     */
    public static Manifest make(
            DataSource database,
            DataFolder folder,
            SigningKey key,
            List<String> moreTables,
            Path file,
            Instant now,
            Consumer<String> progress)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                try (var statement = connection.createStatement()) {
                    statement.execute("set local timezone = 'UTC'");
                }
                List<String> tables = new ArrayList<>(TABLES);
                tables.addAll(moreTables);
                Manifest[] made = new Manifest[1];
                write(file, zip -> made[0] = tables(connection, key, tables, now, zip, progress));
                write(keysFile(file), zip -> keys(connection, folder, zip));
                return made[0];
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("the backup cannot be made", e);
        }
    }

    /** Where the keys of a backup are. */
    public static Path keysFile(Path backup) {
        return backup.resolveSibling(backup.getFileName() + ".keys");
    }

    private static Manifest tables(
            Connection connection,
            SigningKey key,
            List<String> names,
            Instant now,
            ZipOutputStream zip,
            Consumer<String> progress)
            throws SQLException, IOException {
        Head head = Reader.head(connection);
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            progress.accept(name);
            tables.add(table(connection, name, zip));
        }
        var manifest = new Manifest(FORMAT, now, SignedHead.sign(head, key), head, key.publicText(), tables);
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(CanonicalJson.write(manifest).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return manifest;
    }

    private static Table table(Connection connection, String name, ZipOutputStream zip)
            throws SQLException, IOException {
        List<String> columns = columns(connection, name);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("no table is named " + name);
        }
        zip.putNextEntry(new ZipEntry("tables/" + name + ".csv"));
        MessageDigest digest = sha256();
        String list = String.join(", ", columns);
        String order = name.equals("event") ? " order by position" : "";
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + list + " from " + name + order + ") to stdout with (format csv)",
                        new DigestOutputStream(unclosed(zip), digest));
        zip.closeEntry();
        return new Table(name, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Columns of a table in order, quoted; empty where there is no such table. Names are letters and underscores only. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        if (!table.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a name of a table: " + table);
        }
        try (var select = connection.prepareStatement(
                "select quote_ident(column_name) from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position")) {
            select.setString(1, table);
            List<String> columns = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            return columns;
        }
    }

    private static void keys(Connection connection, DataFolder folder, ZipOutputStream zip)
            throws SQLException, IOException {
        var _ = table(connection, KEY_TABLE, zip);
        for (Path file : List.of(
                folder.keys().resolve(MasterKey.FILE),
                folder.keys().resolve(SigningKey.SECRET),
                folder.keys().resolve(SigningKey.PUBLIC),
                folder.keys().resolve("destroyed.log"),
                folder.heads())) {
            if (Files.exists(file)) {
                zip.putNextEntry(new ZipEntry("keys/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private interface Content {
        void write(ZipOutputStream zip) throws SQLException, IOException;
    }

    /** Whole and on disk under its name, or not there. */
    private static void write(Path file, Content content) throws SQLException, IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(half))) {
                content.write(zip);
            }
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static OutputStream unclosed(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the zip goes on
            }
        };
    }
}
