package io.hufu.server.view;

import io.hufu.engine.grading.Facts;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.grading.SettlingPeriod;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.incident.Intake;
import io.hufu.engine.vocabulary.Assessment;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.Grade;
import io.hufu.plan.Jurisdiction;
import io.hufu.server.view.wire.BoardFacts.AssessmentNow;
import io.hufu.server.view.wire.BoardFacts.FigureStep;
import io.hufu.server.view.wire.BoardFacts.FiguresNow;
import io.hufu.server.view.wire.BoardFacts.GradeReason;
import io.hufu.server.view.wire.BoardFacts.Ground;
import io.hufu.server.view.wire.BoardFacts.JudgementNow;
import io.hufu.server.view.wire.BoardFacts.Settling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures, judgements and what the plan makes of them. */
final class FactsView {
    private FactsView() {}

    static FiguresNow figures(Figures f) {
        return new FiguresNow(
                f.deaths(), f.serious(), f.poisoned(), f.missing(), f.atRisk(), f.lossYuan(), f.foreigners());
    }

    static JudgementNow judgement(Judgement j) {
        return new JudgementNow(
                j.undetermined(),
                Codes.codeOrNull(j.mayBecome()),
                Codes.codeOrNull(j.beyond()),
                Codes.codeOrNull(j.across()),
                Codes.codeOrNull(j.socialImpact()),
                j.graveCourse(),
                j.judged());
    }

    /** The assessment as recorded; before the first one, what the plan makes of the facts. */
    static Assessment assessment(IncidentState incident, PackWords words) {
        var recorded = incident.intake().assessment();
        return recorded == null ? Grading.assess(words.plan(), incident.facts()) : recorded;
    }

    static AssessmentNow assessment(Assessment a) {
        return new AssessmentNow(
                Codes.codeOrNull(a.grade()),
                Codes.codeOrNull(a.floor()),
                Codes.codeOrNull(a.withMissing()),
                a.gradeClause(),
                a.gradeReasons().stream()
                        .map(r -> new GradeReason(Codes.code(r.grade()), r.column(), r.value(), r.clause()))
                        .toList(),
                Codes.nameOrNull(a.level()),
                a.levels().stream().map(Enum::name).toList(),
                a.grounds().stream()
                        .map(g -> new Ground(g.level().name(), g.groundId(), g.clause(), g.text(), g.assumed()))
                        .toList());
    }

    static List<FigureStep> history(IncidentState incident, PackWords words, Speaker speaker) {
        return incident.intake().history().stream()
                .map(stated -> step(incident, stated, words, speaker))
                .toList();
    }

    private static FigureStep step(IncidentState incident, Intake.Stated stated, PackWords words, Speaker speaker) {
        return new FigureStep(
                stated.knownAt(),
                stated.enteredAt(),
                Codes.code(stated.change()),
                figures(stated.figures()),
                Codes.codeOrNull(grade(incident, stated, words)),
                stated.reason(),
                speaker.account(stated.account()),
                afterEnd(incident, stated));
    }

    private static boolean afterEnd(IncidentState incident, Intake.Stated stated) {
        return incident.response().decisions().values().stream()
                .anyMatch(decided -> decided.activated() == null
                        && !decided.recalled()
                        && decided.at().isBefore(stated.enteredAt()));
    }

    /** Until when casualties that change still count; null while the incident runs, and where the jurisdiction says nothing. */
    static @Nullable Settling settling(IncidentState incident, Jurisdiction jurisdiction, Instant now) {
        var rule = jurisdiction.settling();
        var over = incident.status() == IncidentState.Status.ENDED || incident.status() == IncidentState.Status.CLOSED;
        if (rule == null || !over) {
            return null;
        }
        var head = incident.head();
        var until = SettlingPeriod.end(rule, head.accident(), head.occurredAt());
        return new Settling(until, rule.days(head.accident()), rule.clause(), now.isBefore(until));
    }

    /** What the grade was with these figures; the plan's table is all that it takes. */
    private static @Nullable Grade grade(IncidentState incident, Intake.Stated stated, PackWords words) {
        var facts = new Facts(
                stated.figures(),
                stated.judgement(),
                incident.head().sectorOrPhase(),
                incident.response().level());
        return Grading.assess(words.plan(), facts).grade();
    }
}
