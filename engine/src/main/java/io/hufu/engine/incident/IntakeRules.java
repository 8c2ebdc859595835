package io.hufu.engine.incident;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Report;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Intake: opening, reports, figures and their corrections. */
final class IntakeRules {
    private IntakeRules() {}

    static Decision open(World world, Command command, IncidentAction.OpenIncident a) {
        var shape = Limits.first(
                Limits.line(a.title(), "/title"),
                Limits.optionalLine(a.site(), "/site"),
                Limits.optionalLine(a.incidentUnit(), "/incidentUnit"),
                Limits.optionalLine(a.sector(), "/sector"),
                FigureLimits.check(a.figures()),
                moments(command.at(), a));
        if (shape != null) {
            return shape;
        }
        var pack = world.findPackInForce(a.plan());
        if (pack == null) {
            return Decision.refused(RefusalCode.NO_SUCH_PLAN, "/plan", a.plan());
        }
        if (pack.jurisdiction().areas().stream().noneMatch(area -> area.code().equals(a.area()))) {
            return Decision.refused(RefusalCode.NO_SUCH_AREA, "/area", a.area());
        }
        if (!command.actor().can(Actor.Capability.DUTY_OFFICER)) {
            return Decision.refused(RefusalCode.NOT_DUTY_OFFICER);
        }
        if (world.findState(a.stream()) != null
                || world.findState(io.hufu.engine.basics.StreamId.warning(a.incident())) != null) {
            return Decision.refused(RefusalCode.ALREADY_EXISTS, "/incident", a.incident());
        }
        var plan = pack.plan();
        var opened = new IncidentEvent.IncidentOpened(
                a.kind(),
                plan.id(),
                plan.edition(),
                pack.hash(),
                a.title(),
                a.accident(),
                a.phase(),
                a.sector(),
                a.area(),
                a.site(),
                a.incidentUnit(),
                a.occurredAt(),
                a.report().receivedAt(),
                a.detachedFrom());
        var stamp = new Stamp(command.at(), command.at(), command.actor(), command.id());
        var c = new Case(world, command, IncidentEvolution.evolve(null, a.incident(), opened, stamp), pack);
        c.add(opened);
        RoleRules.bindByFacts(c);
        c.add(new IncidentEvent.ReportReceived(a.report()));
        c.add(new IncidentEvent.FiguresStated(
                a.figures(),
                a.judgement(),
                FigureChange.FOLLOW_UP,
                a.report().receivedAt(),
                a.report().id(),
                null));
        Following.facts(c, a.report().receivedAt(), "");
        heard(c, a.report());
        return c.accepted();
    }

