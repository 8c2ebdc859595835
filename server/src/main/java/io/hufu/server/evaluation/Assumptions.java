package io.hufu.server.evaluation;

import io.hufu.plan.Level;
import io.hufu.plan.Note;
import io.hufu.plan.Reporting;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.wire.Evaluation.AssumptionUsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The choices of the pack, where its source is silent, that had a part in this incident. */
final class Assumptions {
    private final Set<AssumptionUsed> used = new LinkedHashSet<>();

    private Assumptions() {}

    static List<AssumptionUsed> of(Picture picture) {
        var assumptions = new Assumptions();
        assumptions.collect(picture);
        return new ArrayList<>(assumptions.used);
    }

    private void collect(Picture picture) {
        var plan = picture.pack().plan();
        var incident = picture.incident();
        add(plan.grading().clause(), plan.grading().notes());
        var rules = incident.obligations().values().stream()
                .map(obligation -> obligation.started().rule())
                .toList();
        for (Reporting.Rule rule : plan.reporting().rules()) {
            if (rules.contains(rule.id())) {
                add(rule.clause(), rule.notes());
            }
        }
        boolean activated = false;
        for (var decision : incident.response().decisions().values()) {
            var event = decision.activated();
            for (Level level : plan.levels()) {
                if (event != null && level.level() == event.level()) {
                    activated = true;
                    add(level.clause(), level.notes());
                    level.grounds().forEach(ground -> add(ground.clause(), ground.notes()));
                }
            }
            if (decision.authorityAssumed()) {
                used.add(new AssumptionUsed(decision.clause(), "由条文所列之上的职务决定，视为有权。"));
            }
        }
        for (var standIn : incident.response().standIns().values()) {
            var rule = plan.headquarters().findStandIn(standIn.post());
            if (rule == null) {
                used.add(new AssumptionUsed(plan.headquarters().clause(), "预案未规定代行；代行由委托人书面指定，按此记录。"));
            } else {
                add(rule.clause(), rule.notes());
            }
        }
        if (!incident.papers().releases().values().isEmpty()) {
            add(plan.release().clause(), plan.release().notes());
        }
        if (activated) {
            add(plan.ending().clause(), plan.ending().notes());
            add("", picture.pack().jurisdiction().notes());
        }
        plan.afterwards().evaluation().forEach(rule -> add(rule.clause(), rule.notes()));
    }

    private void add(String clause, List<Note> notes) {
        notes.stream()
                .filter(note -> note.kind() == Note.Kind.ASSUMPTION)
                .forEach(note -> used.add(new AssumptionUsed(clause, note.text())));
    }
}
