package io.hufu.server.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A Word document on A4 in the fonts of official papers; East Asian and Latin fonts are both named, so that no reader guesses. */
final class Sheet implements AutoCloseable {
    static final String TITLE_FONT = "黑体";
    static final String FONT = "宋体";
    private static final String LATIN = "Times New Roman";

    /** Twentieths of a point. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1418; // 2.5 cm
    private static final int SMALL = 10;

    private final XWPFDocument document = new XWPFDocument();

    Sheet() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
    }

    XWPFDocument document() {
        return document;
    }

    byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void title(String text) {
        var title = paragraph(text, TITLE_FONT, 20, true);
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(240);
    }

    void centred(String text) {
        paragraph(text, FONT, 12, false).setAlignment(ParagraphAlignment.CENTER);
    }

    void right(String text) {
        var paragraph = paragraph(text, FONT, 12, false);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setSpacingBefore(120);
    }

    void heading(String text) {
        var heading = paragraph(text, TITLE_FONT, 14, true);
        heading.setSpacingBefore(280);
        heading.setSpacingAfter(100);
        heading.setKeepNext(true);
    }

    void line(String text) {
        paragraph(text, FONT, 12, false).setSpacingBefore(120);
    }

    void small(String text) {
        paragraph(text, FONT, SMALL, false).setSpacingBefore(40);
    }

    /** A passage of running text: each line a paragraph, its first two characters indented. */
    void body(String text) {
        for (String part : text.split("\\R", -1)) {
            var paragraph = paragraph(part, FONT, 12, false);
            paragraph.setIndentationFirstLine(480);
            paragraph.setSpacingBetween(1.4);
        }
    }

    private XWPFParagraph paragraph(String text, String font, int points, boolean bold) {
        var paragraph = document.createParagraph();
        run(paragraph, text, font, points, bold);
        return paragraph;
    }

    /** A table whose head is repeated on every page and whose rows are not torn. */
    void table(int[] widths, List<String> head, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, widths.length);
        layout(table, widths);
        table.getRow(0).setRepeatHeader(true);
        fill(table, 0, widths, head, true);
        for (int i = 0; i < rows.size(); i++) {
            fill(table, i + 1, widths, rows.get(i), false);
        }
    }

    private static void fill(XWPFTable table, int index, int[] widths, List<String> texts, boolean bold) {
        var row = table.getRow(index);
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            var cell = row.getCell(i);
            cell.setWidth(String.valueOf(widths[i]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            if (bold) {
                cell.setColor("E3E9EF");
            }
            run(cell.getParagraphs().getFirst(), texts.get(i), FONT, SMALL, bold);
        }
    }

    static void layout(XWPFTable table, int[] widths) {
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int width = 0;
        for (int column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
            width += column;
        }
        table.setWidth(width);
    }

    /** The number of each page at its foot. */
    void numbered() {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "第", FONT, SMALL, false);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        run(paragraph, "页", FONT, SMALL, false);
    }

    static void run(XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
