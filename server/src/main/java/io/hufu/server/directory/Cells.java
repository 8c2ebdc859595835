package io.hufu.server.directory;

import io.hufu.server.table.Head;
import io.hufu.server.table.RowReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read to what they mean; what is wrong is said to the reader. */
record Cells<C extends Enum<C> & Head>(RowReader<C> reader, int row, Map<C, String> texts) {
    private static final Pattern PARTED = Pattern.compile("\\s*[;；、,，]\\s*");

    String text(C column) {
        return texts.getOrDefault(column, "");
    }

    void fault(C column, RowFault fault, String value) {
        reader.fault(row, column, fault, value);
    }

    /** Several things in one cell. */
    List<String> parts(C column) {
        var parts = new ArrayList<String>();
        for (var part : PARTED.split(text(column))) {
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    List<String> parts(C column, Pattern form, RowFault fault) {
        var parts = parts(column);
        for (var part : parts) {
            if (!form.matcher(part).matches()) {
                fault(column, fault, part);
            }
        }
        return parts;
    }

    @Nullable
    LocalDate day(C column) {
        return day(column, text(column));
    }

    @Nullable
    LocalDate day(C column, String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(column, RowFault.DAY_FORM, text);
            return null;
        }
    }
}
