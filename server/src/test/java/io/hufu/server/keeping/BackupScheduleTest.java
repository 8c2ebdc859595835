package io.hufu.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.Caller;
import io.hufu.server.Turned;
import io.hufu.server.keeping.Backups.Standing;
import io.hufu.server.start.Serving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup a day; the clock is turned by hand, and the round is walked by the test. */
@Tag("database")
class BackupScheduleTest {
    private static final String SCHEDULE = "/api/admin/backup-schedule";
    private static final Turned CLOCK = new Turned();
    /** 01:20 in London is 09:20 in Jincheng. */
    private static final Instant TODAY_THREE = Instant.parse("2026-04-30T19:00:00Z");

    private static Serving.Demo demo;

    @BeforeAll
    static void open() {
        demo = Serving.demo(
                DataFolder.throwAway(),
                Path.of("../packs"),
                CLOCK,
                Map.of("logging.level.root", "ERROR", "db-scheduler.enabled", "false"));
    }

    @AfterAll
    static void close() {
        demo.server().close();
    }

    private static <T> T bean(Class<T> type) {
        return demo.server().bean(type);
    }

    private static Caller signedIn(String account) {
        var caller = new Caller(demo.server().port());
        caller.signIn(account, demo.pin());
        return caller;
    }

    @Test
    void oneADayIsMadeAndTheOldOnesGo(@TempDir Path place) throws IOException {
        Path files = Files.createDirectory(place.resolve("files"));
        Path keys = Files.createDirectory(place.resolve("keys"));
        Files.writeString(files.resolve("hufu-of-somebody.backup"), "no file of ours");
        var backups = bean(Backups.class);
        assertThat(backups.makeDue(CLOCK.now())).as("nobody wants any").isFalse();
        assertThat(backups.standing(CLOCK.now())).isEqualTo(Standing.NEVER);

        backups.choose(files.toString(), keys.toString(), "admin");
        var schedule = bean(BackupSchedule.class);
        schedule.put(new BackupSchedule.Plan(3, 2), "admin");
        assertThat(schedule.lastDue(CLOCK.now())).contains(TODAY_THREE);
        assertThat(schedule.lastDue(TODAY_THREE.minusSeconds(1))).contains(TODAY_THREE.minus(Duration.ofDays(1)));
        backups.makeDue(CLOCK.now());
        assertThat(backups.standing(CLOCK.now())).isEqualTo(Standing.MADE);
        assertThat(backups.makeDue(CLOCK.now())).as("one a day").isFalse();
        for (int day = 0; day < 3; day++) {
            CLOCK.pass(Duration.ofDays(1));
            backups.makeDue(CLOCK.now());
        }
        assertThat(names(files)).hasSize(3).contains("hufu-of-somebody.backup");
        assertThat(names(keys)).hasSize(2);
        assertThat(backups.last("backup").orElseThrow().account()).isEqualTo("system:schedule");
        var told = signedIn("admin").get("/api/admin/backups").json();
        assertThat(told.at("/plan/hour").asInt()).isEqualTo(3);
        assertThat(told.path("standing").asString()).isEqualTo("made");

        Instant late = CLOCK.now().plus(Duration.ofDays(1));
        assertThat(backups.standing(late)).isEqualTo(Standing.OVERDUE);
        assertThat(bean(HealthReport.class).read(late).copies().fine()).isFalse();

        Files.delete(files.resolve("hufu-of-somebody.backup"));
        for (String name : names(files)) {
            Files.delete(files.resolve(name));
        }
        Files.delete(files);
        CLOCK.pass(Duration.ofDays(1));
        assertThat(backups.makeDue(CLOCK.now())).isFalse();
        assertThat(backups.standing(CLOCK.now())).isEqualTo(Standing.FAILED);
        Files.createDirectory(files);
        assertThat(backups.makeDue(CLOCK.now())).as("not at once again").isFalse();
        CLOCK.pass(Duration.ofMinutes(61));
        backups.makeDue(CLOCK.now());
        assertThat(backups.standing(CLOCK.now())).isEqualTo(Standing.MADE);
        schedule.put(new BackupSchedule.Plan(null, 2), "admin");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void whenIsTheAdministratorsToSay() {
        String good = "{\"hour\":null,\"kept\":7}";
        assertThat(new Caller(demo.server().port()).post(SCHEDULE, good).status())
                .isEqualTo(401);
        assertThat(new Caller(demo.server().port()).get("/api/admin/backups").status())
                .isEqualTo(401);
        for (String account : List.of("duty1", "fire-brigade")) {
            assertThat(signedIn(account).post(SCHEDULE, good).code()).isEqualTo("administrator-only");
            assertThat(signedIn(account).get("/api/admin/backups").code()).isEqualTo("administrator-only");
        }
        var admin = signedIn("admin");
        assertThat(field(admin.post(SCHEDULE, "{\"hour\":24,\"kept\":7}"))).isEqualTo("/hour");
        assertThat(field(admin.post(SCHEDULE, "{\"hour\":\"3\",\"kept\":7}"))).isEqualTo("/hour");
        assertThat(field(admin.post(SCHEDULE, "{\"hour\":3,\"kept\":1}"))).isEqualTo("/kept");
        assertThat(field(admin.post(SCHEDULE, "{\"hour\":3}"))).isEqualTo("/kept");
        var set = admin.post(SCHEDULE, good);
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().at("/plan/kept").asInt()).isEqualTo(7);
    }

    private static String field(Caller.Reply reply) {
        return reply.json().path("field").asString();
    }
}
