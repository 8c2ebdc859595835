package io.hufu.plan.compare;

import io.hufu.plan.Pack;
import io.hufu.plan.Phrases;
import io.hufu.plan.Task;
import io.hufu.plan.compare.Difference.Change;
import io.hufu.plan.compare.Difference.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares two plans part by part; each part is laid out as lines under stable keys, and lines of one key are compared. */
public final class Comparison {
    /** What a reader sees under a key, and its clause. */
    private record Line(String what, String text, String clause) {}

    private final Side left;
    private final Side right;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Pack left, Pack right) {
        this.left = new Side(left);
        this.right = new Side(right);
    }

    /** Everything in which they differ, in the order of a plan. */
    public static List<Difference> of(Pack left, Pack right) {
        var comparison = new Comparison(left, right);
        comparison.lines(Section.SCOPE, scope(comparison.left), scope(comparison.right));
        comparison.lines(Section.GRADES, grades(comparison.left), grades(comparison.right));
        comparison.lines(Section.POSTS, posts(comparison.left), posts(comparison.right));
        comparison.units();
        comparison.lines(Section.DUTIES, duties(comparison.left), duties(comparison.right));
        comparison.lines(Section.GROUPS, groups(comparison.left), groups(comparison.right));
        comparison.lines(Section.CLOCKS, clocks(comparison.left), clocks(comparison.right));
        comparison.lines(Section.WARNINGS, warnings(comparison.left), warnings(comparison.right));
        comparison.lines(Section.LEVELS, levels(comparison.left), levels(comparison.right));
        comparison.lines(Section.ENDING, ending(comparison.left), ending(comparison.right));
        return List.copyOf(comparison.differences);
    }

    private void lines(Section section, Map<String, Line> mine, Map<String, Line> theirs) {
        mine.forEach((key, line) -> {
            var other = theirs.get(key);
            if (other == null) {
                add(section, Change.GONE, line, new Line(line.what(), "", ""));
            } else if (!line.text().equals(other.text())) {
                add(section, Change.CHANGED, line, other);
            }
        });
        theirs.forEach((key, line) -> {
            if (!mine.containsKey(key)) {
                add(section, Change.NEW, new Line(line.what(), "", ""), line);
            }
        });
    }

    private void add(Section section, Change change, Line mine, Line theirs) {
        differences.add(new Difference(
                section,
                change,
                mine.what(),
                mine.text(),
                theirs.text(),
                mine.clause().isEmpty() ? "" : left.cite(mine.clause()),
                theirs.clause().isEmpty() ? "" : right.cite(theirs.clause())));
    }

    private void units() {
        var mine = members(left);
        var theirs = members(right);
        var followed = new TreeSet<String>();
        mine.forEach((body, line) -> {
            var other = theirs.get(body);
            if (other != null && !line.text().equals(other.text())) {
                add(Section.UNITS, Change.RENAMED, line, other);
            }
            if (other == null) {
                var heir = heir(body, theirs);
                if (heir == null) {
                    add(Section.UNITS, Change.GONE, line, new Line(line.what(), "", ""));
                } else {
                    boolean merged = mine.containsKey(heir) || !followed.add(heir);
                    add(Section.UNITS, merged ? Change.MERGED : Change.RENAMED, line, theirs.getOrDefault(heir, line));
                    followed.add(heir);
                }
            }
        });
        theirs.forEach((body, line) -> {
            if (!mine.containsKey(body) && !followed.contains(body)) {
                add(Section.UNITS, Change.NEW, new Line(line.what(), "", ""), line);
            }
        });
    }

    /** The member of the second plan that once bore the name of this one, or null. */
    private @org.jspecify.annotations.Nullable String heir(String body, Map<String, Line> theirs) {
        var gone = left.pack().findUnit(body);
        for (var candidate : theirs.keySet()) {
            var unit = right.pack().findUnit(candidate);
            if (gone != null && unit != null && unit.otherNames().contains(gone.name())) {
                return candidate;
            }
        }
        return null;
    }

    private static Map<String, Line> members(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan().members().forEach(member -> {
            var name = side.name(member.body());
            lines.put(member.body(), new Line(name, name, member.clause()));
        });
        return lines;
    }

    private static Map<String, Line> scope(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        var scope = side.plan().scope();
        var text = side.words(scope.hazards()) + " / " + side.words(scope.phases()) + " / "
                + side.words(scope.facilities());
        lines.put("scope", new Line("适用范围", text, scope.clause()));
        scope.exclusions()
                .forEach(left -> lines.put(
                        "not " + left.hazard() + " " + left.phase() + " " + left.facility(),
                        new Line("除外", left.text(), left.clause())));
        return lines;
    }

    private static Map<String, Line> grades(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        var grading = side.plan().grading();
        grading.rows()
                .forEach(row -> lines.put(
                        row.grade().name(),
                        new Line(
                                Phrases.grade(row.grade()),
                                "死亡" + row.deaths() + "人、受伤" + row.injuries() + "人、损失"
                                        + row.lossYuan().stripTrailingZeros().toPlainString() + "元"
                                        + (row.socialImpact() == null ? "" : "、社会影响")
                                        + (row.graveCourse() ? "、事态严重" : ""),
                                row.clause())));
        lines.put(
                "counted",
                new Line(
                        "计数",
                        "死亡一栏：" + Phrases.counted(grading.deathsCount()) + "；受伤一栏："
                                + Phrases.counted(grading.injuriesCount()),
                        grading.clause()));
        return lines;
    }

    private static Map<String, Line> posts(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan()
                .headquarters()
                .posts()
                .forEach(post -> lines.put(
                        post.id(),
                        new Line(
                                post.title() + " " + post.holder(),
                                post.title() + "：" + post.holder(),
                                post.clause())));
        return lines;
    }

    private static Map<String, Line> duties(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan().members().forEach(member -> tasks(lines, side, side.name(member.body()), member.duties()));
        tasks(
                lines,
                side,
                side.plan().headquarters().office().name(),
                side.plan().headquarters().office().tasks());
        return lines;
    }

    private static void tasks(Map<String, Line> lines, Side side, String who, List<Task> tasks) {
        tasks.forEach(task -> {
            var when = side.words(task.when());
            lines.put(task.id(), new Line(who, task.text() + bracketed(when), task.clause()));
        });
    }

    private static String bracketed(String when) {
        return when.isEmpty() ? "" : "（" + when + "）";
    }

    private static Map<String, Line> groups(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan()
                .groups()
                .forEach(group -> lines.put(
                        group.id(),
                        new Line(
                                group.name(),
                                group.name() + "：牵头" + side.names(group.leads()) + "；成员" + side.names(group.members()),
                                group.clause())));
        return lines;
    }

    private static Map<String, Line> clocks(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan()
                .reporting()
                .rules()
                .forEach(rule -> lines.put(
                        rule.id(),
                        new Line(
                                rule.what(),
                                side.names(rule.obligors()) + " → " + side.names(rule.to()) + "："
                                        + Phrases.from(rule.from()) + Phrases.limit(rule.limit())
                                        + bracketed(side.words(rule.when())),
                                rule.clause())));
        return lines;
    }

    private static Map<String, Line> warnings(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan()
                .warnings()
                .colours()
                .forEach(rule -> lines.put(
                        rule.colour().name(),
                        new Line(
                                Phrases.colour(rule.colour()),
                                Phrases.issuer(rule.issuer()) + "发布，跨本行政区域由"
                                        + Phrases.issuer(rule.acrossIssuer()) + "发布"
                                        + (rule.approver() == null ? "" : "，报" + Phrases.post(rule.approver()) + "批准"),
                                rule.clause())));
        return lines;
    }

    private static Map<String, Line> levels(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan().levels().forEach(level -> {
            var name = level.level() + "级响应";
            var when = level.grounds().stream()
                    .map(ground -> side.words(ground.when()))
                    .sorted()
                    .toList();
            lines.put(level.level() + " when", new Line(name + "条件", String.join("；", when), level.clause()));
            lines.put(
                    level.level() + " who",
                    new Line(
                            name + "启动",
                            (level.proposer() ? "办公室建议，" : "") + Phrases.posts(level.activators()) + "启动",
                            level.activatorsClause()));
            var calls = level.calls().stream()
                    .map(call -> Phrases.who(call.who()) + Phrases.how(call.how()))
                    .sorted()
                    .toList();
            lines.put(level.level() + " calls", new Line(name + "召集", String.join("；", calls), level.clause()));
        });
        return lines;
    }

    private static Map<String, Line> ending(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        var ending = side.plan().ending();
        var by = ending.byGrade().stream()
                .map(end -> Phrases.grade(end.grade()) + "由" + Phrases.extent(end.headquarters()) + "级指挥部终止")
                .toList();
        lines.put(
                "rule",
                new Line(
                        "终止",
                        Phrases.ending(ending.rule()) + (by.isEmpty() ? "" : "：" + String.join("、", by)),
                        ending.clause()));
        ending.conditions()
                .forEach(
                        condition -> lines.put(condition.id(), new Line("终止条件", condition.text(), condition.clause())));
        return lines;
    }
}
