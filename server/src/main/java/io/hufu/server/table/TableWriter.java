package io.hufu.server.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Texts to tables that read back as the same texts. Nothing is written that a spreadsheet would carry out: every cell is text, and one that
 * begins as a formula does is led by an apostrophe, whoever kept it.
 */
final class TableWriter {
    private static final int WIDTH = 22 * 256;
    private static final int ROWS_HELD = 100;

    private TableWriter() {}

    static byte[] csv(List<String> heads, List<List<String>> rows) {
        var out = new StringBuilder("\uFEFF"); // spreadsheets take a table without it for another encoding
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(heads);
            for (var row : rows) {
                printer.printRecord(plain(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(String name, List<String> heads, List<List<String>> rows) {
        try (var book = new SXSSFWorkbook(ROWS_HELD); // the usual one takes seconds for some thousand rows
                var out = new ByteArrayOutputStream()) {
            book.setZip64Mode(Zip64Mode.AsNeeded); // else some readers refuse the file
            var sheet = book.createSheet(name);
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            for (int i = 0; i < heads.size(); i++) {
                sheet.setColumnWidth(i, WIDTH);
                sheet.setDefaultColumnStyle(i, text);
            }
            sheet.createFreezePane(0, 1);
            for (int i = -1; i < rows.size(); i++) {
                var cells = i < 0 ? heads : plain(rows.get(i));
                var row = sheet.createRow(i + 1);
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

    private static List<String> plain(List<String> row) {
        return row.stream().map(TableWriter::plain).toList();
    }

    private static String plain(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
