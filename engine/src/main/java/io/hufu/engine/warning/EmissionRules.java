package io.hufu.engine.warning;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.plan.Afterwards;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the emission-reduction list during a warning: enterprises are told and answer, electricity is compared, inspections
 * find, the summary goes up. Which lines do what is not decided here; that follows from the list and the plan.
 */
final class EmissionRules {
    private static final int MOST = 20_000;

    private EmissionRules() {}

    static Decision told(WarningCase c, WarningAction.NotifyEnterprises a) {
        var bad = Limits.first(
                names(a.enterprises()),
                c.ahead(a.notifiedAt(), "/notifiedAt"),
                c.notOffice(),
                notInForce(c),
                noList(c));
        if (bad != null) {
            return bad;
        }
        var notice = held(c);
        return a.enterprises().stream().allMatch(one -> c.state().emissions().told(notice, one))
                ? Decision.refused(RefusalCode.ALREADY_SENT, "/enterprises", "")
                : c.add(new WarningEvent.EnterprisesNotified(
                                notice, a.listEdition(), a.enterprises(), a.way(), a.notifiedAt()))
                        .accepted();
    }

    static Decision answered(WarningCase c, WarningAction.RecordEnterpriseAnswer a) {
        var bad = Limits.first(
                Limits.line(a.enterprise(), "/enterprise"),
                c.ahead(a.answeredAt(), "/answeredAt"),
                c.notOffice(),
                neverIssued(c),
                noList(c));
        if (bad != null) {
            return bad;
        }
        var notice = held(c);
        return c.state().emissions().told(notice, a.enterprise())
                ? c.add(new WarningEvent.EnterpriseAnswered(notice, a.enterprise(), a.complies(), a.answeredAt()))
                        .accepted()
                : Decision.refused(RefusalCode.NOT_SENT, "/enterprise", a.enterprise());
    }

    static Decision consumed(WarningCase c, WarningAction.RecordConsumption a) {
        var bad = Limits.first(
                readings(a),
                a.to().isAfter(a.from())
                        ? null
                        : Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, "/to", a.to().toString()),
                c.ahead(a.to(), "/to"),
                noPart(c),
                neverIssued(c),
                noList(c));
        return bad != null
                ? bad
                : c.add(new WarningEvent.ConsumptionRecorded(a.period(), a.from(), a.to(), a.readings()))
                        .accepted();
    }

    static Decision found(WarningCase c, WarningAction.RecordFinding a) {
        var bad = Limits.first(
                Limits.line(a.enterprise(), "/enterprise"),
                Limits.optionalLine(a.line(), "/line"),
                Limits.optionalLine(a.picture(), "/picture"),
                c.ahead(a.foundAt(), "/foundAt"),
                noPart(c),
                neverIssued(c),
                noList(c),
                c.state().emissions().findings().has(a.finding())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/finding", a.finding())
                        : null);
        return bad != null
                ? bad
                : c.add(new WarningEvent.FindingRecorded(
                                a.finding(), held(c), a.enterprise(), a.line(), a.atWork(), a.foundAt(), a.picture()))
                        .accepted();
    }

    static Decision summed(WarningCase c, WarningAction.SendSummary a) {
        var bad = Limits.first(
                Limits.line(a.document(), "/document"), c.ahead(a.sentAt(), "/sentAt"), c.notOffice(), neverIssued(c));
        if (bad != null) {
            return bad;
        }
        if (c.state().status() != WarningState.Status.LIFTED) {
            return Decision.refused(RefusalCode.WARNING_NOT_OVER);
        }
        var owed = c.plan().afterwards().evaluation().stream()
                .filter(evaluation -> evaluation.to().contains(a.to()))
                .map(Afterwards.EvaluationRule::clause)
                .findFirst();
        if (owed.isEmpty()) {
            return Decision.refused(RefusalCode.NO_SUCH_UNIT, "/to", a.to());
        }
        return c.state().emissions().summaries().stream()
                        .anyMatch(one -> one.to().equals(a.to()))
                ? Decision.refused(RefusalCode.ALREADY_SENT, "/to", a.to())
                : c.add(new WarningEvent.SummarySent(a.to(), a.document(), a.way(), a.sentAt(), owed.get()))
                        .accepted();
    }

    private static String held(WarningCase c) {
        return Objects.requireNonNull(c.state().inForce());
    }

    private static @Nullable Decision noList(WarningCase c) {
        return c.plan().warnings().reductionList() == null
                ? c.refusedBy(RefusalCode.NOT_OF_THIS_PLAN, c.plan().warnings().clause())
                : null;
    }

    private static @Nullable Decision notInForce(WarningCase c) {
        return c.state().status() == WarningState.Status.IN_FORCE
                ? null
                : Decision.refused(RefusalCode.WARNING_NOT_IN_FORCE);
    }

    /** What was seen while it was in force may be entered after it. */
    private static @Nullable Decision neverIssued(WarningCase c) {
        return c.state().inForce() == null ? Decision.refused(RefusalCode.WARNING_NOT_IN_FORCE) : null;
    }

    /** The office, and bodies that the warning gave work. */
    private static @Nullable Decision noPart(WarningCase c) {
        var actor = c.command().actor();
        boolean works = actor.can(Actor.Capability.UNIT)
                && c.state().work().values().stream()
                        .anyMatch(work -> work.body().equals(actor.unit()));
        return works ? null : c.notOffice();
    }

    private static @Nullable Decision names(List<String> names) {
        if (names.isEmpty()) {
            return Decision.refused(RefusalCode.FIELD_MISSING, "/enterprises", "");
        }
        if (names.size() > MOST) {
            return Decision.refused(RefusalCode.TEXT_TOO_LONG, "/enterprises", String.valueOf(MOST));
        }
        for (int i = 0; i < names.size(); i++) {
            var bad = Limits.line(names.get(i), "/enterprises/" + i);
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    private static @Nullable Decision readings(WarningAction.RecordConsumption a) {
        if (a.readings().isEmpty()) {
            return Decision.refused(RefusalCode.FIELD_MISSING, "/readings", "");
        }
        if (a.readings().size() > MOST) {
            return Decision.refused(RefusalCode.TEXT_TOO_LONG, "/readings", String.valueOf(MOST));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < a.readings().size(); i++) {
            var reading = a.readings().get(i);
            var at = "/readings/" + i;
            var bad = Limits.first(
                    Limits.line(reading.meter(), at + "/meter"),
                    reading.kwh().signum() < 0
                            ? Decision.refused(
                                    RefusalCode.FIGURE_NEGATIVE,
                                    at + "/kwh",
                                    reading.kwh().toPlainString())
                            : null,
                    seen.add(reading.meter())
                            ? null
                            : Decision.refused(RefusalCode.ALREADY_EXISTS, at + "/meter", reading.meter()));
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }
}
