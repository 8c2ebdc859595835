package io.hufu.server.start;

import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.warning.Prepared;
import io.hufu.engine.whatif.WarningAnswer;
import io.hufu.plan.ReductionList;
import io.hufu.plan.Warnings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part {@code warning} of an answer, as {@code docs/what-if.md} has it. */
final class WarningAnswerJson {
    private WarningAnswerJson() {}

    static Map<String, Object> of(WarningAnswer answer) {
        var json = new LinkedHashMap<String, Object>();
        json.put("colour", WhatIfJson.kebab(answer.colour()));
        json.put("issuers", WhatIfJson.words(answer.issuers()));
        json.put("goesUp", answer.goesUp());
        json.put("approver", WhatIfJson.nullable(answer.approver()));
        json.put("passedDown", answer.passedDown());
        json.put("effect", answer.effect());
        json.put(
                "thresholds",
                answer.thresholds().stream().map(WarningAnswerJson::threshold).toList());
        json.put("bodies", answer.bodies().stream().map(WarningAnswerJson::body).toList());
        json.put(
                "notices",
                answer.notices().stream()
                        .map(notice ->
                                Map.of("bodies", notice.bodies(), "text", notice.text(), "clause", notice.clause()))
                        .toList());
        json.put(
                "enterprises",
                answer.enterprises().stream().map(WarningAnswerJson::rule).toList());
        json.put("clause", answer.clause());
        return json;
    }

    private static List<Map<String, Object>> threshold(Warnings.Threshold threshold) {
        return threshold.all().stream()
                .map(forecast -> Map.<String, Object>of(
                        "figure",
                        forecast.figure(),
                        "above",
                        forecast.above(),
                        "included",
                        forecast.included(),
                        "hours",
                        forecast.lasting().toHours()))
                .toList();
    }

    private static Map<String, Object> body(Prepared body) {
        return Map.of(
                "id",
                body.body(),
                "name",
                body.name(),
                "tasks",
                body.tasks().stream().map(WarningAnswerJson::task).toList());
    }

    private static Map<String, Object> task(IssuedTask task) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", task.id());
        json.put("text", task.text());
        json.put("clause", task.clause());
        return json;
    }

    private static Map<String, Object> rule(ReductionList.Rule rule) {
        return Map.of(
                "grades",
                rule.grades(),
                "marks",
                WhatIfJson.words(rule.marks()),
                "outcome",
                WhatIfJson.kebab(rule.outcome()),
                "text",
                rule.text(),
                "clause",
                rule.clause());
    }
}
