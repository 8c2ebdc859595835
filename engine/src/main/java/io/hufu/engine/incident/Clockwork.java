package io.hufu.engine.incident;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.WorkdayLimit;
import io.hufu.engine.calling.RoleBinding;
import io.hufu.engine.grading.Conditions;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Limit;
import io.hufu.plan.Reporting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts, meets and withdraws the obligations of a plan's reporting rules. */
final class Clockwork {
    private Clockwork() {}

    /** When a limit is over: by the plan's figure, by the calendar, or by the jurisdiction's figure for the wording. */
    private static Instant due(Case c, Limit limit, Instant start) {
        var workdays = limit.workdays();
        if (workdays != null) {
            return WorkdayLimit.end(c.pack().workdays(), start, workdays);
        }
        var within = limit.within();
        if (within != null) {
            return start.plus(within);
        }
        return start.plus(
                limit.wording() == Limit.Wording.AT_ONCE
                        ? c.pack().jurisdiction().atOnce()
                        : c.pack().jurisdiction().promptly());
    }

    /**
     * Brings the obligations that hang on facts in line with them: starts those whose condition holds now, withdraws those whose
     * condition does not.
     *
     * @param knownAt from when a rule runs that runs from knowing
     * @param why shown where one is withdrawn
     */
    static void follow(Case c, Instant knownAt, String why) {
        var conditions = conditions(c, c.state());
        var before = conditions(c, c.before());
        for (var rule : c.pack().plan().reporting().rules()) {
            switch (rule.from()) {
                case OCCURRENCE ->
                    follow(c, rule, conditions, false, c.state().head().occurredAt(), why);
                case RECEIPT ->
                    follow(c, rule, conditions, false, c.state().head().receivedAt(), why);
                case KNOWN -> follow(c, rule, conditions, !before.hold(rule.when()), knownAt, why);
                case ORAL_REPORT, QUERY -> {}
            }
        }
    }

    private static Conditions conditions(Case c, IncidentState state) {
        return Grading.conditions(state.facts(), Grading.assess(c.pack().plan(), state.facts()));
    }

    /** @param anew whether the condition became true only now, so that what was told of an earlier time does not count for it */
    private static void follow(
            Case c, Reporting.Rule rule, Conditions conditions, boolean anew, Instant start, String why) {
        var holds = conditions.hold(rule.when());
        for (var addressee : rule.to()) {
            var base = rule.id() + ">" + addressee;
            var last = latest(c.state(), base);
            if (holds && (last == null || last.withdrawnReason() != null || (anew && !last.open()))) {
                start(c, rule, next(c.state(), base), addressee, rule.obligors(), start);
            } else if (!holds && last != null && last.open()) {
                c.add(new IncidentEvent.ObligationWithdrawn(last.id(), why));
            }
        }
    }

    private static @Nullable Obligation latest(IncidentState state, String base) {
        Obligation last = null;
        for (var obligation : state.obligations().values()) {
            if (obligation.id().equals(base) || obligation.id().startsWith(base + "~")) {
                last = obligation;
            }
        }
        return last;
    }

    private static String next(IncidentState state, String base) {
        var id = base;
        for (int n = 2; state.obligations().has(id); n++) {
            id = base + "~" + n;
        }
        return id;
    }

    private static void start(
            Case c, Reporting.Rule rule, String id, String addressee, List<String> obligors, Instant start) {
        c.add(new IncidentEvent.ObligationStarted(
                id,
                rule.id(),
                rule.what(),
                obligors,
                addressee,
                rule.limit(),
                rule.from(),
                start,
                due(c, rule.limit(), start),
                rule.form(),
                rule.clause()));
    }

    /** A body told the office something: meets what it owed the office, and an oral report starts the clock of the written one. */
    static void heard(Case c, @Nullable String fromBody, Way way, Instant at, @Nullable Confidential confirmedBy) {
        if (fromBody == null) {
            return;
        }
        var office = officeAddressees(c);
        for (var obligation : c.state().obligations().values()) {
            if (obligation.open()
                    && office.contains(obligation.started().addressee())
                    && owes(c, obligation.started().obligors(), fromBody)
                    && !at.isBefore(obligation.started().start())
                    && fits(obligation.started().form(), way)) {
                c.add(new IncidentEvent.ObligationMet(obligation.id(), way, at, confirmedBy, null));
            }
        }
        if (way.oral()) {
            for (var rule : c.pack().plan().reporting().rules()) {
                if (rule.from() == Reporting.From.ORAL_REPORT && owes(c, rule.obligors(), fromBody)) {
                    for (var addressee : rule.to()) {
                        var base = rule.id() + ">" + addressee + "<" + fromBody;
                        var last = latest(c.state(), base);
                        if (office.contains(addressee) && (last == null || last.withdrawnReason() != null)) {
                            start(c, rule, next(c.state(), base), addressee, List.of(fromBody), at);
                        }
                    }
                }
            }
        }
    }

    /** The office told somebody by word of mouth: the written report to the same addressee is owed. */
    static void told(Case c, List<String> addressees, Instant at) {
        var office = c.pack().plan().headquarters().office().units().getFirst();
        for (var rule : c.pack().plan().reporting().rules()) {
            if (rule.from() == Reporting.From.ORAL_REPORT) {
                for (var addressee : addressees) {
                    var base = rule.id() + ">" + addressee + "<" + office;
                    if (latest(c.state(), base) == null) {
                        start(c, rule, base, addressee, List.of(office), at);
                    }
                }
            }
        }
    }

