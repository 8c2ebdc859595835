package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.keep.Backup;
import io.hufu.journal.keep.Restore;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Projection;
import io.hufu.journal.ledger.StateReader;
import io.hufu.journal.ledger.Submission;
import io.hufu.journal.ledger.Writes;
import io.hufu.journal.ledger.Writes.Column;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.journal.vault.FileVault;
import io.hufu.journal.vault.Vault.Reading;
import io.hufu.journal.vault.VaultGone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vault, rebuild, backup, restore. */
class KeepTest {
    private static final String PHONE = "13900001234";

    private Journal journal;
    private String ref;

    @TempDir
    private Path away;

    @BeforeEach
    void open() throws Exception {
        TestJournal.NOW.set(TestJournal.START);
        journal = TestJournal.open(TestJournal.folder(), TestJournal.database());
        migrate(journal);
        journal.ledger().committer().addProjection(new Counts());
        journal.start();
        ref = call("i1", "c1", "值班员 " + PHONE);
        var _ = call("i2", "c2", "另一事件");
        send("c3", new IncidentAction.MarkFalse("i3", "误报"));
        send("c4", new AssignmentAction.Urge("i1/a"));
        send("c5", new AssignmentAction.CloseAssignment("i2/a", "结束"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** A view that counts events per stream. */
    private static final class Counts implements Projection {
        @Override
        public void project(Writes writes, List<Recorded> events, StateReader states) {
            List<StreamId> streams =
                    events.stream().map(Recorded::stream).distinct().toList();
            writes.insert(
                    "counts",
                    "on conflict (stream) do update set events = excluded.events",
                    Column.texts("stream", streams, StreamId::toString),
                    Column.longs("events", streams, states::version));
        }

        @Override
        public void clear(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("truncate counts");
            }
        }
    }

    private static void migrate(Journal journal) throws SQLException {
        execute(
                journal,
                "create table if not exists counts (stream text primary key, events bigint not null);"
                        + "create table if not exists account (id text primary key, \"order\" int, since timestamptz)");
    }

    private static void execute(Journal journal, String sql) throws SQLException {
        try (var connection = journal.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(Journal journal, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = journal.database().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select t::text from (" + sql + ") t")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private void send(String id, io.hufu.engine.basics.Action action) {
        assertThat(journal.ledger().committer().commit(TestJournal.command(id, action)))
                .isInstanceOf(Answer.Accepted.class);
    }

    private String call(String incident, String id, String remark) {
        var text = journal.vault().prepare(incident, remark);
        var action =
                new AssignmentAction.RecordCall(incident + "/a", false, TestJournal.START, null, text.confidential());
        var answer = journal.ledger()
                .committer()
                .commit(new Submission(
                        new Command(id, TestJournal.OFFICER, TestJournal.START, null, action), List.of(text)));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return text.confidential().ref();
    }

    private FileVault.Kept photograph() throws Exception {
        return journal.files()
                .store("i1", "image/jpeg", new ByteArrayInputStream(new byte[1_300_000]), TestJournal.START);
    }

    @Test
    void a_text_comes_back_and_stands_nowhere_in_clear() throws Exception {
        assertThat(journal.vault().find(ref)).contains(new Reading.Text("值班员 " + PHONE));
        for (String table : List.of("event", "command", "vault_item", "vault_key", "reaction", "outbox")) {
            assertThat(String.join("\n", rows(journal, "select * from " + table)))
                    .doesNotContain(PHONE);
        }
    }

    @Test
    void a_file_comes_back_and_a_larger_one_leaves_nothing() throws Exception {
        FileVault.Kept kept = photograph();
        var out = new ByteArrayOutputStream();
        journal.files().copy(journal.files().find(kept.id()).orElseThrow(), out);
        assertThat(out.toByteArray()).isEqualTo(new byte[1_300_000]);

        assertThatThrownBy(() -> journal.files()
                        .store(
                                "i1",
                                "image/jpeg",
                                new ByteArrayInputStream(new byte[21 * 1024 * 1024]),
                                TestJournal.START))
                .isInstanceOf(FileVault.TooLarge.class);
        assertThat(rows(journal, "select distinct file from file_chunk")).hasSize(1);
    }

    @Test
    void a_destroyed_key_destroys_texts_and_files_and_leaves_the_ledger_green() throws Exception {
        FileVault.Kept kept = photograph();
        journal.vault().destroy("i1", TestJournal.START);

        assertThat(journal.vault().find(ref)).contains(new Reading.Gone("i1"));
        assertThatThrownBy(() -> journal.files().copy(kept, new ByteArrayOutputStream()))
                .isInstanceOf(VaultGone.class);
        assertThatThrownBy(() -> call("i1", "c9", "再来")).isInstanceOf(VaultGone.class);
        assertThat(rows(journal, "select wrapped from vault_key where scope = 'i1'"))
                .containsExactly("()");
        var _ = journal.signHead();
        assertThat(journal.verify(_ -> {}).findings()).isEmpty();
        assertThat(journal.rebuild(_ -> {})).isEqualTo(6);
        assertThat(call("i2", "c10", "仍可")).isNotEmpty();
    }

    @Test
    void a_rebuild_gives_the_same_views_and_touches_nothing_else() throws Exception {
        execute(journal, "insert into outbox values ('o1', 'sms', '{}', now(), null)");
        var clocks = rows(journal, "select * from clock order by id");
        var counts = rows(journal, "select * from counts order by stream");
        var others = rows(journal, "select command_id, done_at from reaction union all select id, sent_at from outbox");
        execute(journal, "update counts set events = 99; delete from clock");

        assertThat(journal.rebuild(_ -> {})).isEqualTo(6);

        assertThat(rows(journal, "select * from clock order by id"))
                .isEqualTo(clocks)
                .isNotEmpty();
        assertThat(rows(journal, "select * from counts order by stream"))
                .isEqualTo(counts)
                .hasSize(4);
        assertThat(rows(journal, "select command_id, done_at from reaction union all select id, sent_at from outbox"))
                .isEqualTo(others);
    }

    private Path backup() throws Exception {
        Path file = away.resolve("b.hufu");
        var manifest = journal.backup(file, List.of("account"), _ -> {});
        assertThat(manifest.head().position()).isEqualTo(6);
        return file;
    }

    @Test
    void a_backup_comes_back_whole() throws Exception {
        execute(journal, "insert into account values ('zhang', 1, '2026-01-01 00:00:00.000001+00')");
        FileVault.Kept kept = photograph();
        Path file = backup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Backup.keysFile(file))))
                .isEqualTo("rw-------");

        try (Journal restored = restore(file, Backup.keysFile(file), null)) {
            assertThat(restored.rebuild(_ -> {})).isEqualTo(6);
            for (String query : List.of(
                    "select * from event order by position",
                    "select * from command order by command_id",
                    "select * from account",
                    "select * from clock order by id",
                    "select * from counts order by stream",
                    "select * from reaction")) {
                assertThat(rows(restored, query)).isEqualTo(rows(journal, query));
            }
            assertThat(restored.vault().find(ref)).contains(new Reading.Text("值班员 " + PHONE));
            var out = new ByteArrayOutputStream();
            restored.files().copy(kept, out);
            assertThat(out.size()).isEqualTo(1_300_000);
            assertThat(restored.verify(_ -> {}).findings()).isEmpty();
            restored.start();
            assertThat(restored.ledger()
                            .committer()
                            .commit(TestJournal.command("c4", new AssignmentAction.Urge("i1/a"))))
                    .as("a command of before is still known")
                    .isEqualTo(journal.ledger()
                            .committer()
                            .commit(TestJournal.command("c4", new AssignmentAction.Urge("i1/a"))));
        }
    }

    @Test
    void what_was_destroyed_since_stays_destroyed_in_a_restored_backup() throws Exception {
        Path file = backup();
        journal.vault().destroy("i1", TestJournal.START);
        Path log = journal.folder().keys().resolve("destroyed.log");

        try (Journal restored = restore(file, Backup.keysFile(file), log)) {
            assertThat(restored.vault().find(ref)).contains(new Reading.Gone("i1"));
        }
    }

    @Test
    void without_the_keys_a_backup_tells_no_personal_data() throws Exception {
        Path file = backup();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                assertThat(entry.getName()).doesNotContain("key");
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain(PHONE);
            }
        }
        try (Journal restored = restore(file, null, null)) {
            assertThat(restored.vault().find(ref)).contains(new Reading.Gone("i1"));
        }
    }

    @Test
    void a_damaged_backup_and_a_full_database_are_refused_with_a_sentence() throws Exception {
        Path file = backup();
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = away.resolve("damaged");
        try (var zip = new ZipFile(file.toFile());
                var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(damaged))) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("tables/event.csv")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replace("误报", "属实")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.write(content);
            }
        }
        assertThat(bytes).isNotEmpty();
        assertThatThrownBy(() -> restore(damaged, null, null))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("event");
        assertThatThrownBy(() ->
                        Restore.into(journal.folder(), journal.database(), journal.json(), file, null, null, _ -> {}))
                .isInstanceOf(HufuStartException.class)
                .hasMessageContaining("空");
    }

    private static Journal restore(Path file, Path keys, Path destroyed) throws Exception {
        Path place = TestJournal.folder();
        var settings = TestJournal.database();
        try (DataFolder folder = DataFolder.open(place);
                var pool = settings.open(4)) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table counts (stream text primary key, events bigint not null);"
                        + "create table account (id text primary key, \"order\" int, since timestamptz)");
            }
            var result = Restore.into(
                    folder,
                    pool,
                    new io.hufu.journal.json.EventJson(EventNames.ofVocabulary()),
                    file,
                    keys,
                    destroyed,
                    _ -> {});
            assertThat(result.events()).isEqualTo(6);
        }
        Journal restored = TestJournal.open(place, settings);
        restored.ledger().committer().addProjection(new Counts());
        return restored;
    }
}
