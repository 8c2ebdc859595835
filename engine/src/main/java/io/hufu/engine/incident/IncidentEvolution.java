package io.hufu.engine.incident;

import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.calling.RoleBinding;
import io.hufu.engine.vocabulary.IncidentEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds an incident's events into its state; writes down, never refuses, computes no rule. */
public final class IncidentEvolution {
    private IncidentEvolution() {}

    /** The state after one more event; {@code state} is null before the opening only. */
    public static IncidentState evolve(@Nullable IncidentState state, String id, IncidentEvent event, Stamp stamp) {
        if (event instanceof IncidentEvent.IncidentOpened opened) {
            return opened(id, opened, stamp);
        }
        var s = Objects.requireNonNull(state, "an incident begins with its opening");
        return switch (event) {
            case IncidentEvent.IncidentOpened e -> opened(id, e, stamp);
            case IncidentEvent.ReportReceived e ->
                s.withIntake(reports(
                        s.intake(),
                        s.intake()
                                .reports()
                                .with(e.report().id(), new Intake.Received(e.report(), stamp.at(), false))));
            case IncidentEvent.ReportDetached e -> {
                var old = s.intake().reports().find(e.report());
                yield old == null
                        ? s
                        : s.withIntake(reports(
                                s.intake(),
                                s.intake()
                                        .reports()
                                        .with(e.report(), new Intake.Received(old.report(), old.enteredAt(), true))));
            }
            case IncidentEvent.MergedInto e ->
                s.withStatus(IncidentState.Status.MERGED).withChecks(s.checks().withMerged(e.incident()));
            case IncidentEvent.FiguresStated e -> s.withIntake(figures(s.intake(), e, stamp));
            case IncidentEvent.Assessed e ->
                s.withIntake(new Intake(
                        s.intake().reports(),
                        s.intake().figures(),
                        s.intake().judgement(),
                        s.intake().history(),
                        e.assessment()));
            case IncidentEvent.MarkedFalse e ->
                s.withStatus(IncidentState.Status.FALSE).withChecks(s.checks().withFalse(e.reason()));
            case IncidentEvent.PlanChanged e ->
                s.withHead(withPlan(s.head(), e, stamp))
                        .withResponse(s.response().withGuides(e.guides()));
            case IncidentEvent.AccidentStated e ->
                s.withHead(withAccident(s.head(), e.accident(), stamp))
                        .withResponse(s.response().withGuides(e.guides()));
            case IncidentEvent.ParticularsStated e -> s.withHead(withParticulars(s.head(), e, stamp));
            case IncidentEvent.RoleBound e ->
                s.withRoles(
                        e.units().isEmpty() && e.name() == null
                                ? s.roles().without(e.role())
                                : s.roles().with(e.role(), new RoleBinding(e.units(), e.name())));
            case IncidentEvent.ObligationStarted e ->
                s.withObligation(new Obligation(e, null, null, null, null, null, null, null));
            case IncidentEvent.ObligationRetimed e ->
                s.withObligation(obligation(s, e.obligation()).withTimes(e.start(), e.due()));
            case IncidentEvent.ObligationStruck e -> {
                var o = obligation(s, e.obligation());
                yield s.withObligation(new Obligation(
                        o.started(),
                        stamp.at(),
                        o.toldAt(),
                        o.enteredAt(),
                        o.way(),
                        o.confirmedBy(),
                        o.paper(),
                        o.withdrawnReason()));
            }
            case IncidentEvent.ObligationMet e -> {
                var o = obligation(s, e.obligation());
                yield s.withObligation(new Obligation(
                        o.started(),
                        o.struckAt(),
                        e.toldAt(),
                        stamp.at(),
                        e.way(),
                        e.confirmedBy(),
                        e.paper(),
                        o.withdrawnReason()));
            }
            case IncidentEvent.ObligationWithdrawn e -> {
                var o = obligation(s, e.obligation());
                yield s.withObligation(new Obligation(
                        o.started(),
                        o.struckAt(),
                        o.toldAt(),
                        o.enteredAt(),
                        o.way(),
                        o.confirmedBy(),
                        o.paper(),
                        e.reason()));
            }
            case IncidentEvent.LevelProposed e ->
                s.withResponse(s.response()
                        .withProposal(new Response.Proposal(
                                e.level(),
                                e.automatic(),
                                e.grounds(),
                                stamp.at(),
                                stamp.actor().account())));
            case IncidentEvent.ProposalWithdrawn ignored ->
                s.withResponse(s.response().withProposal(null));
            case IncidentEvent.StandInAppointed e ->
                s.withResponse(s.response()
                        .withStandIn(new StandIn(
                                e.standIn(),
                                e.post(),
                                e.account(),
                                e.appointedBy(),
                                e.document(),
                                e.from(),
                                e.until(),
                                false)));
            case IncidentEvent.StandInEnded e -> {
                var old = s.response().standIns().find(e.standIn());
                yield old == null
                        ? s
                        : s.withResponse(s.response()
                                .withStandIn(new StandIn(
                                        old.id(),
                                        old.post(),
                                        old.account(),
                                        old.appointedBy(),
                                        old.document(),
                                        old.from(),
                                        old.until(),
                                        true)));
            }
            case IncidentEvent.LevelActivated e ->
                s.withStatus(IncidentState.Status.ACTIVE)
                        .withResponse(s.response()
                                .withLevel(
                                        e.level(),
                                        DecisionFolding.activated(e, stamp),
                                        e.guides(),
                                        s.response().onScenePost() || e.onScenePost()));
            case IncidentEvent.DecisionConfirmed e ->
                s.withResponse(s.response()
                        .withDecision(DecisionFolding.decided(s, e.decision()).withAnswer(true, null)));
            case IncidentEvent.DecisionDenied e ->
                s.withResponse(s.response()
                        .withDecision(DecisionFolding.decided(s, e.decision()).withAnswer(false, e.reason())));
            case IncidentEvent.RecallProposed ignored -> s; // what is open follows from the denial
            case IncidentEvent.ResumptionProposed ignored -> s;
            case IncidentEvent.ResponseResumed e ->
                s.withStatus(IncidentState.Status.ACTIVE)
                        .withResponse(s.response()
                                .withDecision(
                                        DecisionFolding.decided(s, e.decision()).withRecalled()));
            case IncidentEvent.DecisionRecalled e ->
                s.withStatus(e.restored() == null ? IncidentState.Status.REPORTED : s.status())
                        .withResponse(s.response()
                                .withRecall(
                                        DecisionFolding.decided(s, e.decision()).withRecalled(), e));
            case IncidentEvent.DecisionUpheld e ->
                s.withResponse(s.response()
                        .withDecision(DecisionFolding.decided(s, e.decision()).withUpheld(e.post())));
            case IncidentEvent.MemberAdded e -> s.withResponse(s.response().withMember(e.unit()));
            case IncidentEvent.WorkIssued e -> s.withResponse(DecisionFolding.work(s.response(), e));
            case IncidentEvent.WorkRecalled e -> s.withResponse(s.response().withoutWork(e.assignments()));
            case IncidentEvent.InstructionGiven e ->
                s.withResponse(s.response()
                        .withInstruction(new Response.Instruction(
                                e.instruction(), null, "", e.orders(), e.inSupport(), stamp.at())));
            case IncidentEvent.SuperiorInstructionEntered e ->
                s.withResponse(s.response()
                        .withInstruction(new Response.Instruction(
                                e.instruction(), e.from(), e.text(), e.orders(), false, e.receivedAt())));
            case IncidentEvent.CommandTransferred e ->
                s.withResponse(
                        s.response().withTransfer(new Response.Transfer(e.to(), e.document(), e.transferredAt())));
            case IncidentEvent.SuperiorOrderFiled e ->
                s.withResponse(s.response()
                        .withSuperiorOrder(new Response.SuperiorOrder(e.from(), e.document(), e.orderedAt())));
            case IncidentEvent.ReportDrafted e -> s.withPapers(PaperFolding.drafted(s.papers(), e, stamp));
            case IncidentEvent.ReportSigned e -> s.withPapers(PaperFolding.signed(s.papers(), e, stamp));
            case IncidentEvent.ReportSent e -> s.withPapers(PaperFolding.sent(s.papers(), e));
            case IncidentEvent.ReceiptConfirmed e -> s.withPapers(PaperFolding.confirmed(s.papers(), e));
            case IncidentEvent.QueryReceived e -> s.withPapers(PaperFolding.asked(s.papers(), e));
            case IncidentEvent.QueryAnswered e -> s.withPapers(PaperFolding.answered(s.papers(), e));
            case IncidentEvent.ReleaseDrafted e -> s.withPapers(PaperFolding.release(s.papers(), e));
            case IncidentEvent.ReleaseApproved e -> s.withPapers(PaperFolding.approved(s.papers(), e, stamp));
            case IncidentEvent.ReleasePublished e -> s.withPapers(PaperFolding.published(s.papers(), e));
            case IncidentEvent.WarningIssued e -> s.withPapers(PaperFolding.issued(s.papers(), e));
            case IncidentEvent.WarningRequested e -> s.withPapers(PaperFolding.requested(s.papers(), e));
            case IncidentEvent.WarningAnswered e -> s.withPapers(PaperFolding.granted(s.papers(), e));
            case IncidentEvent.SupplyMobilised e ->
                s.withSupplies(s.supplies()
                        .with(
                                e.mobilisation(),
                                new Mobilisation(
                                        e.mobilisation(),
                                        e.supplyLine(),
                                        e.base(),
                                        e.quantity(),
                                        e.note(),
                                        stamp.at(),
                                        null,
                                        BigDecimal.ZERO,
                                        null)));
            case IncidentEvent.SupplyArrived e -> {
                var m = Objects.requireNonNull(s.supplies().find(e.mobilisation()));
                yield s.withSupplies(s.supplies()
                        .with(
                                m.id(),
                                new Mobilisation(
                                        m.id(),
                                        m.supplyLine(),
                                        m.base(),
                                        m.quantity(),
                                        m.note(),
                                        m.at(),
                                        e.arrivedAt(),
                                        m.returned(),
                                        m.returnedAt())));
            }
            case IncidentEvent.SupplyReturned e -> {
                var m = Objects.requireNonNull(s.supplies().find(e.mobilisation()));
                yield s.withSupplies(s.supplies()
                        .with(
                                m.id(),
                                new Mobilisation(
                                        m.id(),
                                        m.supplyLine(),
                                        m.base(),
                                        m.quantity(),
                                        m.note(),
                                        m.at(),
                                        m.arrivedAt(),
                                        m.returned().add(e.quantity()),
                                        e.returnedAt())));
            }
            case IncidentEvent.GuideStepTicked e ->
                s.withChecks(
                        s.checks().withGuideStep(e.guide() + "/" + e.step(), tick(e.done(), stamp, null, e.remark())));
            case IncidentEvent.EndConditionTicked e ->
                s.withChecks(s.checks().withEndCondition(e.condition(), tick(e.met(), stamp, e.confirmedBy(), null)));
            case IncidentEvent.ResponseTerminated e ->
                s.withStatus(IncidentState.Status.ENDED)
                        .withResponse(s.response().withDecision(DecisionFolding.terminated(e, stamp)));
            case IncidentEvent.AftermathTicked e ->
                s.withChecks(s.checks().withAftermath(e.task(), tick(e.done(), stamp, null, null)));
            case IncidentEvent.IncidentClosed e ->
                s.withStatus(IncidentState.Status.CLOSED)
                        .withChecks(s.checks().withEvaluation(e.evaluationNumber(), e.sentTo()));
            case IncidentEvent.PersonalDataDestroyed ignored ->
                s.withChecks(s.checks().withPersonalDataDestroyed());
        };
    }

