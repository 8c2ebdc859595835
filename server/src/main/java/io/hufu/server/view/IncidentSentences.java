package io.hufu.server.view;

import static io.hufu.server.view.Sentence.say;
import static io.hufu.server.view.Sentence.standInEnded;
import static io.hufu.server.view.Sentence.standsIn;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.IncidentEvent.*;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.server.view.Sentence.Builder;
import io.hufu.server.view.Sentence.Ref;
import java.util.Objects;

/** What the time line says of each event of an incident; a closed switch, so that a new event does not compile without a sentence. */
final class IncidentSentences {
    /** How the engine begins the reason of what a report taken out leaves behind. */
    private static final String REPORT = "report ";

    private IncidentSentences() {}

    /** @param state of the incident after the event or later, for the names of what the event speaks of */
    static Sentence of(IncidentEvent event, Stamp stamp, IncidentState state) {
        return switch (event) {
            case IncidentOpened e -> IntakeSentences.opened(e).end();
            case ReportReceived e -> IntakeSentences.received(e, stamp).end();
            case ReportDetached e ->
                say("incident.report-detached").with("reason", e.reason()).end();
            case MergedInto e ->
                say("incident.merged-into")
                        .ref("incident", Ref.INCIDENT, e.incident())
                        .with("reason", e.reason())
                        .important()
                        .end();
            case FiguresStated e -> IntakeSentences.figures(e, stamp, state).end();
            case Assessed e -> IntakeSentences.assessed(e).end();
            case MarkedFalse e ->
                say("incident.marked-false")
                        .with("reason", e.reason())
                        .important()
                        .end();
            case PlanChanged e ->
                say("incident.plan-changed")
                        .ref("plan", Ref.PLAN, e.plan())
                        .with("edition", e.edition())
                        .with("reason", e.reason())
                        .important()
                        .end();
            case AccidentStated e ->
                say("incident.accident-stated")
                        .ref("accident", Ref.GUIDE, e.accident())
                        .with("reason", e.reason())
                        .end();
            case ParticularsStated e -> IntakeSentences.corrected(e).end();
            case RoleBound e ->
                say(e.units().isEmpty() && e.name() == null ? "incident.role-unbound" : "incident.role-bound")
                        .ref("role", Ref.ROLE, e.role())
                        .refs("units", Ref.BODY, e.units())
                        .with("name", e.name())
                        .end();
            case ObligationStarted e ->
                owed("incident.obligation-started", e)
                        .flag("assumed", e.limit().wording() != null)
                        .end();
            case ObligationStruck e ->
                obligation("incident.obligation-struck", state, e.obligation())
                        .important()
                        .end();
            case ObligationRetimed e ->
                obligation("incident.obligation-retimed", state, e.obligation())
                        .with("reason", e.reason())
                        .end();
            case ObligationMet e -> met(e, stamp, state).end();
            case ObligationWithdrawn e ->
                obligation("incident.obligation-withdrawn", state, e.obligation())
                        .reason(reason(state, e.reason()))
                        .end();
            case LevelProposed e ->
                say("incident.level-proposed")
                        .word("by", e.automatic() ? "proposed.automatic" : "proposed.office")
                        .level("level", e.level())
                        .refs("grounds", Ref.GROUND, e.grounds())
                        .with("reason", e.reason())
                        .important()
                        .end();
            case ProposalWithdrawn e ->
                say("incident.proposal-withdrawn")
                        .level("level", e.level())
                        .reason(reason(state, e.reason()))
                        .end();
            case StandInAppointed e ->
                standsIn(e.post(), e.account(), e.from(), e.until(), e.appointedBy(), e.document())
                        .important()
                        .end();
            case StandInEnded e ->
                standInEnded(state.response().standIns().find(e.standIn()), e.reason())
                        .end();
            case LevelActivated e -> DecisionSentences.activated(e).end();
            case DecisionConfirmed e -> say("incident.decision-confirmed").end();
            case DecisionDenied e ->
                say("incident.decision-denied")
                        .with("reason", e.reason())
                        .important()
                        .end();
            case RecallProposed e ->
                DecisionSentences.restoring("incident.recall-proposed", e.restores())
                        .level("level", e.level())
                        .number("count", e.assignments().size())
                        .important()
                        .clause(e.clause())
                        .end();
            case DecisionRecalled e ->
                DecisionSentences.restoring("incident.decision-recalled", e.restored())
                        .ref("post", Ref.POST, e.post())
                        .flag("standIn", e.standIn() != null)
                        .level("level", e.level())
                        .number("count", e.assignments().size())
                        .with("reason", e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case DecisionUpheld e ->
                say("incident.decision-upheld")
                        .ref("post", Ref.POST, e.post())
                        .flag("standIn", e.standIn() != null)
                        .with("reason", e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case ResumptionProposed e ->
                say("incident.resumption-proposed")
                        .level("level", e.level())
                        .number("count", e.assignments().size())
                        .important()
                        .clause(e.clause())
                        .end();
            case ResponseResumed e ->
                say("incident.resumed")
                        .ref("post", Ref.POST, e.post())
                        .flag("standIn", e.standIn() != null)
                        .level("level", e.level())
                        .number("count", e.assignments().size())
                        .with("reason", e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case MemberAdded e ->
                say("incident.member-added")
                        .ref("unit", Ref.BODY, e.unit())
                        .with("reason", e.reason())
                        .end();
            case WorkIssued e ->
                say("incident.work-issued")
                        .ref("body", Ref.BODY, e.body())
                        .number("count", e.tasks().size())
                        .end();
            case WorkRecalled e ->
                say("incident.work-recalled")
                        .number("count", e.assignments().size())
                        .reason(e.reason())
                        .important()
                        .end();
            case InstructionGiven e ->
                say(e.inSupport() ? "incident.instruction-in-support" : "incident.instruction")
                        .and(said -> e.orders().forEach(order -> said.order(order.body(), order.text())))
                        .important()
                        .end();
            case SuperiorInstructionEntered e ->
                say("incident.superior-instruction")
                        .with("from", e.from())
                        .with("text", e.text())
                        .and(said -> e.orders().forEach(order -> said.order(order.body(), order.text())))
                        .important()
                        .end();
            case CommandTransferred e ->
                say("incident.transferred")
                        .with("to", e.to())
                        .with("document", e.document())
                        .important()
                        .end();
            case SuperiorOrderFiled e ->
                say("incident.superior-order")
                        .with("from", e.from())
                        .with("document", e.document())
                        .important()
                        .end();
            case ReportDrafted e ->
                say("incident.report-drafted")
                        .word("paper", "paper", e.kind())
                        .refs("to", Ref.ADDRESSEE, e.addressees())
                        .end();
            case ReportSigned e ->
                DecisionSentences.onBehalf(paper("incident.report-signed", state, e.paper()), e.onBehalf())
                        .ref("post", Ref.POST, e.post())
                        .end();
            case ReportSent e ->
                paper("incident.report-sent", state, e.paper())
                        .with("number", e.number())
                        .word("way", "way", e.way())
                        .time("sentAt", e.sentAt())
                        .end();
            case ReceiptConfirmed e ->
                paper("incident.receipt-confirmed", state, e.paper())
                        .ref("to", Ref.ADDRESSEE, e.addressee())
                        .time("confirmedAt", e.confirmedAt())
                        .vault("confirmedBy", e.confirmedBy())
                        .end();
            case QueryReceived e ->
                say("incident.query-received")
                        .with("from", e.from())
                        .vault("text", e.text())
                        .important()
                        .end();
            case QueryAnswered e ->
                say("incident.query-answered")
                        .word("way", "way", e.way())
                        .time("answeredAt", e.answeredAt())
                        .vault("text", e.text())
                        .end();
            case ReleaseDrafted e ->
                say("incident.release-drafted").with("text", e.text()).end();
            case ReleaseApproved e ->
                say("incident.release-approved").ref("post", Ref.POST, e.post()).end();
            case ReleasePublished e ->
                say("incident.release-published")
                        .with("channel", e.channel())
                        .time("publishedAt", e.publishedAt())
                        .end();
            case WarningIssued e ->
                say("incident.warning-issued")
                        .word("colour", "colour", e.colour())
                        .with("area", e.area())
                        .with("outline", e.outline())
                        .important()
                        .clause(e.clause())
                        .end();
            case WarningRequested e ->
                say("incident.warning-requested")
                        .word("colour", "colour", e.colour())
                        .with("area", e.area())
                        .with("reason", e.reason())
                        .important()
                        .clause(e.clause())
                        .end();
            case WarningAnswered e ->
                say(e.granted() ? "incident.warning-granted" : "incident.warning-declined")
                        .with("document", e.document())
                        .end();
            case SupplyMobilised e ->
                say("incident.supply-mobilised")
                        .ref("base", Ref.BODY, e.base())
                        .ref("supply", Ref.SUPPLY, e.supplyLine())
                        .with("quantity", e.quantity().toPlainString())
                        .with("note", e.note())
                        .end();
            case SupplyArrived e ->
                supply("incident.supply-arrived", state, e.mobilisation())
                        .time("arrivedAt", e.arrivedAt())
                        .end();
            case SupplyReturned e ->
                supply("incident.supply-returned", state, e.mobilisation())
                        .with("quantity", e.quantity().toPlainString())
                        .time("returnedAt", e.returnedAt())
                        .end();
            case GuideStepTicked e ->
                say(e.done() ? "incident.step-done" : "incident.step-undone")
                        .ref("step", Ref.STEP, e.guide() + "/" + e.step())
                        .vault("remark", e.remark())
                        .end();
            case EndConditionTicked e ->
                say(e.met() ? "incident.condition-met" : "incident.condition-unmet")
                        .ref("condition", Ref.CONDITION, e.condition())
                        .with("confirmedBy", e.confirmedBy())
                        .end();
            case ResponseTerminated e ->
                DecisionSentences.onBehalf(say("incident.terminated"), e.onBehalf())
                        .ref("post", Ref.POST, e.post())
                        .flag("standIn", e.standIn() != null)
                        .with("statement", e.statement())
                        .important()
                        .clause(e.clause())
                        .end();
            case AftermathTicked e ->
                say(e.done() ? "incident.aftermath-done" : "incident.aftermath-undone")
                        .ref("task", Ref.AFTERMATH, e.task())
                        .end();
            case IncidentClosed e ->
                say("incident.closed")
                        .with("number", e.evaluationNumber())
                        .important()
                        .end();
            case PersonalDataDestroyed e ->
                say("incident.data-destroyed")
                        .with("reason", e.reason())
                        .important()
                        .end();
        };
    }

    /** What follows from a decision gives the decision's id as its reason, and what follows from a report taken out names the report. */
    static String reason(IncidentState state, String reason) {
        if (state.response().decisions().has(reason)) {
            return "level-changed";
        }
        return reason.startsWith(REPORT) && state.intake().reports().has(reason.substring(REPORT.length()))
                ? "report-detached"
                : reason;
    }

    private static Builder met(ObligationMet e, Stamp stamp, IncidentState state) {
        return obligation("incident.obligation-met", state, e.obligation())
                .time("toldAt", e.toldAt())
                .word("way", "way", e.way())
                .time("enteredAt", IntakeSentences.enteredLater(e.toldAt(), stamp))
                .vault("spokenTo", e.confirmedBy());
    }

    private static Builder obligation(String code, IncidentState state, String id) {
        return owed(
                code, Objects.requireNonNull(state.obligations().find(id), id).started());
    }

    private static Builder owed(String code, ObligationStarted started) {
        return say(code)
                .with("what", started.what())
                .ref("to", Ref.ADDRESSEE, started.addressee())
                .time("due", started.due())
                .clause(started.clause());
    }

    private static Builder paper(String code, IncidentState state, String id) {
        var paper = state.papers().papers().find(id);
        return say(code).word("paper", "paper", paper == null ? PaperKind.WRITTEN : paper.kind());
    }

    private static Builder supply(String code, IncidentState state, String mobilisation) {
        var line = state.supplies().find(mobilisation);
        return say(code).ref("supply", Ref.SUPPLY, line == null ? mobilisation : line.supplyLine());
    }
}
