package io.hufu.rehearsal;

import io.hufu.engine.grading.Facts;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.Condition;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.Plan;
import io.hufu.plan.ResponseLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Facts on which a plan asks for a level; tried, not read out of its conditions.
 *
 * @param sector a hazard or phase of the plan's scope
 */
record Occasion(Figures figures, Judgement judgement, String sector) {

    /** Some facts for which this level is the highest whose conditions hold; none where nothing that was tried leads there. */
    static Optional<Occasion> find(Plan plan, ResponseLevel level, RandomGenerator random) {
        var found = new ArrayList<Occasion>();
        for (var sector : plan.scope().sectors()) {
            for (var figures : figures(plan)) {
                for (var judgement : judgements(plan)) {
                    var facts = new Facts(figures, judgement, sector, null);
                    if (Grading.assess(plan, facts).level() == level) {
                        found.add(new Occasion(figures, judgement, sector));
                    }
                }
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    /** Nothing known, and the lowest number of dead of each grade. */
    private static List<Figures> figures(Plan plan) {
        var all = new ArrayList<Figures>();
        all.add(Figures.UNKNOWN);
        for (var row : plan.grading().rows()) {
            all.add(new Figures(row.deaths(), 0, 0, 0, null, null, null));
        }
        return all;
    }

    private static List<Judgement> judgements(Plan plan) {
        var all = new ArrayList<Judgement>();
        var judged = new ArrayList<List<String>>();
        judged.add(List.of());
        codes(plan).forEach(code -> judged.add(List.of(code)));
        for (var codes : judged) {
            for (var undetermined : List.of(false, true)) {
                all.add(new Judgement(undetermined, null, null, null, null, false, codes));
                for (var grade : Grade.values()) {
                    all.add(new Judgement(undetermined, grade, null, null, null, false, codes));
                }
                for (var extent : List.of(Extent.COUNTY, Extent.CITY)) {
                    all.add(new Judgement(undetermined, null, extent, null, null, false, codes));
                    all.add(new Judgement(undetermined, null, null, extent, null, false, codes));
                }
            }
        }
        return all;
    }

    private static Set<String> codes(Plan plan) {
        var codes = new LinkedHashSet<String>();
        plan.levels().forEach(level -> level.grounds().forEach(ground -> collect(ground.when(), codes)));
        return codes;
    }

    private static void collect(Condition condition, Set<String> codes) {
        switch (condition) {
            case Condition.Judged judged -> codes.add(judged.about());
            case Condition.All all -> all.of().forEach(each -> collect(each, codes));
            case Condition.Any any -> any.of().forEach(each -> collect(each, codes));
            case Condition.Not not -> collect(not.of(), codes);
            default -> {}
        }
    }
}
