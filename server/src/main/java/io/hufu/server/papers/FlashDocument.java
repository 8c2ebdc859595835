package io.hufu.server.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Draws the flash report on A4: the table of the appendix, with the filing lines below it. */
final class FlashDocument {
    /** Twentieths of a point. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1418; // 2.5 cm
    private static final int[] COLUMNS = {1350, 3300, 1400, 3020};
    private static final int ROW = 620;
    private static final int CONTENT_ROW = 5600;

    private static final String TITLE_FONT = "黑体";
    private static final String FONT = "宋体";
    private static final String LATIN = "Times New Roman";

    private final XWPFDocument document;

    private FlashDocument(XWPFDocument document) {
        this.document = document;
    }

    static byte[] draw(FlashForm form) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new FlashDocument(document).fill(form);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(FlashForm form) {
        page();
        var title = document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(240);
        run(title, form.title(), TITLE_FONT, 20, true);
        XWPFTable table = document.createTable(7, 4);
        layout(table);
        // whose
        row(table, 0, "事故单位", form.unit(), "法人代表", form.representative());
        row(table, 1, "单位地址", form.address(), "联系电话", form.phone());

        // what and when
        row(table, 2, "事故时间", form.time(), "事故类型", form.kind());
        row(table, 3, "死亡人数", form.deaths(), "受伤人数", form.injured());

        // where, how costly, and who says so
        row(table, 4, "事故地点", form.place(), "初步直接经济损失", form.loss());
        row(table, 5, "报告单位", form.reportingUnit(), "报告人", form.reporter());
        content(table.getRow(6), form.content());

        line("填报单位：" + form.filedBy());
        line("联系电话：" + form.filedPhone());
        line("填报时间：" + form.filedAt());
    }

    private void page() {
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

    private static void layout(XWPFTable table) {
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int width = 0;
        for (int column : COLUMNS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
            width += column;
        }
        table.setWidth(width);
    }

    private static void row(XWPFTable table, int index, String left, String first, String right, String second) {
        XWPFTableRow row = table.getRow(index);
        row.setHeight(ROW);
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        row.setCantSplitRow(true);
        label(row.getCell(0), left, COLUMNS[0]);
        value(row.getCell(1), first, COLUMNS[1]);
        label(row.getCell(2), right, COLUMNS[2]);
        value(row.getCell(3), second, COLUMNS[3]);
    }

    private static void content(XWPFTableRow row, String content) {
        row.setHeight(CONTENT_ROW);
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        label(row.getCell(0), "报告内容", COLUMNS[0]);
        row.removeCell(3);
        row.removeCell(2);
        XWPFTableCell cell = row.getCell(1);
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(3));
        cell.setWidth(String.valueOf(COLUMNS[1] + COLUMNS[2] + COLUMNS[3]));
        String[] paragraphs = content.split("\\R", -1);
        for (int i = 0; i < paragraphs.length; i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setIndentationFirstLine(480);
            paragraph.setSpacingBetween(1.3);
            run(paragraph, paragraphs[i], FONT, 12, false);
        }
    }

    private static void label(XWPFTableCell cell, String text, int width) {
        write(cell, text, width, ParagraphAlignment.CENTER, true);
    }

    private static void value(XWPFTableCell cell, String text, int width) {
        write(cell, text, width, ParagraphAlignment.LEFT, false);
    }

    private static void write(XWPFTableCell cell, String text, int width, ParagraphAlignment alignment, boolean bold) {
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(alignment);
        run(paragraph, text, FONT, 12, bold);
    }

    private void line(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(120);
        run(paragraph, text, FONT, 12, false);
    }

    /** East Asian text takes another font than Latin text; both are named, so that no reader guesses. */
    private static void run(XWPFParagraph paragraph, String text, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }
}
