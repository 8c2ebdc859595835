package io.hufu.plan.compare;

import io.hufu.plan.Condition;
import io.hufu.plan.Directory;
import io.hufu.plan.Pack;
import io.hufu.plan.Phrases;
import io.hufu.plan.Plan;
import java.util.List;

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

    /** A condition so that two that say the same read the same; empty where it always holds. */
    String words(Condition condition) {
        return Phrases.condition(plan().scope(), condition);
    }

    /** Hazards, phases or kinds of facility; every one of them where none is named. */
    String words(List<String> sectors) {
        return sectors.isEmpty()
                ? "不限"
                : String.join(
                        "、", sectors.stream().map(plan().scope()::word).sorted().toList());
    }
}
