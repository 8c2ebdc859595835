package io.hufu.plan.check;

import java.util.regex.Pattern;

/** An appendix bears another title than the list of appendices announces. */
final class AppendixTitleDiffers implements Rule {
    private static final Heading HEADING = new Heading(
            "appendix-title-differs",
            Severity.NOTE,
            "附录标题与目录不同",
            "an appendix under another title than announced",
            "统一标题",
            "use one title");

    private static final Pattern TITLED = Pattern.compile("^((附录|附件)\\s*[0-9.]+)\\s+(.+)$");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var contents = sheet.printed().tableOfContents();
        var headings = sheet.printed().headings();
        for (int i = 0; i < contents.size(); i++) {
            var announced = TITLED.matcher(contents.get(i));
            if (!announced.matches()) {
                continue;
            }
            for (int h = 0; h < headings.size(); h++) {
                var there = TITLED.matcher(headings.get(h));
                if (there.matches()
                        && there.group(1).equals(announced.group(1))
                        && !sheet.names()
                                .plain(there.group(3))
                                .equals(sheet.names().plain(announced.group(3)))) {
                    report.add(
                            this,
                            sheet,
                            announced.group(1) + "目录作" + announced.group(3) + ",附录本身作" + there.group(3),
                            announced.group(1) + " is announced as " + announced.group(3) + " and titled "
                                    + there.group(3),
                            sheet.spot("$.asPrinted.tableOfContents[" + i + "]", announced.group(1)),
                            sheet.spot("$.asPrinted.headings[" + h + "]", there.group(1)));
                }
            }
        }
    }
}
