package io.hufu.server.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A document ready to be sent, as it is and compressed, with what caches need to know about it. */
final class Answer {
    private final String type;
    private final String cacheControl;
    private final @Nullable Instant modified;
    private final Body plain;
    private final Body compressed;

    /** @param modified when what it says last changed; null where nothing was ever said */
    Answer(String type, String cacheControl, @Nullable Instant modified, byte[] body) {
        this.type = type;
        this.cacheControl = cacheControl;
        this.modified = modified == null ? null : modified.truncatedTo(ChronoUnit.SECONDS);
        String tag = HexFormat.of().formatHex(sha256(body), 0, 12);
        this.plain = new Body(body, "\"" + tag + "\"");
        this.compressed = new Body(gzip(body), "\"" + tag + "-gzip\"");
    }

    /** One form of the document, with the tag of exactly these bytes. */
    static final class Body {
        private final byte[] bytes;
        private final String tag;

        private Body(byte[] bytes, String tag) {
            this.bytes = bytes;
            this.tag = tag;
        }

        byte[] bytes() {
            return bytes;
        }

        String tag() {
            return tag;
        }
    }

    String type() {
        return type;
    }

    String cacheControl() {
        return cacheControl;
    }

    Body plain() {
        return plain;
    }

    Body compressed() {
        return compressed;
    }

    /** As HTTP writes a date; null where nothing was ever said. */
    @Nullable
    String lastModified() {
        return modified == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atZone(ZoneOffset.UTC));
    }

    /**
     * Whether the reader has this already (RFC 9110 §13): by tag where it sends tags, otherwise by date.
     *
     * @param noneMatch the header If-None-Match
     * @param modifiedSince the header If-Modified-Since
     */
    boolean known(@Nullable String noneMatch, @Nullable String modifiedSince) {
        if (noneMatch != null) {
            for (String each : noneMatch.split(",", -1)) {
                String tag = each.strip();
                tag = tag.startsWith("W/") ? tag.substring(2) : tag;
                if (tag.equals("*") || tag.equals(plain.tag) || tag.equals(compressed.tag)) {
                    return true;
                }
            }
            return false;
        }
        if (modifiedSince == null || modified == null) {
            return false;
        }
        try {
            return !modified.isAfter(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(modifiedSince)));
        } catch (java.time.DateTimeException e) {
            return false; // a date that is none is no condition
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
