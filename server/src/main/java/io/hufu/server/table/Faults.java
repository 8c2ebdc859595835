package io.hufu.server.table;

/** What can be wrong in a cell of any table. */
public enum Faults implements CellFault {
    COLUMN_NOT_KNOWN("改成模板中的列名，或删去该列", "use a head of the template, or remove the column"),
    COLUMN_TWICE("删去其中一列", "remove one of them"),
    COLUMN_MISSING("补上该列", "add the column"),
    TOO_MANY_CELLS("删去多出的单元格", "remove the cells beyond the last head"),
    BLANK("填写内容", "fill it in"),
    TOO_LONG("缩短文字", "shorten it"),
    NOT_PLAIN("不能以 = + - @ 开头，也不能是公式；改成普通文字", "no formula, and no = + - @ at the beginning; write plain text"),
    CONTROL_CHARACTER("删去不可见字符", "remove characters that cannot be seen");

    private final Cure cure;

    Faults(String chinese, String english) {
        this.cure = new Cure(chinese, english);
    }

    @Override
    public Cure cure() {
        return cure;
    }
}
