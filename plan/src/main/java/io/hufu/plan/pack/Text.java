package io.hufu.plan.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to text: UTF-8 only, and not too much of it. */
final class Text {
    private Text() {}

    /** The text, without a byte order mark; null when a finding was made. */
    static @Nullable String decode(String file, byte[] bytes, Findings findings) {
        if (bytes.length > FolderReader.MAX_BYTES) {
            findings.add(FindingCode.FILE_TOO_LARGE, file, 0, FolderReader.MAX_BYTES);
            return null;
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            findings.add(FindingCode.NOT_UTF8, file, lineOf(bytes, in.position()));
            return null;
        }
        var text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineOf(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