    /** A query from above started the clock of its answer. */
    static void asked(Case c, String query, Instant at) {
        for (var rule : c.pack().plan().reporting().rules()) {
            if (rule.from() == Reporting.From.QUERY) {
                for (var addressee : rule.to()) {
                    start(c, rule, rule.id() + ">" + addressee + "<" + query, addressee, rule.obligors(), at);
                }
            }
        }
    }

    static void answered(Case c, String query, Way way, Instant at) {
        for (var obligation : c.state().obligations().values()) {
            if (obligation.open() && obligation.id().endsWith("<" + query)) {
                c.add(new IncidentEvent.ObligationMet(obligation.id(), way, at, null, null));
            }
        }
    }

    /** Every report that still counts is heard again, for obligations that began later than it came. */
    static void hearAgain(Case c) {
        for (var received : c.state().intake().reports().values()) {
            var report = received.report();
            if (!received.detached()) {
                heard(c, report.fromBody(), report.way(), report.receivedAt(), report.reporter());
            }
        }
    }

    /**
     * A report turned out to be about something else: what it met is owed again from the same moment, and the written report
     * that it made owing is not.
     */
    static void unheard(Case c, Intake.Received received) {
        var report = received.report();
        var body = report.fromBody();
        if (body == null) {
            return;
        }
        var why = "report " + report.id();
        var office = officeAddressees(c);
        for (var o : c.state().obligations().values()) {
            if (o.withdrawnReason() != null || !office.contains(o.started().addressee())) {
                continue;
            }
            if (o.started().from() == Reporting.From.ORAL_REPORT
                    && o.started().start().equals(report.receivedAt())
                    && o.started().obligors().contains(body)) {
                c.add(new IncidentEvent.ObligationWithdrawn(o.id(), why));
            } else if (report.receivedAt().equals(o.toldAt())
                    && owes(c, o.started().obligors(), body)) {
                c.add(new IncidentEvent.ObligationWithdrawn(o.id(), why));
                startAgain(c, o.started(), o.started().start(), o.started().due());
            }
        }
        hearAgain(c);
    }

    private static void startAgain(Case c, IncidentEvent.ObligationStarted s, Instant start, Instant due) {
        var tilde = s.obligation().lastIndexOf('~');
        var base = tilde < 0 ? s.obligation() : s.obligation().substring(0, tilde);
        c.add(s.as(next(c.state(), base), start, due));
    }

    /**
     * The moment of occurrence was corrected: what runs from it runs from there. What is open is owed anew, so that it strikes at
     * the right moment; what is done keeps who was told and when, and is judged by the right moment.
     */
    static void shift(Case c, String why) {
        var start = c.state().head().occurredAt();
        for (var o : c.state().obligations().values()) {
            var started = o.started();
            if (started.from() != Reporting.From.OCCURRENCE
                    || o.withdrawnReason() != null
                    || started.start().equals(start)) {
                continue;
            }
            var due = due(c, started.limit(), start);
            if (o.open()) {
                c.add(new IncidentEvent.ObligationWithdrawn(o.id(), why));
                startAgain(c, started, start, due);
            } else {
                c.add(new IncidentEvent.ObligationRetimed(o.id(), start, due, why));
            }
        }
    }

    /** Nothing is owed any more: the report was false, or the incident is part of another one. */
    static void withdrawOpen(Case c, String why) {
        for (var o : c.state().obligations().values()) {
            if (o.open()) {
                c.add(new IncidentEvent.ObligationWithdrawn(o.id(), why));
            }
        }
    }

    /** The plan was the wrong one: its clocks that hang on facts stop; what a report or a query started goes on. */
    static void withdrawFollowing(Case c, String why) {
        for (var o : c.state().obligations().values()) {
            var from = o.started().from();
            if (o.open() && from != Reporting.From.ORAL_REPORT && from != Reporting.From.QUERY) {
                c.add(new IncidentEvent.ObligationWithdrawn(o.id(), why));
            }
        }
    }

    static boolean fits(Reporting.Form form, Way way) {
        return form != Reporting.Form.WRITTEN || way == Way.WRITTEN || way == Way.FAX || way == Way.TERMINAL;
    }

    private static List<String> officeAddressees(Case c) {
        var units = c.pack().plan().headquarters().office().units();
        return c.pack().plan().reporting().addressees().stream()
                .filter(a -> a.body() != null && units.contains(a.body()))
                .map(Reporting.Addressee::id)
                .toList();
    }

    /** Whether the body is among the obligors: by its own id, as an addressee's body, or as what a role is bound to. */
    private static boolean owes(Case c, List<String> obligors, String body) {
        if (obligors.isEmpty() || obligors.contains(body)) {
            return true;
        }
        for (var obligor : obligors) {
            RoleBinding binding = c.state().roles().find(obligor);
            if (binding != null && binding.units().contains(body)) {
                return true;
            }
            for (var addressee : c.pack().plan().reporting().addressees()) {
                if (addressee.id().equals(obligor) && body.equals(addressee.body())) {
                    return true;
                }
            }
        }
        return false;
    }
}