    private static @Nullable Decision moments(Instant now, IncidentAction.OpenIncident a) {
        var received = a.report().receivedAt();
        return Limits.first(
                Limits.ahead(a.occurredAt(), now, "/occurredAt"),
                Limits.ahead(received, now, "/report/receivedAt"),
                received.isBefore(a.occurredAt())
                        ? Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, "/report/receivedAt", received.toString())
                        : null);
    }

    private static void heard(Case c, Report report) {
        Clockwork.heard(c, report.fromBody(), report.way(), report.receivedAt(), report.reporter());
    }

    static Decision report(Case c, IncidentAction.AddReport a) {
        var bad = Limits.first(c.badMoment(a.report().receivedAt(), "/report/receivedAt"), notDuty(c), c.gone());
        if (bad != null) {
            return bad;
        }
        if (c.state().intake().reports().has(a.report().id())) {
            return Decision.refused(
                    RefusalCode.ALREADY_EXISTS, "/report/id", a.report().id());
        }
        c.add(new IncidentEvent.ReportReceived(a.report()));
        heard(c, a.report());
        return c.accepted();
    }

    static Decision detach(Case c, IncidentAction.DetachReport a) {
        var report = c.state().intake().reports().find(a.report());
        var bad = Limits.first(
                Limits.text(a.reason(), "/reason"),
                report == null || report.detached()
                        ? Decision.refused(RefusalCode.NO_SUCH_REPORT, "/report", a.report())
                        : null,
                notDuty(c),
                c.gone());
        if (bad != null) {
            return bad;
        }
        var left = c.state().intake().reports().values().stream()
                .filter(r -> !r.detached())
                .count();
        if (left == 1) {
            return Decision.refused(RefusalCode.LAST_REPORT, "/report", a.report());
        }
        c.add(new IncidentEvent.ReportDetached(a.report(), a.reason()));
        if (report != null) {
            Clockwork.unheard(c, report);
        }
        return c.accepted();
    }

    static Decision merge(Case c, IncidentAction.MergeIncident a) {
        var bad =
                Limits.first(Limits.text(a.reason(), "/reason"), otherMissing(c, a.into()), notDuty(c), c.notRunning());
        if (bad != null) {
            return bad;
        }
        var into = io.hufu.engine.basics.StreamId.incident(a.into());
        if (!(c.world().findState(into) instanceof IncidentState other) || !other.running()) {
            return Decision.refused(RefusalCode.INCIDENT_ENDED, "/into", a.into());
        }
        var target = c.of(other);
        for (var received : c.state().intake().reports().values()) {
            if (!received.detached()) {
                var report = renamed(received.report(), c.state().id(), other);
                target.add(new IncidentEvent.ReportReceived(report));
                heard(target, report);
            }
        }
        stop(c, "merged", a.reason());
        c.add(new IncidentEvent.MergedInto(a.into(), a.reason()));
        c.take(target);
        return c.accepted();
    }

    /** The report under an id that is free where it goes. */
    private static Report renamed(Report report, String from, IncidentState into) {
        var id = into.intake().reports().has(report.id()) ? from + "." + report.id() : report.id();
        return new Report(
                id,
                report.source(),
                report.way(),
                report.fromBody(),
                report.receivedAt(),
                report.reporter(),
                report.text(),
                report.files());
    }

    /** Work is recalled, clocks and proposal are withdrawn: there is no incident of its own any more. */
    private static void stop(Case c, String reason, String why) {
        closeWork(c, reason);
        withdrawProposal(c, why);
        Clockwork.withdrawOpen(c, why);
    }

    private static void withdrawProposal(Case c, String why) {
        var open = c.state().response().proposal();
        if (open != null) {
            c.add(new IncidentEvent.ProposalWithdrawn(open.level(), why));
        }
    }

    private static @Nullable Decision otherMissing(Case c, String into) {
        var known = !into.equals(c.state().id())
                && !into.isBlank()
                && into.length() <= 100
                && c.world().findState(io.hufu.engine.basics.StreamId.incident(into)) != null;
        return known ? null : Decision.refused(RefusalCode.NO_SUCH_INCIDENT, "/into", into);
    }

    static Decision figures(Case c, IncidentAction.StateFigures a) {
        var needsReason = a.change() != FigureChange.FOLLOW_UP;
        var bad = Limits.first(
                FigureLimits.check(a.figures()),
                needsReason ? Limits.text(a.reason(), "/reason") : Limits.optionalText(a.reason(), "/reason"),
                c.badMoment(a.knownAt(), "/knownAt"),
                a.report() != null && !c.state().intake().reports().has(a.report())
                        ? Decision.refused(RefusalCode.NO_SUCH_REPORT, "/report", a.report())
                        : null,
                notDuty(c),
                c.state().status() == IncidentState.Status.CLOSED && Settling.rule(c) != null ? null : c.gone());
        if (bad != null) {
            return bad;
        }
        if (a.figures().equals(c.state().intake().figures())
                && a.judgement().equals(c.state().intake().judgement())) {
            return Decision.refused(RefusalCode.NOTHING_SAID);
        }
        var settled = Settling.tooLate(c, a);
        if (settled != null) {
            return settled;
        }
        c.add(new IncidentEvent.FiguresStated(
                a.figures(), a.judgement(), a.change(), a.knownAt(), a.report(), a.reason()));
        var reason = a.reason();
        Following.facts(c, a.knownAt(), reason == null ? a.change().name() : reason);
        var report = a.report() == null ? null : c.state().intake().reports().find(a.report());
        if (report != null && !report.detached()) {
            heard(c, report.report());
        }
        return c.accepted();
    }

    static Decision markFalse(Case c, IncidentAction.MarkFalse a) {
        var bad = Limits.first(Limits.text(a.reason(), "/reason"), notDuty(c), c.notRunning());
        if (bad != null) {
            return bad;
        }
        stop(c, "false-report", a.reason());
        return c.add(new IncidentEvent.MarkedFalse(a.reason())).accepted();
    }

    /** Owes the closing of every assignment, as a reaction, so that an acknowledgement never collides with it. */
    static void closeWork(Case c, String reason) {
        for (var assignment : c.state().response().standing()) {
            c.react(assignment, new io.hufu.engine.vocabulary.AssignmentAction.CloseAssignment(assignment, reason));
        }
    }

    static Decision changePlan(Case c, IncidentAction.ChangePlan a) {
        var pack = c.world().findPackInForce(a.plan());
        var bad = Limits.first(
                Limits.text(a.reason(), "/reason"),
                pack == null ? Decision.refused(RefusalCode.NO_SUCH_PLAN, "/plan", a.plan()) : null,
                notDuty(c),
                c.notRunning());
        if (bad != null || pack == null) {
            return bad == null ? Decision.refused(RefusalCode.NO_SUCH_PLAN) : bad;
        }
        if (pack.hash().equals(c.state().head().packHash())) {
            return Decision.refused(RefusalCode.ALREADY_EXISTS, "/plan", a.plan());
        }
        var plan = pack.plan();
        var guides = c.state().response().level() == null
                ? List.<String>of()
                : ResponseRules.guidesFor(plan.guides(), c.state().head().accident());
        withdrawProposal(c, a.reason());
        Clockwork.withdrawFollowing(c, a.reason());
        var next = c.under(pack)
                .add(new IncidentEvent.PlanChanged(plan.id(), plan.edition(), pack.hash(), guides, a.reason()));
        RoleRules.bindByFacts(next);
        Following.facts(next, next.at(), a.reason());
        Clockwork.hearAgain(next);
        return next.accepted();
    }

    static Decision accident(Case c, IncidentAction.StateAccident a) {
        var known = c.pack().plan().guides().stream().anyMatch(g -> g.accident().equals(a.accident()));
        var bad = Limits.first(
                Limits.text(a.reason(), "/reason"),
                known ? null : Decision.refused(RefusalCode.NO_SUCH_GUIDE_STEP, "/accident", a.accident()),
                notDuty(c),
                c.notRunning());
        if (bad != null) {
            return bad;
        }
        if (a.accident().equals(c.state().head().accident())) {
            return Decision.refused(RefusalCode.NOTHING_SAID, "/accident", a.accident());
        }
        var guides = c.state().response().level() == null
                ? List.<String>of()
                : ResponseRules.guidesFor(c.pack().plan().guides(), a.accident());
        return c.add(new IncidentEvent.AccidentStated(a.accident(), guides, a.reason()))
                .accepted();
    }

    static @Nullable Decision notDuty(Case c) {
        return c.dutyOfficer() ? null : Decision.refused(RefusalCode.NOT_DUTY_OFFICER);
    }
}
