package io.hufu.engine.choice;

import io.hufu.engine.choice.Choice.Applies;
import io.hufu.engine.choice.Choice.Ask;
import io.hufu.engine.choice.Choice.Elsewhere;
import io.hufu.engine.choice.Choice.Passed;
import io.hufu.engine.choice.Choice.Why;
import io.hufu.plan.Pack;
import io.hufu.plan.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the plans for a matter among those in force. */
public final class PlanChoice {
    private PlanChoice() {}

    /**
     * The plans for a matter. A plan limited to phases or facilities that are not known yet applies for now, and says what to
     * ask. The common rules stand in only where nothing else applies.
     */
    public static Choice choose(List<Pack> inForce, Matter matter) {
        var applies = new ArrayList<Pack>();
        var elsewhere = new ArrayList<Elsewhere>();
        var passed = new ArrayList<Passed>();
        var common = new ArrayList<Pack>();
        for (var pack : inForce) {
            var scope = pack.plan().scope();
            var exclusion = exclusion(scope, matter);
            var why = why(pack, matter, exclusion);
            if (why != null) {
                passed.add(passed(pack, why, exclusion));
                if (why == Why.EXCLUDED && exclusion != null) {
                    elsewhere.add(elsewhere(inForce, pack, exclusion));
                }
            } else if (scope.fallback()) {
                common.add(pack);
            } else {
                applies.add(pack);
            }
        }
        var none = applies.isEmpty();
        var chosen = none ? common : applies;
        return new Choice(
                chosen.stream()
                        .sorted(Comparator.comparingInt(PlanChoice::breadth))
                        .map(pack -> applies(pack, matter))
                        .toList(),
                elsewhere,
                passed,
                none);
    }

    private static @Nullable Why why(Pack pack, Matter matter, Scope.@Nullable Exclusion exclusion) {
        var scope = pack.plan().scope();
        if (matter.area() != null && !covers(pack, matter.area())) {
            return Why.OTHER_PLACE;
        }
        if (scope.fallback()) {
            return null;
        }
        if (exclusion != null) {
            return Why.EXCLUDED;
        }
        if (matter.hazard() == null || !scope.hazards().contains(matter.hazard())) {
            return Why.OTHER_HAZARD;
        }
        if (outside(scope.phases(), matter.phase())) {
            return Why.OTHER_PHASE;
        }
        return outside(scope.facilities(), matter.facility()) ? Why.OTHER_FACILITY : null;
    }

    /** The first exclusion that the matter meets in all that it names; one that names nothing meets nothing. */
    private static Scope.@Nullable Exclusion exclusion(Scope scope, Matter matter) {
        for (var exclusion : scope.exclusions()) {
            var names = exclusion.hazard() != null || exclusion.phase() != null || exclusion.facility() != null;
            if (names
                    && about(exclusion, scope, matter)
                    && meets(exclusion.phase(), matter.phase())
                    && meets(exclusion.facility(), matter.facility())) {
                return exclusion;
            }
        }
        return null;
    }

    private static boolean meets(@Nullable String named, @Nullable String known) {
        return named == null || named.equals(known);
    }

    private static boolean outside(List<String> covered, @Nullable String known) {
        return known != null && !covered.isEmpty() && !covered.contains(known);
    }

    private static boolean covers(Pack pack, String area) {
        var place = pack.jurisdiction();
        return place.code().equals(area)
                || place.areas().stream().anyMatch(each -> each.code().equals(area));
    }

    /** How much a plan is for: one that names kinds of facility comes before one that names phases, before one that names neither. */
    private static int breadth(Pack pack) {
        var scope = pack.plan().scope();
        return scope.facilities().isEmpty() ? scope.phases().isEmpty() ? 2 : 1 : 0;
    }

    private static Applies applies(Pack pack, Matter matter) {
        var plan = pack.plan();
        var ask = new ArrayList<Ask>();
        if (matter.phase() == null && decides(plan.scope(), matter, plan.scope().phases(), Scope.Exclusion::phase)) {
            ask.add(Ask.PHASE);
        }
        if (matter.facility() == null
                && decides(plan.scope(), matter, plan.scope().facilities(), Scope.Exclusion::facility)) {
            ask.add(Ask.FACILITY);
        }
        return new Applies(
                plan.id(),
                plan.title(),
                plan.cite(plan.scope().clause()),
                plan.scope().text(),
                ask);
    }

    /** Whether a plan covers only some of these codes, or excludes some of them for this hazard. */
    private static boolean decides(
            Scope scope, Matter matter, List<String> covered, Function<Scope.Exclusion, @Nullable String> excluded) {
        return !covered.isEmpty()
                || scope.exclusions().stream()
                        .anyMatch(each -> excluded.apply(each) != null && about(each, scope, matter));
    }

    private static boolean about(Scope.Exclusion exclusion, Scope scope, Matter matter) {
        var hazard = exclusion.hazard();
        return matter.hazard() != null
                && (hazard == null ? scope.hazards().contains(matter.hazard()) : hazard.equals(matter.hazard()));
    }

    private static Elsewhere elsewhere(List<Pack> inForce, Pack by, Scope.Exclusion exclusion) {
        var to = exclusion.toPlan();
        return new Elsewhere(
                to,
                exclusion.toTitle(),
                to != null && inForce.stream().anyMatch(pack -> pack.plan().id().equals(to)),
                by.plan().id(),
                by.plan().title(),
                exclusion.assists(),
                exclusion.text(),
                by.plan().cite(exclusion.clause()));
    }

    private static Passed passed(Pack pack, Why why, Scope.@Nullable Exclusion exclusion) {
        var plan = pack.plan();
        var excluded = why == Why.EXCLUDED ? exclusion : null;
        return new Passed(
                plan.id(),
                plan.title(),
                why,
                excluded == null ? plan.scope().text() : excluded.text(),
                plan.cite(excluded == null ? plan.scope().clause() : excluded.clause()));
    }
}
