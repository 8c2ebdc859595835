package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.HufuEngine;
import io.hufu.journal.Journal;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.packs.PackStore;
import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.vault.CipherSuite;
import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All editions are kept; new incidents get the one whose day has come, or the one that somebody put in force. */
@Tag("database")
class PackKeepingTest {
    private static final String PLAN = "farm-gas";
    /** Half past midnight of 2 March in China. */
    private static final Instant NOW = Instant.parse("2026-03-01T16:30:00Z");

    private static final Path FOLDER = Path.of("../plan/src/test/resources/packs/test-city");

    @Test
    void theDayHasComeOrSomebodyPutItInForce() throws IOException {
        var folder = DataFolder.throwAway();
        var settings = new Journal.Settings(folder, null, 2, CipherSuite.USUAL, () -> NOW);
        try (var journal = Journal.open(settings, new HufuEngine(), EventNames.ofVocabulary(), PackKeepingTest::read)) {
            var store = journal.packs();

            keep(store, "e1 2020-09-01", "e2 2027-01-01", "e3");
            assertThat(inForce(store)).isEqualTo("e1");
            assertThat(editions(store)).containsExactlyInAnyOrder("e1", "e2", "e3");

            store.putInForce(hash(store, "e3"));
            keep(store, "e1 2020-09-01", "e2 2027-01-01", "e3");
            assertThat(inForce(store)).as("put in force by somebody").isEqualTo("e3");

            keep(store, "e1 2020-09-01", "e2 2027-01-01");
            assertThat(inForce(store)).as("no longer among the folders").isEqualTo("e1");

            keep(store, "e1 2020-09-01", "e4 2026-03-02");
            assertThat(inForce(store)).as("a later day has come").isEqualTo("e4");
            assertThat(editions(store)).contains("e1", "e2", "e3", "e4");

            store.putInForce(hash(store, "e1"));
            keep(store, "e0 2019-01-01", "e1 2020-09-01");
            assertThat(inForce(store)).isEqualTo("e1");
        } finally {
            DataFolder.discard(folder);
        }
    }

    private static void keep(PackStore store, String... editions) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var name : List.of("jurisdiction.yaml", "directory.yaml")) {
            files.put(name, Files.readAllBytes(FOLDER.resolve(name)));
        }
        var plan = Files.readString(FOLDER.resolve("plans/farm-gas-2020/plan.yaml"));
        for (var edition : editions) {
            var words = edition.split(" ", 2);
            var text = plan.replace("edition: \"2020\"", "edition: " + words[0])
                    .replaceFirst("inForce: .*\\n", words.length == 1 ? "" : "inForce: " + words[1] + "\n");
            files.put("plans/farm-gas-" + words[0] + "/plan.yaml", text.getBytes(StandardCharsets.UTF_8));
        }
        PackKeeping.keep(store, (Loaded.Packs) PackLoader.load(PackFiles.of(files)), NOW);
    }

    private static String inForce(PackStore store) {
        return Objects.requireNonNull(store.findPackInForce(PLAN)).plan().edition();
    }

    private static List<String> editions(PackStore store) {
        return store.list().stream().map(PackStore.Kept::edition).toList();
    }

    private static String hash(PackStore store, String edition) {
        return store.list().stream()
                .filter(kept -> kept.edition().equals(edition))
                .findFirst()
                .orElseThrow()
                .hash();
    }

    private static Pack read(Map<String, byte[]> files) {
        return ((Loaded.Packs) PackLoader.load(PackFiles.of(files))).packs().getFirst();
    }
}
