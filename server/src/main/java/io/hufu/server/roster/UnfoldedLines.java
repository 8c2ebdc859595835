package io.hufu.server.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a calendar with their continuations put back (RFC 5545, 3.1), and where each stood; refuses what would cost a reader too
 * much before one sees it.
 *
 * @param text one logical line a line
 * @param numbers the number in the file of each line's beginning, from 1
 */
record UnfoldedLines(String text, List<Integer> numbers) {
    private static final int LONGEST = 16 * 1024;
    private static final int DEEPEST = 4;

    /** @throws CalendarFault when it is no text in UTF-8, or a line or the nesting goes beyond what a roster can need */
    static UnfoldedLines of(byte[] file) {
        var text = new StringBuilder();
        var numbers = new ArrayList<Integer>();
        int number = 0;
        int depth = 0;
        var line = new StringBuilder();
        for (String raw : decode(file).split("\r?\n", -1)) {
            number++;
            boolean continues = !raw.isEmpty() && (raw.charAt(0) == ' ' || raw.charAt(0) == '\t') && !numbers.isEmpty();
            if (continues) {
                line.append(raw, 1, raw.length());
            } else if (!raw.isBlank()) {
                text.append(line).append(line.isEmpty() ? "" : "\r\n");
                line.setLength(0);
                line.append(raw);
                numbers.add(number);
                String upper = raw.length() > 40 ? "" : raw.strip().toUpperCase(Locale.ROOT);
                depth += upper.startsWith("BEGIN:") ? 1 : upper.startsWith("END:") ? -1 : 0;
            }
            if (line.length() > LONGEST) {
                throw CalendarFault.line(number, "一行过长", "a line is too long");
            }
            if (depth > DEEPEST) {
                throw CalendarFault.line(number, "组件嵌套过深或没有结束", "components are nested too deep, or do not end");
            }
        }
        return new UnfoldedLines(text.append(line).append("\r\n").toString(), List.copyOf(numbers));
    }

    private static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw CalendarFault.line(0, "不是 UTF-8 编码的文本", "it is not text in UTF-8");
        }
    }

    /** The number in the file of a line of the text, both from 1. */
    int inFile(int line) {
        return numbers.isEmpty() ? 0 : numbers.get(Math.clamp(line - 1, 0, numbers.size() - 1));
    }
}
