package io.hufu.engine.incident;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.plan.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checklists, the end of the response, and what comes after it. */
final class EndRules {
    private EndRules() {}

    static Decision guideStep(Case c, IncidentAction.TickGuideStep a) {
        var known = c.pack().plan().guides().stream()
                .anyMatch(g -> g.id().equals(a.guide()) && g.steps().stream().anyMatch(s -> s.id().equals(a.step())));
        var tick = c.state().checks().guideSteps().find(a.guide() + "/" + a.step());
        var unit = c.actor().unit();
        var involved = unit != null
                && c.state().response().work().values().stream()
                        .anyMatch(w -> w.body().equals(unit));
        var bad = Limits.first(
                known ? null : Decision.refused(RefusalCode.NO_SUCH_GUIDE_STEP, "/step", a.guide() + "/" + a.step()),
                involved || ResponseRules.commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.notRunning(),
                ticked(tick, a.done()));
        return bad != null
                ? bad
                : c.add(new IncidentEvent.GuideStepTicked(a.guide(), a.step(), a.done(), a.remark()))
                        .accepted();
    }

    private static @Nullable Decision ticked(Checks.@Nullable Tick tick, boolean wanted) {
        var now = tick != null && tick.done();
        if (now == wanted) {
            return Decision.refused(wanted ? RefusalCode.ALREADY_TICKED : RefusalCode.NOT_TICKED);
        }
        return null;
    }

    static Decision condition(Case c, IncidentAction.TickEndCondition a) {
        var known = c.pack().plan().ending().conditions().stream().anyMatch(e -> e.id().equals(a.condition()));
        var bad = Limits.first(
                Limits.optionalLine(a.confirmedBy(), "/confirmedBy"),
                known ? null : Decision.refused(RefusalCode.NO_SUCH_CONDITION, "/condition", a.condition()),
                ResponseRules.commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.notRunning(),
                ticked(c.state().checks().endConditions().find(a.condition()), a.met()));
        return bad != null
                ? bad
                : c.add(new IncidentEvent.EndConditionTicked(a.condition(), a.met(), a.confirmedBy()))
                        .accepted();
    }

    static Decision terminate(Case c, IncidentAction.TerminateResponse a) {
        var shape = Limits.optionalText(a.statement(), "/statement");
        if (shape != null) {
            return shape;
        }
        var level = ResponseRules.inForce(c);
        if (level == null) {
            var over = c.notRunning();
            return over != null ? over : Decision.refused(RefusalCode.NOT_ACTIVATED);
        }
        var ending = c.pack().plan().ending();
        var authority = ResponseRules.authority(c, level.activators(), ending.clause(), a.onBehalf());
        if (authority instanceof ResponseRules.Answered.No no) {
            return no.decision();
        }
        var bad = Limits.first(
                c.notRunning(),
                c.state().response().decisions().has(a.decision())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/decision", a.decision())
                        : null);
        if (bad != null) {
            return bad;
        }
        var open = EndGate.openConditions(c.state(), ending);
        if (!open.isEmpty()) {
            return c.refusedBy(RefusalCode.CONDITIONS_OPEN, ending.clause(), "open", String.join("；", open));
        }
        if (EndGate.superiorOrderNeeded(c.state(), ending, c.pack().plan().jurisdiction())
                && c.state().response().superiorOrder() == null) {
            return c.refusedBy(RefusalCode.SUPERIOR_ORDER_MISSING, ending.clause());
        }
        var unwitnessed = Authority.unwitnessed(a.onBehalf());
        if (unwitnessed != null) {
            return unwitnessed;
        }
        var allowed = ((ResponseRules.Answered.Yes) authority).allowed();
        var standIn = allowed.standIn();
        c.add(new IncidentEvent.ResponseTerminated(
                a.decision(),
                allowed.post().id(),
                allowed.post().kind(),
                standIn == null ? null : standIn.id(),
                allowed.assumed(),
                a.onBehalf(),
                a.statement(),
                ending.clause()));
        IntakeRules.closeWork(c, "ended");
        return c.accepted();
    }

    static Decision superiorOrder(Case c, IncidentAction.FileSuperiorOrder a) {
        var bad = Limits.first(
                Limits.line(a.from(), "/from"),
                Limits.line(a.document(), "/document"),
                c.badMoment(a.orderedAt(), "/orderedAt"),
                IntakeRules.notDuty(c),
                c.notRunning(),
                EndGate.superiorOrderNeeded(
                                c.state(),
                                c.pack().plan().ending(),
                                c.pack().plan().jurisdiction())
                        ? null
                        : Decision.refused(RefusalCode.NOT_TRANSFERRED),
                c.state().response().superiorOrder() != null
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/document", a.document())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.SuperiorOrderFiled(a.from(), a.document(), a.orderedAt()))
                        .accepted();
    }

    static Decision aftermath(Case c, IncidentAction.TickAftermath a) {
        var bad = Limits.first(
                aftermathTasks(c).stream().anyMatch(t -> t.id().equals(a.task()))
                        ? null
                        : Decision.refused(RefusalCode.NO_SUCH_TASK, "/task", a.task()),
                ResponseRules.commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.gone(),
                c.state().running() ? Decision.refused(RefusalCode.INCIDENT_NOT_ENDED) : null,
                ticked(c.state().checks().aftermath().find(a.task()), a.done()));
        return bad != null
                ? bad
                : c.add(new IncidentEvent.AftermathTicked(a.task(), a.done())).accepted();
    }

    private static List<Task> aftermathTasks(Case c) {
        var tasks = new ArrayList<>(c.pack().plan().afterwards().tasks());
        for (var member : c.pack().plan().members()) {
            for (var duty : member.duties()) {
                if (duty.phase() == Task.Phase.AFTERMATH) {
                    tasks.add(duty);
                }
            }
        }
        return tasks;
    }

    static Decision close(Case c, IncidentAction.CloseIncident a) {
        var bad = Limits.first(
                Limits.line(a.evaluationNumber(), "/evaluationNumber"),
                addressees(c, a.sentTo()),
                IntakeRules.notDuty(c),
                c.gone(),
                c.state().running() ? Decision.refused(RefusalCode.INCIDENT_NOT_ENDED) : null,
                disputed(c));
        return bad != null
                ? bad
                : c.add(new IncidentEvent.IncidentClosed(a.evaluationNumber(), a.sentTo()))
                        .accepted();
    }

    /** What is closed cannot be resumed any more, so the headquarters says first what becomes of a denied end. */
    private static @Nullable Decision disputed(Case c) {
        var end = c.state().disputed();
        return end != null ? c.refusedBy(RefusalCode.DECISION_DISPUTED, end.clause(), "decision", end.id()) : null;
    }

    private static @Nullable Decision addressees(Case c, List<String> sentTo) {
        for (var addressee : sentTo) {
            if (c.pack().plan().reporting().addressees().stream().noneMatch(x -> x.id().equals(addressee))) {
                return Decision.refused(RefusalCode.NO_SUCH_UNIT, "/sentTo", addressee);
            }
        }
        return null;
    }

    static Decision destroy(Case c, IncidentAction.DestroyPersonalData a) {
        var bad = Limits.first(
                Limits.text(a.reason(), "/reason"),
                c.actor().can(Actor.Capability.ADMINISTRATOR) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.state().running() ? Decision.refused(RefusalCode.INCIDENT_NOT_ENDED) : null,
                c.state().checks().personalDataDestroyed() ? Decision.refused(RefusalCode.ALREADY_EXISTS) : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.PersonalDataDestroyed(a.reason())).accepted();
    }
}
