package io.hufu.engine.incident;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;

/** What becomes of an action on an incident; the switch has a case for every action and no default. */
public final class IncidentDecider {
    private IncidentDecider() {}

    public static Decision decide(World world, Command command, IncidentAction action) {
        if (action instanceof IncidentAction.OpenIncident open) {
            return IntakeRules.open(world, command, open);
        }
        if (!(world.findState(action.stream()) instanceof IncidentState state)) {
            return Decision.refused(RefusalCode.NO_SUCH_INCIDENT, "/incident", action.incident());
        }
        var pack = world.findPack(state.head().packHash());
        if (pack == null) {
            throw new IllegalStateException("pack " + state.head().packHash() + " is not kept");
        }
        var c = new Case(world, command, state, pack);
        return switch (action) {
            case IncidentAction.OpenIncident a -> IntakeRules.open(world, command, a);
            case IncidentAction.AddReport a -> IntakeRules.report(c, a);
            case IncidentAction.DetachReport a -> IntakeRules.detach(c, a);
            case IncidentAction.MergeIncident a -> IntakeRules.merge(c, a);
            case IncidentAction.StateFigures a -> IntakeRules.figures(c, a);
            case IncidentAction.MarkFalse a -> IntakeRules.markFalse(c, a);
            case IncidentAction.ChangePlan a -> IntakeRules.changePlan(c, a);
            case IncidentAction.StateAccident a -> IntakeRules.accident(c, a);
            case IncidentAction.StateParticulars a -> ParticularsRules.state(c, a);
            case IncidentAction.BindRole a -> RoleRules.bind(c, a);
            case IncidentAction.ProposeLevel a -> ResponseRules.propose(c, a);
            case IncidentAction.AppointStandIn a -> ResponseRules.appoint(c, a);
            case IncidentAction.EndStandIn a -> ResponseRules.endStandIn(c, a);
            case IncidentAction.ActivateLevel a -> ResponseRules.activate(c, a);
            case IncidentAction.ConfirmDecision a -> ResponseRules.confirm(c, a);
            case IncidentAction.DenyDecision a -> ResponseRules.deny(c, a);
            case IncidentAction.RecallDecision a -> RecallRules.recall(c, a);
            case IncidentAction.UpholdDecision a -> RecallRules.uphold(c, a);
            case IncidentAction.AddMember a -> ResponseRules.addMember(c, a);
            case IncidentAction.GiveInstruction a -> InstructionRules.instruct(c, a);
            case IncidentAction.EnterSuperiorInstruction a -> InstructionRules.superior(c, a);
            case IncidentAction.TransferCommand a -> ResponseRules.transfer(c, a);
            case IncidentAction.FileSuperiorOrder a -> EndRules.superiorOrder(c, a);
            case IncidentAction.RecordTold a -> PaperRules.told(c, a);
            case IncidentAction.DraftReport a -> PaperRules.draft(c, a);
            case IncidentAction.SignReport a -> PaperRules.sign(c, a);
            case IncidentAction.SendReport a -> PaperRules.send(c, a);
            case IncidentAction.ConfirmReceipt a -> PaperRules.receipt(c, a);
            case IncidentAction.ReceiveQuery a -> PaperRules.query(c, a);
            case IncidentAction.AnswerQuery a -> PaperRules.answer(c, a);
            case IncidentAction.DraftRelease a -> PaperRules.draftRelease(c, a);
            case IncidentAction.ApproveRelease a -> PaperRules.approveRelease(c, a);
            case IncidentAction.PublishRelease a -> PaperRules.publishRelease(c, a);
            case IncidentAction.IssueWarning a -> PaperRules.issueWarning(c, a);
            case IncidentAction.RequestWarning a -> PaperRules.requestWarning(c, a);
            case IncidentAction.RecordWarningAnswer a -> PaperRules.warningAnswer(c, a);
            case IncidentAction.MobiliseSupply a -> SupplyRules.mobilise(c, a);
            case IncidentAction.RecordSupplyArrival a -> SupplyRules.arrival(c, a);
            case IncidentAction.ReturnSupply a -> SupplyRules.giveBack(c, a);
            case IncidentAction.TickGuideStep a -> EndRules.guideStep(c, a);
            case IncidentAction.TickEndCondition a -> EndRules.condition(c, a);
            case IncidentAction.TerminateResponse a -> EndRules.terminate(c, a);
            case IncidentAction.TickAftermath a -> EndRules.aftermath(c, a);
            case IncidentAction.CloseIncident a -> EndRules.close(c, a);
            case IncidentAction.DestroyPersonalData a -> EndRules.destroy(c, a);
            case IncidentAction.StrikeObligation a -> strike(c, a);
        };
    }

    private static Decision strike(Case c, IncidentAction.StrikeObligation a) {
        if (!c.actor().can(Actor.Capability.SYSTEM)) {
            return Decision.refused(RefusalCode.SYSTEM_ONLY);
        }
        var obligation = c.state().obligations().find(a.obligation());
        if (obligation == null) {
            return Decision.refused(RefusalCode.NO_SUCH_CLOCK, "/obligation", a.obligation());
        }
        if (!obligation.open() || obligation.struckAt() != null) {
            return Decision.refused(RefusalCode.CLOCK_NOT_RUNNING, "/obligation", a.obligation());
        }
        var due = obligation.started().due();
        if (c.at().isBefore(due)) {
            return Decision.refused(RefusalCode.CLOCK_NOT_DUE, "/obligation", a.obligation());
        }
        return c.add(new IncidentEvent.ObligationStruck(a.obligation(), due)).accepted();
    }
}
