package io.hufu.plan.pack;

import java.util.regex.Pattern;

/** What holds for every text of a pack: clauses have a form, notes are honest, no personal numbers. */
final class TextChecks {
    private static final Pattern CLAUSE = Pattern.compile("(\\S+\\s+)?((§\\s*|附录|附件).*\\S.*|附录|附件)|《[^》]+》\\s*\\S.*");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}(?!\\d)");

    private TextChecks() {}

    static void check(At element) {
        var node = element.node();
        if (node.isObject()) {
            if (element.text("kind").equals("assumption")
                    && element.get("sourceSays").isPresent()) {
                element.get("sourceSays").report(FindingCode.NOTE_SOURCE);
            }
            element.fields().forEach(TextChecks::check);
        } else if (node.isArray()) {
            element.items().forEach(TextChecks::check);
        } else if (node.isString()) {
            text(element);
        }
    }

    private static void text(At element) {
        var key = element.path().substring(element.path().lastIndexOf('.') + 1);
        if ((key.equals("clause") || key.endsWith("Clause"))
                && !CLAUSE.matcher(element.text()).matches()) {
            element.report(FindingCode.CLAUSE_FORM, element.text());
        }
        if (!key.equals("phone") && MOBILE.matcher(element.text()).find()) {
            element.report(FindingCode.MOBILE_IN_TEXT);
        }
    }
}