    private static IncidentState opened(String id, IncidentEvent.IncidentOpened e, Stamp stamp) {
        return new IncidentState(
                id,
                new IncidentState.Head(
                        e.kind(),
                        e.plan(),
                        e.edition(),
                        e.packHash(),
                        e.title(),
                        e.accident(),
                        e.phase(),
                        e.sector(),
                        e.area(),
                        e.site(),
                        e.incidentUnit(),
                        e.occurredAt(),
                        e.receivedAt(),
                        stamp.at(),
                        null),
                IncidentState.Status.REPORTED,
                Intake.NONE,
                Ordered.none(),
                Ordered.none(),
                Response.NONE,
                Papers.NONE,
                Ordered.none(),
                Checks.NONE);
    }

    private static Intake reports(Intake intake, Ordered<Intake.Received> reports) {
        return new Intake(reports, intake.figures(), intake.judgement(), intake.history(), intake.assessment());
    }

    private static Intake figures(Intake intake, IncidentEvent.FiguresStated e, Stamp stamp) {
        var history = new ArrayList<>(intake.history());
        history.add(new Intake.Stated(
                e.figures(),
                e.judgement(),
                e.change(),
                e.knownAt(),
                stamp.at(),
                stamp.actor().account(),
                e.reason()));
        return new Intake(intake.reports(), e.figures(), e.judgement(), history, intake.assessment());
    }

