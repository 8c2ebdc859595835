package io.hufu.server.papers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Draws the flash report on A4: the table of the appendix, with the filing lines below it. */
final class FlashDocument {
    private static final int[] COLUMNS = {1350, 3300, 1400, 3020};
    private static final int ROW = 620;
    private static final int CONTENT_ROW = 5600;

    private FlashDocument() {}

    static byte[] draw(FlashForm form) {
        try (var sheet = new Sheet()) {
            fill(sheet, form);
            return sheet.bytes();
        }
    }

    private static void fill(Sheet sheet, FlashForm form) {
        sheet.title(form.title());
        XWPFTable table = sheet.document().createTable(7, 4);
        Sheet.layout(table, COLUMNS);
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

        sheet.line("填报单位：" + form.filedBy());
        sheet.line("联系电话：" + form.filedPhone());
        sheet.line("填报时间：" + form.filedAt());
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
            Sheet.run(paragraph, paragraphs[i], Sheet.FONT, 12, false);
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
        Sheet.run(paragraph, text, Sheet.FONT, 12, bold);
    }
}
