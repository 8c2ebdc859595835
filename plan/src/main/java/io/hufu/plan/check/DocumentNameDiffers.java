package io.hufu.plan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Plans cite what is plainly one document under titles that differ by a word. */
final class DocumentNameDiffers implements Rule {
    private static final Heading HEADING = new Heading(
            "document-name-differs",
            Severity.NOTE,
            "同一文件有几个名称",
            "one document under several titles",
            "按文件原名引用",
            "cite the document by its own title");

    private static final int WORD = 4;

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        var spots = new TreeMap<String, Spot>();
        for (var sheet : sheets) {
            var references = sheet.printed().references();
            for (int i = 0; i < references.size(); i++) {
                var title = references.get(i).toDocument();
                if (title != null) {
                    spots.putIfAbsent(
                            title.replaceAll("[《》\\s]", ""),
                            sheet.spot(
                                    "$.asPrinted.references[" + i + "]",
                                    references.get(i).at()));
                }
            }
        }
        var titles = new ArrayList<>(spots.entrySet());
        for (int i = 0; i < titles.size(); i++) {
            for (int j = i + 1; j < titles.size(); j++) {
                if (same(titles.get(i).getKey(), titles.get(j).getKey())) {
                    report.addBetween(
                            this,
                            "《" + titles.get(i).getKey() + "》和《" + titles.get(j).getKey() + "》疑为同一文件",
                            "two titles of what seems one document: "
                                    + titles.get(i).getKey() + ", "
                                    + titles.get(j).getKey(),
                            List.of(titles.get(i).getValue(), titles.get(j).getValue()));
                }
            }
        }
    }

    /** A word more, or one character instead of another; both begin and end alike. */
    private static boolean same(String one, String other) {
        int least = Math.min(one.length(), other.length());
        int difference = Math.abs(one.length() - other.length());
        boolean alike = least > 2 * WORD && one.substring(0, 2).equals(other.substring(0, 2));
        boolean longer = difference > 0
                && difference <= WORD
                && Names.isSubsequence(
                        one.length() < other.length() ? one : other, one.length() < other.length() ? other : one);
        return alike && (longer || Names.distance(one, other) == 1);
    }
}
