package io.hufu.server.web;

import io.hufu.plan.Condition;
import io.hufu.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;

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
                ground.when().parts().forEach(part -> {
                    if (part instanceof Condition.Judged judged) {
                        found.putIfAbsent(judged.about(), new Judgement(judged.about(), ground.text()));
                    }
                });
            }
        }
        return List.copyOf(found.values());
    }
}
