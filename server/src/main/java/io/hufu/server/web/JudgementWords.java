package io.hufu.server.web;

import io.hufu.plan.Condition;
import io.hufu.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words for the judgements of the headquarters that a pack uses without naming them. */
final class JudgementWords {
    private JudgementWords() {}

    /** A judgement that people make and the plan asks for. */
    record Judgement(String code, String text) {}

    /** The judgements on which levels rest, with the text of the ground that asks for them. */
    static List<Judgement> of(Plan plan) {
        var found = new LinkedHashMap<String, Judgement>();
        for (var level : plan.levels()) {
            for (var ground : level.grounds()) {
                collect(ground.when(), ground.text(), found);
            }
        }
        return List.copyOf(found.values());
    }

    private static void collect(Condition condition, String text, Map<String, Judgement> found) {
        switch (condition) {
            case Condition.Judged judged -> found.putIfAbsent(judged.about(), new Judgement(judged.about(), text));
            case Condition.All all -> all.of().forEach(each -> collect(each, text, found));
            case Condition.Any any -> any.of().forEach(each -> collect(each, text, found));
            case Condition.Not not -> collect(not.of(), text, found);
            case Condition.Always ignored -> {}
            case Condition.GradeAtLeast ignored -> {}
            case Condition.GradeIs ignored -> {}
            case Condition.Undetermined ignored -> {}
            case Condition.MayBecomeAtLeast ignored -> {}
            case Condition.BeyondAtLeast ignored -> {}
            case Condition.Across ignored -> {}
            case Condition.Foreigners ignored -> {}
            case Condition.SectorIs ignored -> {}
            case Condition.LevelIs ignored -> {}
        }
    }
}
