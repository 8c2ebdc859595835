package io.hufu.plan.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code supplies.csv} to a tree {@code {lines: [...]}} in the form of {@link io.hufu.plan.SupplyLine}; blanks are absent. */
final class SuppliesCsv {
    static final List<String> HEADER = List.of(
            "id",
            "base",
            "row",
            "category",
            "name",
            "specification",
            "quantity",
            "measure",
            "clause",
            "noteKind",
            "noteText",
            "sourceSays");
    private static final String FILE = PackFiles.SUPPLIES;
    private static final String NUMBER = "\\d{1,9}(\\.\\d{1,3})?";
    private static final int MAX_CELL = 1000;

    private final Findings findings;
    private final Map<String, Place> places = new HashMap<>();
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    private SuppliesCsv(Findings findings) {
        this.findings = findings;
    }

    /** The tree, or null when findings were made. */
    static @Nullable Tree read(byte[] bytes, Findings findings) {
        var text = Text.decode(FILE, bytes, findings);
        if (text == null) {
            return null;
        }
        int before = findings.size();
        var reader = new SuppliesCsv(findings);
        reader.readRows(text);
        return findings.size() == before ? new Tree(FILE, reader.root, reader.places) : null;
    }

    private void readRows(String text) {
        var lines = root.putArray("lines");
        places.put("$", new Place(FILE, 1));
        long line = 1;
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (var row : parser) {
                var place = new Place(FILE, (int) line);
                if (row.getRecordNumber() == 1) {
                    checkHeader(row, place);
                } else if (row.size() != 1 || !row.get(0).isBlank()) {
                    var path = Tree.child("$.lines", lines.size());
                    places.put(path, place);
                    lines.add(line(row, path, place));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (line == 1) {
                findings.add(FindingCode.YAML_EMPTY, FILE, 1);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            findings.add(FindingCode.CSV_SYNTAX, FILE, (int) line, String.valueOf(e.getMessage()));
        }
    }

    private void checkHeader(CSVRecord row, Place place) {
        var found = row.stream().map(String::strip).toList();
        if (!found.equals(HEADER)) {
            findings.add(FindingCode.CSV_HEADER, place, "$", String.join(",", found), String.join(",", HEADER));
        }
    }

    private ObjectNode line(CSVRecord row, String path, Place place) {
        var line = JsonNodeFactory.instance.objectNode();
        if (row.size() != HEADER.size()) {
            findings.add(FindingCode.CSV_COLUMNS, place, path, row.size(), HEADER.size());
            return line;
        }
        for (var column : List.of("id", "base", "category", "name", "clause")) {
            put(line, row, column, path, place, true);
        }
        put(line, row, "specification", path, place, false);
        put(line, row, "measure", path, place, false);
        number(line, row, "row", "[1-9]\\d{0,5}", true, path, place);
        number(line, row, "quantity", NUMBER, false, path, place);
        note(line, row, path, place);
        return line;
    }

    private void note(ObjectNode line, CSVRecord row, String path, Place place) {
        var kind = cell(row, "noteKind");
        if (kind.isEmpty()) {
            for (var column : List.of("noteText", "sourceSays")) {
                if (!cell(row, column).isEmpty()) {
                    bad(path, place, column, cell(row, column), "先写 noteKind", "give a noteKind first");
                }
            }
            return;
        }
        if (!kind.equals("assumption") && !kind.equals("erratum")) {
            bad(path, place, "noteKind", kind, "写 assumption 或 erratum", "write assumption or erratum");
        }
        var note = line.putObject("note");
        note.put("kind", kind);
        var text = cell(row, "noteText");
        if (text.isEmpty()) {
            bad(path, place, "noteText", text, "写上说明", "give the text of the note");
        }
        note.put("text", text);
        if (!cell(row, "sourceSays").isEmpty()) {
            note.put("sourceSays", cell(row, "sourceSays"));
        }
    }

    private void put(ObjectNode line, CSVRecord row, String column, String path, Place place, boolean needed) {
        var cell = cell(row, column);
        if (cell.isEmpty() && needed) {
            bad(path, place, column, "", "不能为空", "it must not be blank");
        } else if (cell.length() > MAX_CELL) {
            bad(path, place, column, cell, "缩短到 " + MAX_CELL + " 字以内", "shorten it to " + MAX_CELL + " characters");
        } else if (!cell.isEmpty()) {
            line.put(column, cell);
        }
    }

    private void number(
            ObjectNode line, CSVRecord row, String column, String form, boolean needed, String path, Place place) {
        var cell = cell(row, column);
        if (cell.matches(form)) {
            line.put(column, new BigDecimal(cell));
        } else if (needed || !cell.isEmpty()) {
            bad(path, place, column, cell, "写阿拉伯数字", "write it in figures");
        }
    }

    private void bad(String path, Place place, String column, String value, String cure, String cureEn) {
        findings.add(FindingCode.CSV_VALUE, place, Tree.child(path, column), column, value, cure, cureEn);
    }

    private static String cell(CSVRecord row, String column) {
        return row.get(HEADER.indexOf(column)).strip();
    }
}
