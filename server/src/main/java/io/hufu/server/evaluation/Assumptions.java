package io.hufu.server.evaluation;

import io.hufu.plan.Level;
import io.hufu.plan.Note;
import io.hufu.plan.Reporting;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Wording;
import io.hufu.server.view.wire.Evaluation.AssumptionUsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The choices of the pack, where its source is silent, that had a part in this incident. */
final class Assumptions {
    private final Set<AssumptionUsed> used = new LinkedHashSet<>();

    private final Wording wording;

    private Assumptions(Wording wording) {
        this.wording = wording;
    }

    static List<AssumptionUsed> of(Picture picture, Wording wording) {
        var assumptions = new Assumptions(wording);
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
                used.add(new AssumptionUsed(decision.clause(), wording.word("assumed.higher-post")));
            }
        }
        for (var standIn : incident.response().standIns().values()) {
            var rule = plan.headquarters().findStandIn(standIn.post());
            if (rule == null) {
                used.add(new AssumptionUsed(plan.headquarters().clause(), wording.word("assumed.stand-in")));
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
