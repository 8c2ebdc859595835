package io.hufu.engine.review;

import io.hufu.engine.grading.Grading;
import io.hufu.plan.Condition;
import io.hufu.plan.Headquarters;
import io.hufu.plan.Level;
import io.hufu.plan.Plan;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Heading;
import io.hufu.plan.check.Severity;
import io.hufu.plan.check.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Drives every combination of facts through a plan. Combinations with the same outcome are one pattern, told by the lightest of
 * them; a plan gets at most one finding for each rule, or one for each level that nobody may start.
 */
public final class Combinations {
    private static final Heading WITHOUT_LEVEL = new Heading(
            "combination-without-level",
            Severity.ERROR,
            "有的情形不满足任何响应级别",
            "facts for which no level holds",
            "补上适用的条件",
            "add a condition that covers them");
    private static final Heading SEVERAL_LEVELS = new Heading(
            "combination-several-levels",
            Severity.NOTE,
            "有的情形同时满足几个响应级别",
            "facts for which several levels hold",
            "写明从高,或让条件互不相容",
            "say that the higher one prevails, or let the conditions exclude each other");
    private static final Heading WITHOUT_AUTHORITY = new Heading(
            "combination-without-authority",
            Severity.ERROR,
            "有的情形没有人有权启动响应",
            "facts for which nobody may start the level",
            "写明由谁启动",
            "name who may start it");

    private final Sheet sheet;
    private final Plan plan;
    /** The lightest combination and the number of all, by the levels that hold. */
    private final Map<List<ResponseLevel>, Pattern> patterns = new LinkedHashMap<>();

    /** The first combination that leads to a level. */
    private final Map<ResponseLevel, Circumstances> reached = new TreeMap<>();

    private record Pattern(Circumstances lightest, int count) {}

    private Combinations(Sheet sheet) {
        this.sheet = sheet;
        this.plan = sheet.pack().plan();
    }

    /** What results for one plan; nothing where it has no levels, since it starts from its warnings. */
    public static List<Defect> of(Sheet sheet) {
        if (sheet.pack().plan().levels().isEmpty()) {
            return List.of();
        }
        var combinations = new Combinations(sheet);
        var all = Circumstances.all();
        for (var sector : combinations.readSectors()) {
            all.forEach(one -> combinations.drive(one, sector));
        }
        return combinations.defects();
    }

    /** The headings of what can be found here. */
    public static List<Heading> headings() {
        return List.of(SEVERAL_LEVELS, WITHOUT_AUTHORITY, WITHOUT_LEVEL);
    }

    /** The sectors, where a ground of a level reads them; else none, since they change nothing. */
    private List<@Nullable String> readSectors() {
        boolean read = plan.levels().stream()
                .flatMap(level -> level.grounds().stream())
                .flatMap(ground -> ground.when().parts())
                .anyMatch(Condition.SectorIs.class::isInstance);
        return read ? commandedSectors() : withoutSector();
    }

    /** Sectors matter for authority only where posts are kept to some. */
    private List<@Nullable String> commandedSectors() {
        if (plan.headquarters().posts().stream().allMatch(post -> post.sectors().isEmpty())) {
            return withoutSector();
        }
        return new ArrayList<@Nullable String>(plan.scope().sectors());
    }

    private static List<@Nullable String> withoutSector() {
        var none = new ArrayList<@Nullable String>();
        none.add(null);
        return none;
    }

    private void drive(Circumstances one, @Nullable String sector) {
        var assessment = Grading.assess(plan, one.facts(plan, sector));
        patterns.merge(
                assessment.levels(),
                new Pattern(one, 1),
                (known, added) -> new Pattern(
                        known.lightest().weight() <= one.weight() ? known.lightest() : one, known.count() + 1));
        for (var level : plan.levels()) {
            if (level.level() == assessment.level()) {
                reached.putIfAbsent(level.level(), one);
            }
        }
    }

    private boolean mayStart(Level level, @Nullable String sector) {
        return plan.headquarters().posts().stream()
                .anyMatch(post -> level.activators().contains(post.kind()) && commands(post, sector));
    }

    private static boolean commands(Headquarters.Post post, @Nullable String sector) {
        return sector == null || post.sectors().isEmpty() || post.sectors().contains(sector);
    }

    private List<Defect> defects() {
        var defects = new ArrayList<Defect>();
        var spots = new ArrayList<io.hufu.plan.check.Spot>();
        for (int i = 0; i < plan.levels().size(); i++) {
            spots.add(sheet.spot(
                    "$.levels[" + i + "].grounds", plan.levels().get(i).clause()));
        }
        var none = patterns.get(List.<ResponseLevel>of());
        if (none != null) {
            defects.add(new Defect(
                    WITHOUT_LEVEL,
                    sheet.name(),
                    spots,
                    none.count() + "种情形不满足任何响应级别,如" + none.lightest().words(),
                    none.count() + " combinations satisfy no level, such as "
                            + none.lightest().wordsEn()));
        }
        var several = patterns.entrySet().stream()
                .filter(entry -> entry.getKey().size() > 1)
                .toList();
        if (!several.isEmpty()) {
            defects.add(new Defect(
                    SEVERAL_LEVELS,
                    sheet.name(),
                    spots,
                    String.join(
                            ";",
                            several.stream()
                                    .map(entry -> entry.getKey() + "同时满足"
                                            + entry.getValue().count() + "种,如"
                                            + entry.getValue().lightest().words())
                                    .toList()),
                    String.join(
                            "; ",
                            several.stream()
                                    .map(entry -> entry.getKey() + " hold in "
                                            + entry.getValue().count() + ", such as "
                                            + entry.getValue().lightest().wordsEn())
                                    .toList())));
        }
        for (var level : plan.levels()) {
            var one = reached.get(level.level());
            for (var sector : one == null ? List.<@Nullable String>of() : commandedSectors()) {
                if (one != null && !mayStart(level, sector)) {
                    var what = level.level() + (sector == null ? "" : " " + sector);
                    defects.add(new Defect(
                            WITHOUT_AUTHORITY,
                            sheet.name(),
                            spots,
                            "没有人有权启动" + what + "级响应:" + one.words(),
                            "nobody may start level " + what + ": " + one.wordsEn()));
                }
            }
        }
        return defects;
    }
}
