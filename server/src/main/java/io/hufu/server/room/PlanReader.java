package io.hufu.server.room;

import io.hufu.engine.grading.Facts;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.Colour;
import io.hufu.plan.Note;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.WarningTasks;
import io.hufu.plan.Warnings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the page of a plan together. */
public final class PlanReader {
    private final Reading reading;

    private PlanReader(PlanLibrary.Shelved shelved, boolean english) {
        this.reading = new Reading(shelved.pack(), english);
    }

    public static PlanPage page(PlanLibrary.Shelved shelved, boolean english) {
        var pages = new PlanReader(shelved, english);
        return new PlanPage(
                shelved.edition(),
                pages.overview(),
                new OrganisationPart(pages.reading).organisation(),
                pages.response(),
                pages.clocks(),
                pages.guides(),
                pages.warnings(),
                pages.after());
    }

    private PlanPage.Overview overview() {
        var plan = reading.plan();
        var scope = plan.scope();
        var inherits = plan.inherits();
        return new PlanPage.Overview(
                inherits == null ? null : inherits.edition(),
                inherits == null ? List.of() : inherits.chapters(),
                scope.text(),
                scope.hazards().stream().map(scope::word).toList(),
                scope.phases().stream().map(scope::word).toList(),
                scope.facilities().stream().map(scope::word).toList(),
                scope.fallback(),
                scope.exclusions().stream()
                        .map(each -> new PlanPage.Exclusion(each.text(), each.toTitle(), each.clause()))
                        .toList(),
                scope.clause(),
                Reading.marks(plan.notes()),
                Reading.marks(scope.notes()),
                counts(),
                plan.upkeep().items().stream()
                        .map(item -> new PlanPage.Period(
                                item.who(),
                                item.text(),
                                item.every() == null ? null : reading.period(item.every()),
                                item.clause(),
                                Reading.marks(item.notes())))
                        .toList());
    }

    private PlanPage.Counts counts() {
        var plan = reading.plan();
        var notes = Notes.of(plan);
        return new PlanPage.Counts(
                plan.headquarters().posts().size(),
                plan.members().size(),
                plan.members().stream().mapToInt(each -> each.duties().size()).sum(),
                plan.groups().size(),
                plan.levels().size(),
                plan.reporting().rules().size(),
                plan.guides().size(),
                plan.guides().stream().mapToInt(each -> each.steps().size()).sum(),
                (int) notes.stream()
                        .filter(note -> note.kind() == Note.Kind.ASSUMPTION)
                        .count(),
                (int) notes.stream()
                        .filter(note -> note.kind() == Note.Kind.ERRATUM)
                        .count());
    }

    private PlanPage.Response response() {
        var grading = reading.plan().grading();
        return new PlanPage.Response(
                reading.counted(grading.deathsCount()),
                reading.counted(grading.injuriesCount()),
                grading.clause(),
                Reading.marks(grading.notes()),
                grading.rows().stream().map(this::grade).toList(),
                reading.plan().levels().stream().map(this::level).toList());
    }

    private PlanPage.GradeRow grade(io.hufu.plan.Grading.Row row) {
        return new PlanPage.GradeRow(
                row.grade(),
                row.deaths(),
                row.injuries(),
                row.lossYuan(),
                row.socialImpact(),
                row.graveCourse(),
                levelOf(row),
                row.clause());
    }

    /** What the engine makes of an incident with the lowest number of deaths of this grade and nothing else. */
    private @Nullable ResponseLevel levelOf(io.hufu.plan.Grading.Row row) {
        var figures = new Figures(row.deaths(), null, null, null, null, null, null);
        return Grading.assess(reading.plan(), new Facts(figures, Judgement.NONE, null, null))
                .level();
    }

    private PlanPage.LevelRow level(io.hufu.plan.Level level) {
        return new PlanPage.LevelRow(
                level.level(),
                level.grounds().stream()
                        .map(ground -> new PlanPage.Ground(
                                ground.id(),
                                reading.when(ground.when()),
                                ground.text(),
                                ground.clause(),
                                Reading.marks(ground.notes())))
                        .toList(),
                level.proposer(),
                level.proposerClause(),
                level.activators(),
                level.activatorsClause(),
                level.calls().stream()
                        .map(call -> new PlanPage.Call(call.who(), call.how(), call.clause()))
                        .toList(),
                level.onScenePost(),
                reading.duties(level.measures()),
                level.clause(),
                Reading.marks(level.notes()));
    }

