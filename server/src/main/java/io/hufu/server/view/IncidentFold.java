package io.hufu.server.view;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.IncidentEvent.*;
import io.hufu.engine.vocabulary.Order;
import io.hufu.plan.Colour;
import io.hufu.server.view.IncidentBody.DecisionEntry;
import io.hufu.server.view.IncidentBody.FigureEntry;
import io.hufu.server.view.IncidentBody.InstructionEntry;
import io.hufu.server.view.IncidentBody.ObligationEntry;
import io.hufu.server.view.IncidentBody.ProposalEntry;
import io.hufu.server.view.IncidentBody.ReportEntry;
import io.hufu.server.view.IncidentBody.RoleEntry;
import io.hufu.server.view.IncidentBody.StandInEntry;
import io.hufu.server.view.IncidentBody.SuperiorEntry;
import io.hufu.server.view.IncidentBody.SupplyEntry;
import io.hufu.server.view.IncidentBody.TickEntry;
import io.hufu.server.view.IncidentBody.WarningEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes one event into the picture of its incident; a closed switch, so that a new event does not compile without a place. */
final class IncidentFold {
    private final IncidentBody body;
    private final Stamp stamp;

    private IncidentFold(IncidentBody body, Stamp stamp) {
        this.body = body;
        this.stamp = stamp;
    }

    static void apply(IncidentBody body, IncidentEvent event, Stamp stamp) {
        body.version++;
        new IncidentFold(body, stamp).apply(event);
    }

    private void apply(IncidentEvent event) {
        switch (event) {
            case IncidentOpened e -> opened(e);
            case ReportReceived e -> received(e);
            case ReportDetached e -> each(
                    body.reports,
                    r -> r.report != null && r.report.id().equals(e.report()),
                    r -> r.detached = true);
            case MergedInto e -> body.mergedInto = e.incident();
            case FiguresStated e -> figures(e);
            case Assessed e -> {
                body.assessment = e.assessment();
                if (!body.figureHistory.isEmpty()) {
                    body.figureHistory.getLast().grade = e.assessment().grade();
                }
            }
            case MarkedFalse e -> body.falseReason = e.reason();
            case PlanChanged e -> {
                body.plan = e.plan();
                body.edition = e.edition();
                body.packHash = e.packHash();
            }
            case AccidentStated e -> body.accident = e.accident();
            case RoleBound e -> bound(e);
            case ObligationStarted e -> started(e);
            case ObligationStruck e -> each(
                    body.obligations, o -> o.id.equals(e.obligation()), o -> o.struckAt = stamp.at());
            case ObligationMet e -> each(body.obligations, o -> o.id.equals(e.obligation()), o -> {
                o.metAt = e.toldAt();
                o.enteredAt = stamp.at();
                o.way = e.way();
                o.paper = e.paper();
            });
            case ObligationWithdrawn e -> each(body.obligations, o -> o.id.equals(e.obligation()), o -> {
                o.withdrawnAt = stamp.at();
                o.withdrawnReason = e.reason();
            });
            case LevelProposed e -> proposed(e);
            case ProposalWithdrawn _ -> body.proposal = null;
            case StandInAppointed e -> standIn(e);
            case StandInEnded e -> each(body.standIns, s -> s.id.equals(e.standIn()), s -> s.ended = true);
            case LevelActivated e -> activated(e);
            case DecisionConfirmed e -> each(
                    body.decisions, d -> d.id.equals(e.decision()), d -> d.confirmed = true);
            case DecisionDenied e -> each(body.decisions, d -> d.id.equals(e.decision()), d -> {
                d.denied = true;
                d.reason = e.reason();
            });
            case MemberAdded e -> body.addedMembers.add(e.unit());
            case WorkIssued _ -> {}
            case InstructionGiven e -> instructed(
                    e.instruction(), null, null, e.inSupport(), stamp.at(), e.orders());
            case SuperiorInstructionEntered e -> instructed(
                    e.instruction(), e.from(), e.text(), body.transfer != null, e.receivedAt(), e.orders());
            case CommandTransferred e -> transferred(e);
            case SuperiorOrderFiled e -> body.superiorOrder = superior(e.from(), e.document(), e.orderedAt());
            case ReportDrafted e -> PaperFold.drafted(body, e, stamp);
            case ReportSigned e -> PaperFold.signed(body, e, stamp);
            case ReportSent e -> PaperFold.sent(body, e);
            case ReceiptConfirmed e -> PaperFold.confirmed(body, e);
            case QueryReceived e -> PaperFold.asked(body, e);
            case QueryAnswered e -> PaperFold.answered(body, e);
            case ReleaseDrafted e -> PaperFold.drafted(body, e);
            case ReleaseApproved e -> PaperFold.approved(body, e);
            case ReleasePublished e -> PaperFold.published(body, e);
            case WarningIssued e -> warned(e.warning(), e.colour(), "issued", e.area(), e.outline(), e.clause());
            case WarningRequested e -> warned(
                    e.warning(), e.colour(), "requested", e.area(), e.reason(), e.clause());
            case WarningAnswered e -> each(
                    body.warnings,
                    w -> w.id.equals(e.warning()),
                    w -> w.status = e.granted() ? "granted" : "declined");
            case SupplyMobilised e -> mobilised(e);
            case SupplyArrived e -> each(
                    body.supplies, s -> s.id.equals(e.mobilisation()), s -> s.arrivedAt = e.arrivedAt());
            case SupplyReturned e -> each(body.supplies, s -> s.id.equals(e.mobilisation()), s -> {
                s.returned = s.returned.add(e.quantity());
                s.returnedAt = e.returnedAt();
            });
            case GuideStepTicked e -> tick(body.guideSteps, e.guide() + "/" + e.step(), e.done(), null);
            case EndConditionTicked e -> tick(body.endConditions, e.condition(), e.met(), e.confirmedBy());
            case ResponseTerminated e -> terminated(e);
            case AftermathTicked e -> tick(body.aftermath, e.task(), e.done(), null);
            case IncidentClosed e -> {
                body.closedAt = stamp.at();
                body.evaluationNumber = e.evaluationNumber();
                body.sentTo = new ArrayList<>(e.sentTo());
            }
            case PersonalDataDestroyed _ -> body.destroyedAt = stamp.at();
        }
    }

