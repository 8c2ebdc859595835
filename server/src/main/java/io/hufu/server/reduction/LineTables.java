package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList;
import io.hufu.plan.ReductionList.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Lines to tables that read back as the same lines. Nothing is written that a spreadsheet would carry out: every cell is text, and one that
 * begins as a formula does is led by an apostrophe, whoever kept it.
 */
final class LineTables {
    private static final int WIDTH = 22 * 256;
    private static final int ROWS_HELD = 100;

    private LineTables() {}

    static byte[] csv(List<ListedLine> lines, ReductionList rules) {
        var out = new StringBuilder("\uFEFF"); // spreadsheets take a table without it for another encoding
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(heads());
            for (var line : lines) {
                printer.printRecord(cells(line, rules));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(List<ListedLine> lines, ReductionList rules) {
        try (var book = new SXSSFWorkbook(ROWS_HELD); // the usual one takes seconds for some thousand rows
                var out = new ByteArrayOutputStream()) {
            book.setZip64Mode(Zip64Mode.AsNeeded); // else some readers refuse the file
            var sheet = book.createSheet("应急减排清单");
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            int number = 0;
            for (int i = 0; i < Column.values().length; i++) {
                sheet.setColumnWidth(i, WIDTH);
                sheet.setDefaultColumnStyle(i, text);
            }
            sheet.createFreezePane(0, 1);
            for (int i = -1; i < lines.size(); i++) {
                var cells = i < 0 ? heads() : cells(lines.get(i), rules);
                var row = sheet.createRow(number++);
                for (int c = 0; c < cells.size(); c++) {
                    if (!cells.get(c).isEmpty()) {
                        var cell = row.createCell(c);
                        cell.setCellStyle(text);
                        cell.setCellValue(cells.get(c));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> heads() {
        return Arrays.stream(Column.values()).map(Column::head).toList();
    }

    private static List<String> cells(ListedLine line, ReductionList rules) {
        return Arrays.stream(Column.values())
                .map(column -> plain(cell(line, column, rules)))
                .toList();
    }

    private static String cell(ListedLine line, Column column, ReductionList rules) {
        return switch (column) {
            case ENTERPRISE -> line.enterprise();
            case LINE -> line.line();
            case GRADE -> gradeName(line.grade(), rules);
            case YELLOW -> line.measures().getOrDefault(Colour.YELLOW, "");
            case ORANGE -> line.measures().getOrDefault(Colour.ORANGE, "");
            case RED -> line.measures().getOrDefault(Colour.RED, "");
            case LIVELIHOOD -> yes(line, Mark.LIVELIHOOD);
            case NEVER_STOPPED -> yes(line, Mark.NEVER_STOPPED);
            case SMALL -> yes(line, Mark.SMALL);
            case PHONE -> line.phone() == null ? "" : line.phone();
            case METERS -> String.join(";", line.meters());
        };
    }

    static String gradeName(String grade, ReductionList rules) {
        return rules.grades().stream()
                .filter(each -> each.id().equals(grade))
                .map(ReductionList.PerformanceGrade::name)
                .findFirst()
                .orElse(grade);
    }

    private static String yes(ListedLine line, Mark mark) {
        return line.marks().contains(mark) ? "是" : "否";
    }

    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
