package io.hufu.plan.compare;

import io.hufu.plan.Condition;
import io.hufu.plan.Directory;
import io.hufu.plan.Limit;
import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the two plans, and what its ids mean to a reader. */
record Side(Pack pack) {
    Plan plan() {
        return pack.plan();
    }

    String cite(String clause) {
        return plan().cite(clause);
    }

    /** The name that the document itself prints for a body, else the directory's or the role's, else the id. */
    String name(String body) {
        var unit = pack.findUnit(body);
        var printed = plan().asPrinted();
        if (unit != null && printed != null) {
            for (var list : printed.members()) {
                for (var name : list.names()) {
                    if (isOf(unit, name)) {
                        return name;
                    }
                }
            }
        }
        return unit == null ? roleOrAddressee(body) : unit.name();
    }

    private String roleOrAddressee(String id) {
        for (var role : plan().roles()) {
            if (role.id().equals(id)) {
                return role.name();
            }
        }
        for (var addressee : plan().reporting().addressees()) {
            if (addressee.id().equals(id)) {
                return addressee.name();
            }
        }
        return id;
    }

    String names(List<String> bodies) {
        return String.join("、", bodies.stream().map(this::name).sorted().toList());
    }

    static boolean isOf(Directory.Unit unit, String name) {
        var plain = plain(name);
        return plain(unit.name()).equals(plain)
                || unit.otherNames().stream().anyMatch(other -> plain(other).equals(plain))
                || unit.names().stream().anyMatch(named -> plain(named.name()).equals(plain));
    }

    private static String plain(String name) {
        return name.replace('\uFF08', '(').replace('\uFF09', ')').replaceAll("\\s", "");
    }

    static String limit(Limit limit) {
        return limit.within() != null ? limit.within().toString() : words(limit.wording());
    }

    private static String words(Limit.@Nullable Wording wording) {
        return wording == Limit.Wording.AT_ONCE ? "立即" : "及时";
    }

    /** A condition so that two that say the same read the same. */
    static String words(Condition condition) {
        return switch (condition) {
            case Condition.Always ignored -> "";
            case Condition.GradeAtLeast c -> c.grade() + "+";
            case Condition.GradeIs c -> "=" + c.grade();
            case Condition.Undetermined ignored -> "undetermined";
            case Condition.MayBecomeAtLeast c -> "may become " + c.grade() + "+";
            case Condition.BeyondAtLeast c -> "beyond " + c.extent();
            case Condition.Across c -> "across " + c.extents();
            case Condition.Foreigners ignored -> "foreigners";
            case Condition.Judged c -> "judged " + c.about();
            case Condition.SectorIs c -> "sector " + c.sectors();
            case Condition.LevelIs c -> "level " + c.levels();
            case Condition.All c -> joined(c.of(), " and ");
            case Condition.Any c -> joined(c.of(), " or ");
            case Condition.Not c -> "not " + words(c.of());
        };
    }

    private static String joined(List<Condition> conditions, String by) {
        return "(" + String.join(by, conditions.stream().map(Side::words).toList()) + ")";
    }
}