    private void opened(IncidentOpened e) {
        body.kind = e.kind();
        body.plan = e.plan();
        body.edition = e.edition();
        body.packHash = e.packHash();
        body.title = e.title();
        body.accident = e.accident();
        body.phase = e.phase();
        body.sector = e.sector();
        body.area = e.area();
        body.site = e.site();
        body.incidentUnit = e.incidentUnit();
        body.occurredAt = e.occurredAt();
        body.receivedAt = e.receivedAt();
        body.detachedFrom = e.detachedFrom();
    }

    private void received(ReportReceived e) {
        var entry = new ReportEntry();
        entry.report = e.report();
        entry.recordedAt = stamp.recordedAt();
        body.reports.add(entry);
    }

    private void figures(FiguresStated e) {
        body.figures = e.figures();
        body.judgement = e.judgement();
        var entry = new FigureEntry();
        entry.at = stamp.at();
        entry.knownAt = e.knownAt();
        entry.change = e.change();
        entry.figures = e.figures();
        entry.reason = e.reason();
        entry.by = stamp.actor().account();
        body.figureHistory.add(entry);
    }

    private void bound(RoleBound e) {
        body.roles.removeIf(r -> r.role.equals(e.role()));
        var entry = new RoleEntry();
        entry.role = e.role();
        entry.units = e.units();
        entry.name = e.name();
        body.roles.add(entry);
    }

    private void started(ObligationStarted e) {
        var entry = new ObligationEntry();
        entry.id = e.obligation();
        entry.rule = e.rule();
        entry.what = e.what();
        entry.obligors = e.obligors();
        entry.addressee = e.addressee();
        entry.limit = e.limit();
        entry.from = e.from();
        entry.start = e.start();
        entry.due = e.due();
        entry.clause = e.clause();
        body.obligations.add(entry);
        PaperFold.link(body, e);
    }

    private void proposed(LevelProposed e) {
        var entry = new ProposalEntry();
        entry.level = e.level();
        entry.automatic = e.automatic();
        entry.at = stamp.at();
        entry.grounds = e.grounds();
        entry.reason = e.reason();
        body.proposal = entry;
    }

