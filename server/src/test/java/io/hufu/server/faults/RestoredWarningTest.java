package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A warning that is in force, with work that was acknowledged, comes back out of a backup as it was: ledger, views, public page. */
@Tag("faults")
class RestoredWarningTest {
    /** What the backup holds; clocks that strike later in either house add to it, and change only what is left out here. */
    private static final List<String> ROWS = List.of(
            "select body from event where position <= %d order by position",
            "select t::text from view_timeline t where position <= %d order by position",
            "select t::text from view_warning t where %d > 0 order by id",
            "select id || body || acknowledged || on_desk || issued_at || position from view_assignment where %d > 0 order by id");

    private final Path data = Run.newData();

    @AfterEach
    void remove() {
        DataFolder.discard(data);
    }

    @Test
    void everythingIsAsItWas() throws Exception {
        List<String> rows;
        String page;
        long position;
        Path backup = data.resolveSibling("kept.backup");
        Path keys = data.resolveSibling("kept.keys");
        try (Run run = Run.demo(data)) {
            String warning = issued(run);
            var acknowledged = Caller.signIn(run, "fire-brigade")
                    .act(
                            run,
                            "/api/assignments/" + warning + "/fire-brigade/acknowledge",
                            "acknowledge",
                            "{\"way\":\"terminal\",\"acknowledgedAt\":\"" + Instant.now() + "\"}");
            assertThat(acknowledged.done()).as(acknowledged.body()).isTrue();
            page = page(run);
            assertThat(page).contains("储罐区持续高温");
            position = Long.parseLong(
                    rows(run, List.of("select max(position)::text from event")).getFirst());
            rows = rows(run, at(position));
            assertThat(rows).hasSizeGreaterThan(40).anyMatch(row -> row.contains("fire-brigade"));
        }
        Run.succeeding(data, "backup", backup.toString(), "--keys", keys.toString());
        Path restored = data.resolveSibling("restored");
        Run.succeeding(restored, "restore", backup.toString(), "--keys", keys.toString());
        assertThat(Run.succeeding(restored, "verify")).contains("the ledger is sound");
        assertThat(Run.succeeding(restored, "rebuild")).contains("views derived from");
        try (Run run = Run.demo(restored)) {
            assertThat(rows(run, at(position))).containsExactlyElementsOf(rows);
            assertThat(page(run)).isEqualTo(page);
        }
    }

    private static String issued(Run run) throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Caller duty = Caller.signIn(run, "duty1");
        var drafted = duty.act(run, "/api/warnings", "draft", """
                {"kind":"real","plan":"hazardous-chemicals","content":{"hazard":"hazardous-chemicals","colour":"yellow",
                 "areas":["140525"],"startsAt":"%s","outline":"储罐区持续高温","effects":"可能泄漏","cautions":"远离罐区",
                 "measures":["加密巡检"],"issuer":"市指挥部办公室"}}""".formatted(now));
        assertThat(drafted.done()).as(drafted.body()).isTrue();
        String warning = drafted.json().path("created").path("warning").asString();
        var issued = duty.act(run, "/api/warnings/" + warning + "/issue-draft", "issue", "{}");
        assertThat(issued.done()).as(issued.body()).isTrue();
        return warning;
    }

    /** What the public reads, without what stands around it. */
    private static String page(Run run) throws Exception {
        String page = Caller.signIn(run, "duty1").read(run, "/public/warnings").body();
        return page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
    }

    private static List<String> at(long position) {
        return ROWS.stream().map(query -> query.formatted(position)).toList();
    }

    private static List<String> rows(Run run, List<String> queries) throws Exception {
        List<String> all = new ArrayList<>();
        try (var connection = run.database();
                var statement = connection.createStatement()) {
            for (String query : queries) {
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        all.add(rows.getString(1));
                    }
                }
            }
        }
        return all;
    }
}
