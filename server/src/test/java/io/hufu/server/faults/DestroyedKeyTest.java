package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.faults.Caller.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The key of an incident is destroyed: its personal data is gone from screens, database and restored backups; the ledger stands. */
@Tag("faults")
class DestroyedKeyTest {
    private static final String SECRET = "赵强口述十三人围观";

    private final Path data = Run.newData();

    @AfterEach
    void remove() {
        DataFolder.discard(data);
    }

    @Test
    void nobodyReadsItAgainAndTheLedgerStaysSound() throws Exception {
        String incident;
        Path backup = data.resolveSibling("kept.backup");
        Path keys = data.resolveSibling("kept.keys");
        try (Run run = Run.demo(data)) {
            incident = open(run);
            assertThat(Caller.signIn(run, "duty1")
                            .read(run, "/api/incidents/" + incident + "/board")
                            .body())
                    .contains(SECRET);
            requireNowhereInTheClear(run);
        }
        Run.succeeding(data, "backup", backup.toString(), "--keys", keys.toString());
        try (Run run = Run.demo(data)) {
            var over = Caller.signIn(run, "duty1")
                    .act(run, "/api/incidents/" + incident + "/mark-false", "false", "{\"reason\":\"误报\"}");
            assertThat(over.done()).as(over.body()).isTrue();
            // by the administrator and by nobody else
            var refused = destroy(run, "reader", incident);
            assertThat(refused.status()).as(refused.body()).isIn(403, 422);
            var done = destroy(run, "admin", incident);
            assertThat(done.done()).as(done.body()).isTrue();
            requireGone(run, incident);
        }
        assertThat(Run.succeeding(data, "verify")).contains("the ledger is sound");
        assertThat(Run.succeeding(data, "rebuild")).contains("views derived from");
        try (Run run = Run.demo(data)) {
            requireGone(run, incident);
        }
        Path restored = data.resolveSibling("restored");
        Run.succeeding(
                restored,
                "restore",
                backup.toString(),
                "--keys",
                keys.toString(),
                "--destroyed",
                data.resolve("keys/destroyed.log").toString());
        assertThat(Run.succeeding(restored, "verify")).contains("the ledger is sound");
        try (Run run = Run.demo(restored)) {
            requireGone(run, incident);
        }
    }

    private static String open(Run run) throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var reply = Caller.signIn(run, "duty1").act(run, "/api/incidents", "open", """
                {"kind":"test","plan":"hazardous-chemicals","title":"演练","area":"140525","occurredAt":"%s",
                 "report":{"source":"county-duty","way":"telephone","receivedAt":"%s","reporter":"%s","text":"%s"},
                 "figures":{"deaths":1},"judgement":{"undetermined":false,"graveCourse":false}}""".formatted(
                        now.minusSeconds(900), now.minusSeconds(60), SECRET, SECRET));
        assertThat(reply.done()).as(reply.body()).isTrue();
        return reply.json().path("created").path("incident").asString();
    }

    private static Reply destroy(Run run, String account, String incident) throws Exception {
        return Caller.signIn(run, account)
                .act(run, "/api/incidents/" + incident + "/destroy-personal-data", "destroy", "{\"reason\":\"保存期满\"}");
    }

    private static void requireGone(Run run, String incident) throws Exception {
        var officer = Caller.signIn(run, "duty1");
        for (String view : List.of("/board", "/timeline", "/evaluation")) {
            Reply reply = officer.read(run, "/api/incidents/" + incident + view);
            assertThat(reply.status()).as(view + " " + reply.body()).isLessThan(500);
            assertThat(reply.body()).as(view).doesNotContain(SECRET);
        }
        try (var connection = run.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select wrapped is null, destroyed_at is not null from vault_key where scope = '" + incident
                                + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).as("the key is gone").isTrue();
            assertThat(row.getBoolean(2)).as("and it is known when").isTrue();
        }
        requireNowhereInTheClear(run);
    }

    /** Looks into every column of every table. */
    private static void requireNowhereInTheClear(Run run) throws Exception {
        String hex = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));
        try (var connection = run.database();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows = statement.executeQuery(
                    "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).contains("event", "vault_item", "view_incident");
            for (String table : tables) {
                try (var rows = statement.executeQuery("select count(*) from " + table + " t where t::text like '%"
                        + SECRET + "%' or t::text like '%" + hex + "%'")) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }
}