    private void standIn(StandInAppointed e) {
        var entry = new StandInEntry();
        entry.id = e.standIn();
        entry.post = e.post();
        entry.account = e.account();
        entry.appointedBy = e.appointedBy();
        entry.document = e.document();
        entry.from = e.from();
        entry.until = e.until();
        body.standIns.add(entry);
    }

    private void activated(LevelActivated e) {
        var entry = new DecisionEntry();
        entry.id = e.decision();
        entry.what = e.previous() == null ? "activate" : e.level().higherThan(e.previous()) ? "raise" : "lower";
        entry.level = e.level();
        entry.at = e.onBehalf() == null ? stamp.at() : e.onBehalf().at();
        entry.by = e.onBehalf() == null
                ? stamp.actor().account()
                : e.onBehalf().account();
        entry.post = e.post();
        entry.postKind = e.postKind();
        entry.standIn = e.standIn() != null;
        entry.assumed = e.authorityAssumed();
        entry.clause = e.clause();
        entry.onBehalf = e.onBehalf();
        body.decisions.add(entry);
        body.level = e.level();
        body.activation = e.decision();
        body.expectedEnd = entry.at.plus(e.expectedDuration());
        body.measures = new ArrayList<>(e.measures());
        body.guides = new ArrayList<>(e.guides());
        body.onScenePost = e.onScenePost();
        body.proposal = null;
    }

    private void terminated(ResponseTerminated e) {
        var entry = new DecisionEntry();
        entry.id = e.decision();
        entry.what = "terminate";
        entry.at = e.onBehalf() == null ? stamp.at() : e.onBehalf().at();
        entry.by = e.onBehalf() == null
                ? stamp.actor().account()
                : e.onBehalf().account();
        entry.post = e.post();
        entry.postKind = e.postKind();
        entry.standIn = e.standIn() != null;
        entry.assumed = e.authorityAssumed();
        entry.clause = e.clause();
        entry.onBehalf = e.onBehalf();
        body.decisions.add(entry);
        body.endedAt = stamp.at();
        body.proposal = null;
    }

    private void transferred(CommandTransferred e) {
        body.transfer = superior(e.to(), e.document(), e.transferredAt());
        var entry = new DecisionEntry();
        entry.id = "transfer-" + body.version;
        entry.what = "transfer";
        entry.level = body.level;
        entry.at = e.transferredAt();
        entry.by = stamp.actor().account();
        body.decisions.add(entry);
    }

    private void instructed(
            String id,
            @Nullable String from,
            @Nullable String text,
            boolean inSupport,
            Instant at,
            List<Order> orders) {
        var entry = new InstructionEntry();
        entry.id = id;
        entry.from = from;
        entry.text = text;
        entry.inSupport = inSupport;
        entry.at = at;
        entry.orders = orders;
        body.instructions.add(entry);
    }

    private static SuperiorEntry superior(String from, String document, Instant at) {
        var entry = new SuperiorEntry();
        entry.from = from;
        entry.document = document;
        entry.at = at;
        return entry;
    }

    private void warned(
            String id, Colour colour, String status, String area, String text, String clause) {
        var entry = new WarningEntry();
        entry.id = id;
        entry.colour = colour;
        entry.status = status;
        entry.area = area;
        entry.text = text;
        entry.clause = clause;
        body.warnings.add(entry);
    }

    private void mobilised(SupplyMobilised e) {
        var entry = new SupplyEntry();
        entry.id = e.mobilisation();
        entry.line = e.supplyLine();
        entry.base = e.base();
        entry.quantity = e.quantity();
        entry.at = stamp.at();
        body.supplies.add(entry);
    }

    private void tick(List<TickEntry> ticks, String id, boolean done, @Nullable String confirmedBy) {
        ticks.removeIf(t -> t.id.equals(id));
        var entry = new TickEntry();
        entry.id = id;
        entry.done = done;
        entry.at = stamp.at();
        entry.by = stamp.actor().account();
        entry.confirmedBy = confirmedBy;
        ticks.add(entry);
    }

    static <T> void each(List<T> rows, Predicate<T> which, Consumer<T> change) {
        for (T row : rows) {
            if (which.test(row)) {
                change.accept(row);
            }
        }
    }
}
