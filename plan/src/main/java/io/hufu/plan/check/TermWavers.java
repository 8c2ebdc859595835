package io.hufu.plan.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A word stands where another is meant, and means another body, grade or subject; short forms and the full name of the city are left alone. */
final class TermWavers implements Rule {
    private static final Heading HEADING =
            new Heading("term-wavers", Severity.NOTE, "用词前后不一", "a term that wavers", "统一用词", "use one term");

    private static final Pattern BODY = Pattern.compile("(部|局|队|组|委|厅|室|单位|部门|公司|基地|集团)$");

    /** Something that a reader has to find or to weigh: a body, a grade, a subject, a document. */
    private static final Pattern WEIGHTY = Pattern.compile("级|重大|较大|一般|事故|事件|突发|预案|通知|办法|条例");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var terms = sheet.printed().terms();
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            var plain = sheet.names().plain(numbered(term.term()));
            var meant = sheet.names().plain(numbered(term.insteadOf()));
            if (!plain.equals(meant)
                    && (BODY.matcher(plain).find() || WEIGHTY.matcher(plain).find())
                    && !plain.startsWith("上级")
                    && !meant.startsWith("上级")
                    && (!isEvent(plain) || !isEvent(meant) || isOfLevel(sheet, term.clause()))
                    && !isShortForm(plain, meant)) {
                report.add(
                        this,
                        sheet,
                        term.clause() + "的“" + term.term() + "”应为“" + term.insteadOf() + "”",
                        "«" + term.term() + "» of " + term.clause() + " stands for «" + term.insteadOf() + "»",
                        sheet.spot("$.asPrinted.terms[" + i + "]", term.clause()));
            }
        }
    }

    private static String numbered(String term) {
        return Normalizer.normalize(term, Normalizer.Form.NFKC)
                .replace("一级", "I级")
                .replace("二级", "II级")
                .replace("三级", "III级")
                .replace("四级", "IV级");
    }

    /** Words for what happened are taken for one another, save where a condition hangs on them. */
    private static boolean isEvent(String plain) {
        return plain.matches("[^级重大较般]*(事故|事件)");
    }

    private static boolean isOfLevel(Sheet sheet, String clause) {
        return sheet.plan().levels().stream()
                .anyMatch(level -> level.clause().equals(clause)
                        || level.grounds().stream()
                                .anyMatch(ground -> ground.clause().equals(clause)));
    }

    /** The same with something left out, or much longer; a character more in a body's name make another body of it. */
    private static boolean isShortForm(String plain, String meant) {
        boolean parted = plain.contains("、") != meant.contains("、");
        boolean another =
                BODY.matcher(plain).find() && plain.length() > meant.length() && plain.length() == meant.length() + 1;
        return !parted && !another && (Names.isSubsequence(plain, meant) || Names.isSubsequence(meant, plain));
    }
}
