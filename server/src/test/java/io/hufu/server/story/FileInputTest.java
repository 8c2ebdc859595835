package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that are not what they say, and acts that name files which nobody brought there. */
@Tag("database")
class FileInputTest {
    private static final int MEGABYTE = 1024 * 1024;

    private static CommandPost post;
    private static String incident = "";

    @BeforeAll
    static void open() {
        post = CommandPost.open("09:21");
        incident = post.activated();
    }

    @AfterAll
    static void close() {
        post.close();
    }

    private static Person duty() {
        return post.person("duty1");
    }

    @Test
    void filesThatNobodyBroughtToTheIncident() {
        byte[] picture = picture();
        var fire = post.person("fire-brigade");
        String work = incident + "/fire-brigade";
        fire.work(
                work,
                "acknowledge",
                "{'way': 'terminal', 'acknowledgedAt': '" + post.clock().now() + "'}");
        String own =
                fire.bring(incident, "photo.png", "image/png", picture).done().at("/id");
        String elsewhere = post.person("duty1")
                .bring(post.activated(), "photo.png", "image/png", picture)
                .done()
                .at("/id");
        for (String files : List.of("'no-such'", "'" + own + "', '../../x'", "'" + elsewhere + "'")) {
            var refused = fire.work(work, "feed-back", feedback(files));
            refused.refused(404, "no-such-file");
            assertThat(refused.at("/field")).startsWith("/files/");
        }
        var twice = fire.work(work, "feed-back", feedback("'" + own + "', '" + own + "'"));
        twice.refused(404, "no-such-file");
        assertThat(twice.at("/field")).isEqualTo("/files/1");
        String report = """
                {'report': {'source': 'county-duty', 'way': 'telephone', 'receivedAt': '%s', 'files': ['%s']}}""";
        var refused =
                duty().act(incident, "add-report", report.formatted(post.clock().now(), elsewhere));
        refused.refused(404, "no-such-file");
        assertThat(refused.at("/field")).isEqualTo("/report/files/0");
        fire.work(work, "feed-back", feedback("'" + own + "'")).done();
        duty().act(incident, "add-report", report.formatted(post.clock().now(), own))
                .done();
    }

    private static String feedback(String files) {
        return "{'stage': 'arrived', 'files': [" + files + "], 'way': 'terminal', 'happenedAt': '"
                + post.clock().now() + "'}";
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void filesThatAreNotWhatTheySay() {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var fire = post.person("fire-brigade");
        fire.bring(incident, "photo.png", "image/png", script).refused(415, "file-type");
        fire.bring(
                        incident,
                        "photo.svg",
                        "image/svg+xml",
                        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
                .refused(415, "file-type");
        byte[] hidden = new byte[64];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, hidden, 0, 8);
        System.arraycopy(script, 0, hidden, 8, script.length);
        fire.bring(incident, "photo.png", "image/png", hidden).problem(415);
        fire.bring(incident, "photo.png", "image/png", new byte[0]).refused(400, "file-empty");
        // the door closes a connection on which too much comes, so it is one of its own
        post.another("fire-brigade")
                .bring(incident, "photo.jpg", "image/jpeg", new byte[21 * MEGABYTE])
                .refused(413, "file-too-large");
        fire.bring("no-such", "photo.png", "image/png", script).anyProblem();
        post.person("commerce-bureau")
                .bring(incident, "photo.png", "image/png", script)
                .refused(403, "not-yours");
        duty().get("/api/files/no-such").refused(404, "no-such-file");
        duty().send("POST", "/api/files?incident=" + incident, script, Map.of("Content-Type", "multipart/form-data"))
                .anyProblem();
    }
}