    private static IncidentState.Head withPlan(IncidentState.Head h, IncidentEvent.PlanChanged e, Stamp stamp) {
        return new IncidentState.Head(
                h.kind(),
                e.plan(),
                e.edition(),
                e.packHash(),
                h.title(),
                h.accident(),
                h.phase(),
                h.sector(),
                h.area(),
                h.site(),
                h.incidentUnit(),
                h.occurredAt(),
                h.receivedAt(),
                h.openedAt(),
                new IncidentState.Corrected(h, stamp.at()));
    }

    private static IncidentState.Head withAccident(IncidentState.Head h, String accident, Stamp stamp) {
        return new IncidentState.Head(
                h.kind(),
                h.plan(),
                h.edition(),
                h.packHash(),
                h.title(),
                accident,
                h.phase(),
                h.sector(),
                h.area(),
                h.site(),
                h.incidentUnit(),
                h.occurredAt(),
                h.receivedAt(),
                h.openedAt(),
                new IncidentState.Corrected(h, stamp.at()));
    }

    private static IncidentState.Head withParticulars(
            IncidentState.Head h, IncidentEvent.ParticularsStated e, Stamp stamp) {
        return new IncidentState.Head(
                h.kind(),
                h.plan(),
                h.edition(),
                h.packHash(),
                e.title(),
                h.accident(),
                e.phase(),
                e.sector(),
                e.area(),
                e.site(),
                e.incidentUnit(),
                e.occurredAt(),
                h.receivedAt(),
                h.openedAt(),
                new IncidentState.Corrected(h, stamp.at()));
    }

    private static Obligation obligation(IncidentState s, String id) {
        return Objects.requireNonNull(s.obligations().find(id), id);
    }

    private static Checks.Tick tick(
            boolean done,
            Stamp stamp,
            @Nullable String confirmedBy,
            io.hufu.engine.basics.@Nullable Confidential remark) {
        return new Checks.Tick(done, stamp.at(), stamp.actor().account(), confirmedBy, remark);
    }
}
