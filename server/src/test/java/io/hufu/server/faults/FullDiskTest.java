package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.server.faults.Caller.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A disk that fills up: at the start a sentence, at work an answer that says so, and nothing that was answered is lost. */
@Tag("faults")
class FullDiskTest {
    private final Path place = Objects.requireNonNull(Run.newData().getParent());
    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "--lazy", place.toString());
        }
        DataFolder.discard(place.resolve("data"));
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        return process.waitFor();
    }

    private void mount(int megabytes) throws Exception {
        int exit = System.getProperty("user.name").equals("root")
                ? run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=755", "tmpfs", place.toString())
                : 1;
        if (exit != 0) {
            System.out.println(
                    "faults: the full disk is left out: a small tmpfs can be mounted by root only, here not");
        }
        Assumptions.assumeTrue(exit == 0, "no tmpfs can be mounted");
        mounted = true;
    }

    @Test
    void aStartOnAFullDiskEndsWithASentence() throws Exception {
        mount(20);
        try (Run run = Run.of(place.resolve("data"), "demo", "--port", "0")) {
            assertThat(run.exit()).as(run.said()).isEqualTo(1);
            assertThat(run.said()).contains("磁盘空间不足", "The disk is full").doesNotContain("\tat ");
        }
    }

    @Test
    void aDiskThatFillsUpAtWorkLosesNothing() throws Exception {
        mount(300);
        Path data = place.resolve("data");
        try (Run run = Run.demo(data)) {
            var officer = Caller.signIn(run, "duty1");
            Reply before = open(run, officer, "before");
            assertThat(before.status()).as(before.body()).isEqualTo(200);
            Path filler = fill();
            Reply during = new Reply(200, "");
            for (int i = 0; i < 400 && during.done(); i++) {
                during = open(run, officer, "during-" + i);
            }
            assertThat(during.status()).as(during.body()).isIn(503, 0);
            Files.delete(filler);
            Waiting.until(run::said, () -> Caller.ready(run));
            Waiting.until(run::said, () -> open(run, officer, "after").done());
            Reply again = open(run, officer, "before");
            assertThat(again.json()).isEqualTo(before.json());
        }
        try (Run verify = Run.of(data, "verify")) {
            assertThat(verify.exit()).as(verify.said()).isZero();
        }
    }

    /** Takes what is left of the disk. */
    private Path fill() throws IOException {
        Path filler = place.resolve("filler");
        byte[] block = new byte[65_536];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
        return filler;
    }

    private static Reply open(Run run, Caller officer, String key) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").truncatedTo(ChronoUnit.SECONDS);
        return officer.act(run, "/api/incidents", key, """
                {"kind":"test","plan":"hazardous-chemicals","title":"演练","area":"140525","occurredAt":"%s",
                 "report":{"source":"county-duty","way":"telephone","receivedAt":"%s","text":"%s"},
                 "figures":{"deaths":1},"judgement":{"undetermined":false,"graveCourse":false}}""".formatted(at.minusSeconds(900), at, "长报告".repeat(1000)));
    }
}
