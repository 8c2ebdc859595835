package io.hufu.plan.compare;

import io.hufu.plan.Pack;
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
        var text = String.join(", ", scope.hazards()) + " / " + String.join(", ", scope.phases()) + " / "
                + String.join(", ", scope.facilities());
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
                                row.grade().name(),
                                "死亡" + row.deaths() + " 伤" + row.injuries() + " 损失"
                                        + row.lossYuan().stripTrailingZeros().toPlainString()
                                        + (row.socialImpact() == null ? "" : " 社会影响")
                                        + (row.graveCourse() ? " 事态严重" : ""),
                                row.clause())));
        lines.put("counted", new Line("计数", grading.deathsCount() + " " + grading.injuriesCount(), grading.clause()));
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
                                post.title() + ":" + post.holder(),
                                post.clause())));
        return lines;
    }

    private static Map<String, Line> duties(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan().members().forEach(member -> tasks(lines, side.name(member.body()), member.duties()));
        tasks(
                lines,
                side.plan().headquarters().office().name(),
                side.plan().headquarters().office().tasks());
        return lines;
    }

    private static void tasks(Map<String, Line> lines, String who, List<Task> tasks) {
        tasks.forEach(task -> {
            var when = Side.words(task.when());
            lines.put(
                    task.id(),
                    new Line(who, who + ":" + task.text() + (when.isEmpty() ? "" : " [" + when + "]"), task.clause()));
        });
    }

    private static Map<String, Line> groups(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan()
                .groups()
                .forEach(group -> lines.put(
                        group.id(),
                        new Line(
                                group.name(),
                                group.name() + ":牵头 " + side.names(group.leads()) + ";成员 "
                                        + side.names(group.members()),
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
                                side.names(rule.obligors()) + " → " + side.names(rule.to()) + ":"
                                        + Side.limit(rule.limit()) + " " + rule.from() + " " + Side.words(rule.when()),
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
                                rule.colour().name(),
                                rule.issuer() + " / " + rule.acrossIssuer()
                                        + (rule.approver() == null ? "" : " / " + rule.approver()),
                                rule.clause())));
        return lines;
    }

    private static Map<String, Line> levels(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        side.plan().levels().forEach(level -> {
            var name = level.level() + "级响应";
            var when = level.grounds().stream()
                    .map(ground -> Side.words(ground.when()))
                    .sorted()
                    .toList();
            lines.put(level.level() + " when", new Line(name + "条件", String.join("; ", when), level.clause()));
            lines.put(
                    level.level() + " who",
                    new Line(
                            name + "启动",
                            (level.proposer() ? "办公室建议; " : "") + level.activators(),
                            level.activatorsClause()));
            var calls = level.calls().stream()
                    .map(call -> call.who() + " " + call.how())
                    .sorted()
                    .toList();
            lines.put(level.level() + " calls", new Line(name + "召集", String.join("; ", calls), level.clause()));
        });
        return lines;
    }

    private static Map<String, Line> ending(Side side) {
        var lines = new LinkedHashMap<String, Line>();
        var ending = side.plan().ending();
        var by = ending.byGrade().stream()
                .map(end -> end.grade() + " " + end.headquarters())
                .toList();
        lines.put("rule", new Line("终止", ending.rule() + (by.isEmpty() ? "" : " " + by), ending.clause()));
        ending.conditions()
                .forEach(
                        condition -> lines.put(condition.id(), new Line("终止条件", condition.text(), condition.clause())));
        return lines;
    }
}
