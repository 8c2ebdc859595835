package io.hufu.server.table;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Comma-separated tables: UTF-8, with or without a mark, else GB 18030, which Chinese office programs still write. */
final class CsvTable {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvTable() {}

    static RawTable read(byte[] bytes) {
        var text = text(bytes);
        var rows = new ArrayList<RawTable.Row>();
        List<String> heads = List.of();
        try (var table = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (var row : table) {
                int number = (int) row.getRecordNumber();
                var cells = row.stream().map(String::strip).toList();
                if (number == 1) {
                    heads = cells;
                } else if (!cells.stream().allMatch(String::isBlank)) {
                    rows.add(new RawTable.Row(number, cells));
                }
                if (rows.size() > RawTable.MOST_ROWS) {
                    throw ProblemException.of(
                            DoorCode.TABLE_UNREADABLE, "reason", "多于 " + RawTable.MOST_ROWS + " 行 / too many rows");
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw ProblemException.of(DoorCode.TABLE_UNREADABLE, "reason", "CSV");
        }
        return new RawTable(heads, rows);
    }

    private static String text(byte[] bytes) {
        var text = decoded(bytes, StandardCharsets.UTF_8, decoded(bytes, GB18030, ""));
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw ProblemException.of(DoorCode.TABLE_UNREADABLE, "reason", "UTF-8, GB 18030");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, Charset charset, String otherwise) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return otherwise;
        }
    }
}
