package io.hufu.plan.check;

import java.util.TreeSet;
import java.util.regex.Pattern;

/** The text or its list of appendices refers to a clause or appendix that the document does not have. */
final class ReferenceMissing implements Rule {
    private static final Heading HEADING = new Heading(
            "reference-missing",
            Severity.ERROR,
            "引用的条款或附录不存在",
            "a reference to what does not exist",
            "改正编号,或补上该条款、附录",
            "correct the number, or add what is missing");

    private static final Pattern NUMBER = Pattern.compile("^(§|附录|附件)\\s*[0-9.]*");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var headings = new TreeSet<String>();
        sheet.printed().headings().forEach(heading -> headings.add(number(heading)));
        if (headings.isEmpty()) {
            return;
        }
        var references = sheet.printed().references();
        for (int i = 0; i < references.size(); i++) {
            var to = references.get(i).to();
            if (to != null && !headings.contains(number(to))) {
                report.add(
                        this,
                        sheet,
                        references.get(i).at() + "引用的" + to + "不存在",
                        references.get(i).at() + " refers to " + to + ", which is not there",
                        sheet.spot(
                                "$.asPrinted.references[" + i + "]",
                                references.get(i).at()));
            }
        }
        var contents = sheet.printed().tableOfContents();
        for (int i = 0; i < contents.size(); i++) {
            if (!headings.contains(number(contents.get(i)))) {
                report.add(
                        this,
                        sheet,
                        "目录列出的" + contents.get(i) + "不存在",
                        contents.get(i) + " is announced and is not there",
                        sheet.spot("$.asPrinted.tableOfContents[" + i + "]", number(contents.get(i))));
            }
        }
    }

    private static String number(String heading) {
        var found = NUMBER.matcher(heading.strip());
        return found.find() ? found.group().replaceAll("\\s", "") : heading.strip();
    }
}
