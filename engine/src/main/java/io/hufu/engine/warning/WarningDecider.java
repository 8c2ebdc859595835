package io.hufu.engine.warning;

import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningEvent;
import java.util.Objects;

/** What becomes of an action on a warning; the switch has a case for every action and no default. */
public final class WarningDecider {
    private WarningDecider() {}

    public static Decision decide(World world, Command command, WarningAction action) {
        if (action instanceof WarningAction.DraftWarning draft) {
            return DraftRules.begin(world, command, draft);
        }
        if (!(world.findState(action.stream()) instanceof WarningState state)) {
            return Decision.refused(RefusalCode.NO_SUCH_WARNING, "/warning", action.warning());
        }
        var pack = world.findPack(state.packHash());
        if (pack == null) {
            throw new IllegalStateException("pack " + state.packHash() + " is not kept");
        }
        var c = new WarningCase(world, command, state, pack);
        return switch (action) {
            case WarningAction.DraftWarning a -> DraftRules.begin(world, command, a);
            case WarningAction.DraftChange a -> DraftRules.change(c, a);
            case WarningAction.DraftLift a -> DraftRules.lift(c, a);
            case WarningAction.ReviseDraft a -> DraftRules.revise(c, a);
            case WarningAction.DiscardDraft a -> DraftRules.discard(c, a);
            case WarningAction.ApproveDraft a -> ApprovalRules.approve(c, a);
            case WarningAction.ConfirmApproval a -> ApprovalRules.confirm(c, a);
            case WarningAction.DenyApproval a -> ApprovalRules.deny(c, a);
            case WarningAction.IssueDraft a -> IssueRules.issue(c, a);
            case WarningAction.RequestIssue a -> IssueRules.request(c, a);
            case WarningAction.RecordIssueAnswer a -> IssueRules.answer(c, a);
            case WarningAction.AppointStandIn a -> ApprovalRules.appoint(c, a);
            case WarningAction.EndStandIn a -> ApprovalRules.endStandIn(c, a);
            case WarningAction.NotifyEnterprises a -> EmissionRules.told(c, a);
            case WarningAction.RecordEnterpriseAnswer a -> EmissionRules.answered(c, a);
            case WarningAction.RecordConsumption a -> EmissionRules.consumed(c, a);
            case WarningAction.RecordFinding a -> EmissionRules.found(c, a);
            case WarningAction.SendSummary a -> EmissionRules.summed(c, a);
            case WarningAction.StrikeValidity a -> strike(c, a);
            case WarningAction.DestroyPersonalData a -> DraftRules.destroy(c, a);
        };
    }

    private static Decision strike(WarningCase c, WarningAction.StrikeValidity a) {
        var running = c.state().runningClocks();
        var bad = RunningClock.refusal(c.command(), c.state().id(), running, a.clock());
        if (bad != null) {
            return bad;
        }
        var clock = Objects.requireNonNull(RunningClock.find(running, a.clock()));
        var holding = Objects.requireNonNull(c.state().holding());
        return c.add(new WarningEvent.ValidityPassed(clock.id(), holding.id(), clock.due()))
                .accepted();
    }
}
