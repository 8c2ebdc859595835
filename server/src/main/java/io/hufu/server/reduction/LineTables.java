package io.hufu.server.reduction;

import io.hufu.plan.Colour;
import io.hufu.plan.ReductionList;
import io.hufu.plan.ReductionList.Mark;
import io.hufu.server.table.TableForm;
import java.util.Arrays;
import java.util.List;

/** Lines to tables that read back as the same lines. */
final class LineTables {
    private LineTables() {}

    static byte[] write(TableForm form, List<ListedLine> lines, ReductionList rules) {
        return form.write(
                "应急减排清单",
                Arrays.stream(Column.values()).map(Column::head).toList(),
                lines.stream().map(line -> cells(line, rules)).toList());
    }

    private static List<String> cells(ListedLine line, ReductionList rules) {
        return Arrays.stream(Column.values())
                .map(column -> cell(line, column, rules))
                .toList();
    }

    private static String cell(ListedLine line, Column column, ReductionList rules) {
        return switch (column) {
            case ENTERPRISE -> line.enterprise();
            case LINE -> line.line();
            case GRADE -> gradeName(line.grade(), rules);
            case YELLOW -> line.measures().getOrDefault(Colour.YELLOW, "");
            case ORANGE -> line.measures().getOrDefault(Colour.ORANGE, "");
            case RED -> line.measures().getOrDefault(Colour.RED, "");
            case LIVELIHOOD -> yes(line, Mark.LIVELIHOOD);
            case NEVER_STOPPED -> yes(line, Mark.NEVER_STOPPED);
            case SMALL -> yes(line, Mark.SMALL);
            case PHONE -> line.phone() == null ? "" : line.phone();
            case METERS -> String.join(";", line.meters());
        };
    }

    static String gradeName(String grade, ReductionList rules) {
        return rules.grades().stream()
                .filter(each -> each.id().equals(grade))
                .map(ReductionList.PerformanceGrade::name)
                .findFirst()
                .orElse(grade);
    }

    private static String yes(ListedLine line, Mark mark) {
        return line.marks().contains(mark) ? "是" : "否";
    }
}
