package io.hufu.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.server.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTableTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void numbers_formulas_and_gaps_are_read_as_they_stand() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("甲");
            var row = sheet.createRow(3);
            row.createCell(0).setCellValue(2022718);
            row.createCell(2).setCellFormula("1+1");
            row.createCell(3).setCellValue(1.4E19);
            book.write(out);

            var table = XlsxTable.read(out.toByteArray());

            assertThat(table.heads()).containsExactly("甲");
            assertThat(table.rows()).singleElement().satisfies(read -> {
                assertThat(read.number()).isEqualTo(4);
                assertThat(read.cells()).containsExactly("2022718", "", RawTable.FORMULA, "14000000000000000000");
            });
        }
    }

    @Test
    void a_small_file_that_unpacks_to_a_great_one_is_not_read() throws IOException {
        var bomb = rewritten(book(), new byte[0], XlsxTable.MOST_UNPACKED + 1);

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> XlsxTable.read(bomb))
                .isInstanceOf(ProblemException.class)
                .hasMessage("file-unpacks-too-large");
    }

    @Test
    void whatever_is_broken_in_it_ends_in_one_word() throws IOException {
        var good = book();
        for (int cut = 4; cut < good.length / 2; cut += 97) {
            var broken = Arrays.copyOf(good, cut);
            assertThatThrownBy(() -> XlsxTable.read(broken)).as("cut at " + cut).hasMessage("table-unreadable");
        }
        var entity =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        var reaching = rewritten(good, entity.getBytes(StandardCharsets.UTF_8), 0);
        assertThatThrownBy(() -> XlsxTable.read(reaching)).hasMessage("table-unreadable");
    }

    private static byte[] book() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("甲");
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The same book with another first sheet, and so many zeros behind it. */
    private static byte[] rewritten(byte[] book, byte[] content, long zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(book));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(SHEET)) {
                    to.write(content);
                    var block = new byte[1 << 16];
                    for (long left = zeros; left > 0; left -= block.length) {
                        to.write(block, 0, (int) Math.min(left, block.length));
                    }
                } else {
                    from.transferTo(to);
                }
            }
        }
        return out.toByteArray();
    }
}
