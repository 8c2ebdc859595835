package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.server.Caller;
import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A JPEG with EXIF that says how it was turned, and where it was taken. */
    private static byte[] withPlace(byte[] jpeg) {
        byte[] exif = ("Exif\0\0MM\0\u002A\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0"
                        + "GPS 35.4907 112.8513")
                .getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write((exif.length + 2) >> 8);
        out.write((exif.length + 2) & 0xFF);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        out.writeBytes("<script>".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void aPhotographLosesItsPlaceAndKeepsHowItWasTurned() throws IOException {
        byte[] clean = PhotoCleaning.cleanJpeg(withPlace(picture("jpg")));
        String text = new String(clean, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("GPS", "112.8513", "<script>").contains("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(40);
    }

    @Test
    void aPngLosesWhatFollowsIt() throws IOException {
        byte[] png = picture("png");
        byte[] longer = Arrays.copyOf(png, png.length + 8);
        assertThat(PhotoCleaning.cleanPng(longer)).isEqualTo(png);
        assertThatThrownBy(() -> PhotoCleaning.cleanPng(Arrays.copyOf(png, png.length - 20)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void noCutPhotographDoesHarm() throws IOException {
        byte[] jpeg = withPlace(picture("jpg"));
        int refused = 0;
        for (int length = 5; length < jpeg.length - 10; length += 7) {
            try {
                PhotoCleaning.cleanJpeg(Arrays.copyOf(jpeg, length));
            } catch (ProblemException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void typesAreToldByTheBytes() throws IOException {
        assertThat(FileTypes.of(picture("png"))).isEqualTo(FileTypes.PNG);
        assertThat(FileTypes.of(picture("jpg"))).isEqualTo(FileTypes.JPEG);
        assertThat(FileTypes.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileTypes.PDF);
        for (String script :
                new String[] {"<script>alert(1)</script>", "#!/bin/sh", "GIF89a", "PK\u0003\u0004nothing"}) {
            assertThatThrownBy(() -> FileTypes.of(script.getBytes(StandardCharsets.ISO_8859_1)))
                    .hasMessage("file-type");
        }
        assertThatThrownBy(() -> FileTypes.of(new byte[0])).hasMessage("file-empty");
    }

    @Tag("database")
    @Test
    void aUnitBringsAPictureAndOthersDoNotSeeIt() throws IOException {
        String incident = Cases.activated(House.signedIn("duty1"), House.signedIn("commander"));
        Caller unit = House.signedIn("fire-brigade");
        var done = unit.upload(incident, "现场.jpg", withPlace(picture("jpg")));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("mediaType").asString()).isEqualTo("image/jpeg");
        String path = "/api/files/" + done.json().path("id").asString();
        var read = unit.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(House.signedIn("duty1").get(path).status()).isEqualTo(200);
        assertThat(House.signedIn("ecology-bureau").get(path).code()).isEqualTo("not-yours");
        assertThat(House.signedIn("admin").get(path).code()).isEqualTo("not-yours");
        assertThat(House.signedIn("commander").get(path).status()).isEqualTo(200);
        Caller ofAnotherPlan = House.signedIn("commander-rural-biogas");
        assertThat(ofAnotherPlan.get(path).code()).isEqualTo("not-yours");
        assertThat(ofAnotherPlan.upload(incident, "a.png", picture("png")).code())
                .isEqualTo("not-yours");
    }

    private static byte[] packed(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return out.toByteArray();
    }

    @Test
    void anOfficePaperIsToldByItsDirectory() throws IOException {
        byte[] word = packed("[Content_Types].xml", "word/document.xml");
        assertThat(FileTypes.of(word)).isEqualTo(FileTypes.DOCX);
        assertThat(FileTypes.of(packed("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileTypes.XLSX);
        byte[][] others = {
            packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            packed("word/document.xml"),
            packed("[Content_Types].xml"),
            Arrays.copyOf(word, word.length - 30)
        };
        for (byte[] other : others) {
            assertThatThrownBy(() -> FileTypes.of(other)).hasMessage("file-type");
        }
        for (int at = 4; at < word.length; at++) { // whatever is wrong with it, nothing breaks
            byte[] spoilt = word.clone();
            spoilt[at] = (byte) 0xFF;
            assertThat(PackedNames.of(spoilt).size()).isBetween(0, 2);
        }
    }

    /** Larger programs write the directory of a large file behind the usual one, also where the file is small. */
    @Test
    void aDirectoryInTheFormOfLargeFilesIsReadToo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.closeArchiveEntry();
            }
        }
        assertThat(FileTypes.of(out.toByteArray())).isEqualTo(FileTypes.XLSX);
    }

    @Test
    void whatAnOfficePaperUnpacksToCostsNothing() throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] nothing = new byte[1 << 20];
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 100; i++) {
                zip.write(nothing);
            }
        }
        byte[] bomb = out.toByteArray();
        assertThat(FileTypes.of(bomb)).isEqualTo(FileTypes.DOCX);
        Arrays.fill(bomb, 200, bomb.length / 2, (byte) 0xFF); // what cannot be unpacked is not unpacked
        assertThat(FileTypes.of(bomb)).isEqualTo(FileTypes.DOCX);
    }

    @Tag("database")
    @Test
    void aRequestSentAgainBringsOneFile() throws IOException {
        Caller duty = House.signedIn("duty1");
        String incident = Cases.activated(duty, House.signedIn("commander"));
        Caller unit = House.signedIn("fire-brigade").with("Idempotency-Key", "photo-once");
        var first = unit.upload(incident, "a.png", picture("png"));
        assertThat(unit.upload(incident, "a.png", picture("png")).text()).isEqualTo(first.text());
        unit.with("Idempotency-Key", "photo-other");
        assertThat(unit.upload(incident, "a.png", picture("png")).text()).isNotEqualTo(first.text());
        unit.with("Idempotency-Key", "photo once");
        assertThat(unit.upload(incident, "a.png", picture("png")).code()).isEqualTo("key-malformed");
        Caller other = House.signedIn("ecology-bureau").with("Idempotency-Key", "photo-once");
        assertThat(other.upload(incident, "a.png", picture("png")).text()).isNotEqualTo(first.text());
        duty.with("Idempotency-Key", "photo-duty");
        assertThat(duty.upload(incident, "a.png", picture("png")).status()).isEqualTo(200);
        String another = Cases.open(House.signedIn("duty1"));
        assertThat(duty.upload(another, "a.png", picture("png")).code()).isEqualTo("key-reused");
    }

    @Tag("database")
    @Test
    void aTerminalsKeyIsItsPersons() {
        String path = "/api/me/terminal-key";
        String key = House.signedIn("fire-brigade").get(path).json().path("key").asString();
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(House.signedIn("fire-brigade").get(path).json().path("key").asString())
                .isEqualTo(key);
        assertThat(House.signedIn("ecology-bureau").get(path).json().path("key").asString())
                .isNotEqualTo(key);
        assertThat(House.nobody().get(path).code()).isEqualTo("signed-out");
    }

    @Tag("database")
    @Test
    void whatIsTooLargeOrNoPictureIsRefused() {
        String incident = Cases.open(House.signedIn("duty1"));
        Caller duty = House.signedIn("duty1");
        assertThat(duty.upload(incident, "a.png", new byte[21 * 1024 * 1024]).code())
                .isEqualTo("file-too-large");
        assertThat(duty.upload(incident, "a.png", "<script>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("file-type");
        assertThat(duty.upload(incident, "a.png", new byte[0]).code()).isEqualTo("file-empty");
        assertThat(duty.upload("nothing", "a.png", new byte[9]).status()).isEqualTo(404);
        assertThat(House.signedIn("fire-brigade")
                        .upload(incident, "a.png", new byte[9])
                        .code())
                .isEqualTo("not-yours");
        assertThat(duty.post("/api/files?incident=" + incident, "{}").status()).isIn(400, 415);
    }
}
