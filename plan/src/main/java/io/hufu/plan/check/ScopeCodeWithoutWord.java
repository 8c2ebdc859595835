package io.hufu.plan.check;

import io.hufu.plan.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A hazard, phase or kind of facility that people are asked to choose has no name in their language. */
final class ScopeCodeWithoutWord implements Rule {
    private static final Heading HEADING = new Heading(
            "scope-code-without-word",
            Severity.ERROR,
            "灾种、环节或设施的代码没有中文名称",
            "a code of the scope without a word",
            "在words里写上中文名称",
            "give it a word under words");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var scope = sheet.plan().scope();
        look(sheet, report, "hazards", scope.hazards());
        look(sheet, report, "phases", scope.phases());
        look(sheet, report, "facilities", scope.facilities());
    }

    private void look(Sheet sheet, Report report, String key, List<String> codes) {
        var scope = sheet.plan().scope();
        for (int i = 0; i < codes.size(); i++) {
            if (!named(scope, codes.get(i))) {
                add(sheet, report, codes.get(i), sheet.spot("$.scope." + key + "[" + i + "]", scope.clause()));
            }
        }
    }

    /** What a plan leaves to others may have its word in their scope. */
    @Override
    public void lookAcross(List<Sheet> sheets, Report report) {
        for (var sheet : sheets) {
            var exclusions = sheet.plan().scope().exclusions();
            for (int i = 0; i < exclusions.size(); i++) {
                var left = exclusions.get(i);
                var spot = sheet.spot("$.scope.exclusions[" + i + "]", left.clause());
                Arrays.asList(left.hazard(), left.phase(), left.facility()).stream()
                        .filter(Objects::nonNull)
                        .filter(code -> sheets.stream()
                                .noneMatch(other -> named(other.plan().scope(), code)))
                        .forEach(code -> add(sheet, report, code, spot));
            }
        }
    }

    private static boolean named(Scope scope, String code) {
        return !scope.words().getOrDefault(code, "").isBlank();
    }

    private void add(Sheet sheet, Report report, String code, Spot spot) {
        report.add(this, sheet, "代码" + code + "没有中文名称", "the code " + code + " has no word", spot);
    }
}
