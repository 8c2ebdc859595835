package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.Journal;
import io.hufu.journal.keep.SignedHead;
import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.keeping.HealthReport;
import io.hufu.server.keeping.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Backups made and restored on trial, personal data destroyed when it is due, and the report of it all. */
@Tag("database")
class KeepingTest {
    private static final String HEALTH = "/api/admin/health";

    @Test
    void theReportIsTheAdministratorsAndSaysHowThingsAre() {
        assertThat(House.nobody().get(HEALTH).status()).isEqualTo(401);
        assertThat(House.signedIn("fire-brigade").get(HEALTH).code()).isEqualTo("administrator-only");
        assertThat(House.signedIn("duty1").get(HEALTH).code()).isEqualTo("administrator-only");
        Cases.open(House.signedIn("duty1"));
        JsonNode report = House.signedIn("admin").get(HEALTH).json();
        assertThat(report.at("/database/version").asString()).isNotEmpty();
        assertThat(report.at("/clocks/trusted").asBoolean()).isTrue();
        assertThat(report.at("/clocks/running").asLong()).isPositive();
        assertThat(report.at("/disk/totalBytes").asLong()).isPositive();
    }

    @Test
    void aLedgerThatIsNotWhatWasSignedIsSaid() {
        var admin = House.signedIn("admin");
        Cases.open(House.signedIn("duty1"));
        SignedHead signed = House.bean(Journal.class).signHead();
        JsonNode sound = admin.get(HEALTH).json().path("chain");
        assertThat(sound.path("fine").asBoolean()).isTrue();
        assertThat(sound.path("position").asLong()).isGreaterThanOrEqualTo(signed.position());
        assertThat(sound.at("/signed/position").asLong()).isGreaterThanOrEqualTo(signed.position());
        long position = sound.at("/signed/position").asLong();
        String hash = sound.at("/signed/hash").asString();
        tamper(position, "0".repeat(hash.length()));
        try {
            JsonNode broken = admin.get(HEALTH).json().path("chain");
            assertThat(broken.path("fine").asBoolean()).isFalse();
            assertThat(broken.path("agrees").asBoolean()).isFalse();
            assertThat(broken.at("/signed/hash").asString()).isEqualTo(hash);
        } finally {
            tamper(position, hash);
        }
        assertThat(admin.get(HEALTH).json().at("/chain/fine").asBoolean()).isTrue();
    }

    /** As a superuser, past the trigger, the end of the ledger with it. */
    private static void tamper(long position, String hash) {
        var sql = House.bean(JdbcClient.class);
        sql.sql("alter table event disable trigger event_stands").update();
        sql.sql("update event set hash = :hash where position = :position")
                .param("hash", hash)
                .param("position", position)
                .update();
        sql.sql("alter table event enable trigger event_stands").update();
        sql.sql("update head set hash = :hash where position = :position")
                .param("hash", hash)
                .param("position", position)
                .update();
    }

    @Test
    void aBackupIsMadeWhileTheServerRunsAndTriedOut(@TempDir Path place) throws IOException {
        Path files = Files.createDirectory(place.resolve("files"));
        Path keys = Files.createDirectory(place.resolve("keys"));
        var admin = House.signedIn("admin");
        choose(admin, files, keys);
        var made = admin.post("/api/admin/backups", "{}").json();
        assertThat(made.path("success").asBoolean()).as(made.toString()).isTrue();
        Path file = Path.of(made.path("file").asString());
        assertThat(file).isNotEmptyFile().hasParent(files.toRealPath());
        assertThat(keys.resolve(file.getFileName() + ".keys")).isNotEmptyFile();
        assertThat(files.resolve(file.getFileName() + ".keys")).doesNotExist();
        var tried = tried(admin);
        assertThat(tried.path("success").asBoolean()).as(tried.toString()).isTrue();
        assertThat(tried.path("position")).isEqualTo(made.path("position"));
        JsonNode copies = admin.get(HEALTH).json().path("copies");
        assertThat(copies.path("fine").asBoolean()).isTrue();
        assertThat(copies.at("/backup/file")).isEqualTo(made.path("file"));
        var later = House.bean(HealthReport.class).read(House.CLOCK.now().plus(Duration.ofDays(8)));
        assertThat(later.copies().fine()).isFalse();
    }

    @Test
    void aDamagedBackupIsSaidToBeOne(@TempDir Path place) throws IOException {
        Path files = Files.createDirectory(place.resolve("files"));
        Path keys = Files.createDirectory(place.resolve("keys"));
        var admin = House.signedIn("admin");
        House.CLOCK.pass(Duration.ofSeconds(1));
        choose(admin, files, keys);
        Path file = Path.of(
                admin.post("/api/admin/backups", "{}").json().path("file").asString());
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 0x55;
        Files.write(file, content);
        var tried = tried(admin);
        assertThat(tried.path("success").asBoolean()).isFalse();
        assertThat(tried.path("reason").asString()).isNotEmpty();
        assertThat(admin.get(HEALTH).json().at("/copies/fine").asBoolean()).isFalse();
    }

    @Test
    void foldersHaveToBeThereAndApart(@TempDir Path place) {
        var admin = House.signedIn("admin");
        String folders = "/api/admin/backup-folders";
        String good = "{\"folder\":\"" + place + "\",\"keys\":\"" + place + "\"}";
        assertThat(House.nobody().post(folders, good).status()).isEqualTo(401);
        assertThat(House.signedIn("duty1").post(folders, good).code()).isEqualTo("administrator-only");
        assertThat(House.signedIn("fire-brigade")
                        .post("/api/admin/backups", "{}")
                        .code())
                .isEqualTo("administrator-only");
        assertField(admin.post(folders, good), "/keys");
        assertField(admin.post(folders, good.replace("keys\":\"", "keys\":\"relative/")), "/keys");
        assertField(admin.post(folders, "{\"folder\":\"/nowhere/at/all\",\"keys\":\"" + place + "\"}"), "/folder");
    }