    private List<PlanPage.Clock> clocks() {
        var clocks = new ArrayList<PlanPage.Clock>();
        for (var rule : reading.plan().reporting().rules()) {
            var limit = rule.limit();
            clocks.add(new PlanPage.Clock(
                    rule.id(),
                    rule.what(),
                    rule.obligors().stream().map(reading::name).toList(),
                    rule.to().stream().map(reading::name).toList(),
                    reading.when(rule.when()),
                    limit.within() == null ? null : limit.within().toMinutes(),
                    limit.workdays(),
                    limit.wording(),
                    limit.wording() == null
                            ? null
                            : reading.assumed(limit.wording()).toMinutes(),
                    rule.from(),
                    rule.clause(),
                    Reading.marks(rule.notes())));
        }
        return clocks;
    }

    private List<PlanPage.Guide> guides() {
        return reading.plan().guides().stream()
                .map(guide -> new PlanPage.Guide(
                        guide.id(),
                        guide.name(),
                        guide.steps().stream()
                                .map(step -> new PlanPage.Step(step.id(), step.text()))
                                .toList(),
                        guide.clause(),
                        Reading.marks(guide.notes())))
                .toList();
    }

    private PlanPage.Warned warnings() {
        var warnings = reading.plan().warnings();
        return new PlanPage.Warned(
                warnings.clause(),
                warnings.colours().stream()
                        .map(rule -> new PlanPage.ColourRow(
                                rule.colour(),
                                rule.issuers(null),
                                rule.acrossIssuer(),
                                rule.approver(),
                                rule.effect(),
                                rule.thresholds().stream().map(this::threshold).toList(),
                                bodies(rule.colour()),
                                rule.clause(),
                                Reading.marks(rule.notes())))
                        .toList(),
                warnings.preparedness().stream()
                        .map(each -> new PlanPage.Prepared(each.colour(), reading.duties(each.tasks()), each.clause()))
                        .toList(),
                warnings.notices().stream()
                        .map(each -> new PlanPage.NoticeText(
                                each.id(),
                                each.bodies().stream().map(reading::name).toList(),
                                each.colours(),
                                each.text(),
                                each.clause(),
                                Reading.marks(each.notes())))
                        .toList(),
                warnings.contents().stream()
                        .map(each -> new PlanPage.Item(each.id(), each.text(), each.clause()))
                        .toList(),
                warnings.reductionList() != null,
                Reading.marks(warnings.notes()));
    }

    private PlanPage.ThresholdRow threshold(Warnings.Threshold threshold) {
        return new PlanPage.ThresholdRow(
                threshold.all().stream()
                        .map(each -> new PlanPage.ForecastPart(
                                each.figure(),
                                reading.plan().scope().word(each.figure()),
                                each.above(),
                                each.included(),
                                each.lasting().toHours()))
                        .toList(),
                threshold.clause(),
                Reading.marks(threshold.notes()));
    }

    private List<PlanPage.BodyTasks> bodies(Colour colour) {
        return WarningTasks.of(reading.plan(), colour).entrySet().stream()
                .map(each -> new PlanPage.BodyTasks(reading.name(each.getKey()), reading.duties(each.getValue())))
                .toList();
    }

    private PlanPage.After after() {
        var plan = reading.plan();
        var ending = plan.ending();
        return new PlanPage.After(
                reading.ending(ending.rule()),
                ending.byGrade().stream()
                        .map(each -> new PlanPage.EndBy(each.grade(), each.headquarters(), each.clause()))
                        .toList(),
                ending.conditions().stream()
                        .map(each -> new PlanPage.Item(each.id(), each.text(), each.clause()))
                        .toList(),
                ending.superiorOrderAfterTransfer(),
                ending.clause(),
                Reading.marks(ending.notes()),
                reading.name(plan.release().body()),
                plan.release().approvers(),
                plan.release().clause(),
                plan.protection().stream()
                        .map(each -> new PlanPage.Protective(each.who(), each.gear(), each.clause()))
                        .toList(),
                reading.duties(plan.afterwards().tasks()),
                plan.afterwards().evaluation().stream()
                        .map(each -> new PlanPage.Evaluation(
                                reading.when(each.when()),
                                each.to().stream().map(reading::name).toList(),
                                each.clause(),
                                Reading.marks(each.notes())))
                        .toList());
    }
}