    /** Tries the last backup, and asks until that has ended. */
    private static JsonNode tried(Caller admin) {
        var begun = admin.post("/api/admin/backups/trial", "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode copies = begun.json();
        while (!copies.path("working").isNull()) {
            assertThat(System.nanoTime()).as("still at work: " + copies).isLessThan(end);
            copies = admin.get("/api/admin/backups").json();
        }
        return copies.path("trial");
    }

    private static void choose(Caller admin, Path files, Path keys) {
        assertThat(admin.post("/api/admin/backup-folders", "{\"folder\":\"" + files + "\",\"keys\":\"" + keys + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void assertField(Caller.Reply reply, String field) {
        assertThat(reply.code()).isEqualTo("value-malformed");
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void personalDataGoesWhenItIsDueUnlessItIsHeldBack() {
        var duty = House.signedIn("duty1");
        String gone = over(duty);
        String held = over(duty);
        String open = Cases.open(duty);
        var retention = House.bean(Retention.class);
        var admin = House.signedIn("admin");
        assertThat(kept(admin, open)).isEmpty();
        assertThat(kept(admin, gone)).hasSize(1);
        assertThat(retention.destroyDue(after(3650)))
                .as("nothing goes before a period is set")
                .isZero();
        try {
            assertThat(admin.post("/api/admin/retention", "{\"days\":30}").status())
                    .isEqualTo(204);
            assertThat(admin.post("/api/admin/retention/holds", hold(held)).status())
                    .isEqualTo(204);
            assertThat(admin.post("/api/admin/retention/holds", hold(held)).code())
                    .isEqualTo("not-retained");
            assertThat(admin.post("/api/admin/retention/holds", hold(open)).code())
                    .isEqualTo("not-retained");
            retention.destroyDue(after(29));
            assertThat(kept(admin, gone)).hasSize(1);
            assertThat(retention.destroyDue(after(31))).isPositive();
            assertThat(kept(admin, held)).hasSize(1);
            assertThat(kept(admin, gone)).isEmpty();
            assertThat(destroyed(gone)).isTrue();
            assertThat(destroyed(open)).isFalse();
            JsonNode exception = kept(admin, held).getFirst().path("hold");
            assertThat(exception.path("reason").asString()).isEqualTo("调查组调取");
            assertThat(exception.path("by").asString()).isEqualTo("admin");
            String path = "/api/admin/retention/holds/" + exception.path("id").asLong();
            assertThat(House.signedIn("duty1").delete(path).code()).isEqualTo("administrator-only");
            assertThat(admin.delete(path).status()).isEqualTo(204);
            assertThat(admin.delete(path).code()).isEqualTo("not-retained");
            retention.destroyDue(after(31));
            assertThat(destroyed(held)).isTrue();
            assertThat(House.bean(JdbcClient.class)
                            .sql("select count(*) from retention_hold where ground = :id and lifted_by = 'admin'")
                            .param("id", held)
                            .query(Long.class)
                            .single())
                    .isOne();
        } finally {
            assertThat(House.signedIn("admin")
                            .post("/api/admin/retention", "{\"days\":null}")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void nothingIsDestroyedByAClockThatWasSetForward() {
        String over = over(House.signedIn("duty1"));
        var retention = House.bean(Retention.class);
        var admin = House.signedIn("admin");
        assertThat(admin.post("/api/admin/retention", "{\"days\":30}").status()).isEqualTo(204);
        House.CLOCK.set(Duration.ofDays(31));
        try {
            assertThat(retention.countDue(House.CLOCK.now())).isPositive();
            assertThat(retention.destroyDue()).isZero();
        } finally {
            House.CLOCK.set(Duration.ofDays(-31));
            admin.post("/api/admin/retention", "{\"days\":null}");
        }
        assertThat(destroyed(over)).isFalse();
    }

    @Test
    void thePeriodIsADecisionOfTheAdministrator() {
        String path = "/api/admin/retention";
        assertThat(House.nobody().post(path, "{\"days\":30}").status()).isEqualTo(401);
        assertThat(House.signedIn("fire-brigade").post(path, "{\"days\":30}").code())
                .isEqualTo("administrator-only");
        assertThat(House.signedIn("duty1").post(path + "/holds", hold("x")).code())
                .isEqualTo("administrator-only");
        var admin = House.signedIn("admin");
        assertField(admin.post(path, "{\"days\":0}"), "/days");
        assertThat(admin.post(path, "{}").code()).isEqualTo("field-absent");
        assertThat(admin.post(path + "/holds", "{\"ground\":\"x\",\"reason\":\" \"}")
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("/reason");
    }

    private static Instant after(int days) {
        return House.CLOCK.now().plus(Duration.ofDays(days));
    }

    private static String hold(String ground) {
        return "{\"ground\":\"" + ground + "\",\"reason\":\"调查组调取\"}";
    }

    /** An incident that turned out to be none. */
    private static String over(Caller duty) {
        String incident = Cases.open(duty);
        var done = duty.act("/api/incidents/" + incident + "/mark-false", "{\"reason\":\"误报\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return incident;
    }

    private static List<JsonNode> kept(Caller admin, String ground) {
        return admin.get(HEALTH)
                .json()
                .at("/data/kept")
                .valueStream()
                .filter(row -> row.path("id").asString().equals(ground))
                .toList();
    }

    private static boolean destroyed(String ground) {
        return House.bean(JdbcClient.class)
                .sql("select exists (select 1 from vault_key where scope = :id and destroyed_at is not null)")
                .param("id", ground)
                .query(Boolean.class)
                .single();
    }
}
