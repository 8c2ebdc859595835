package io.hufu.engine.incident;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.plan.Guide;
import io.hufu.plan.Level;
import io.hufu.plan.PostKind;
import io.hufu.plan.ResponseLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response: proposals, stand-ins, activation and change of level, instructions, transfer of command. */
final class ResponseRules {
    private ResponseRules() {}

    static Decision propose(Case c, IncidentAction.ProposeLevel a) {
        var bad = Limits.first(
                Limits.optionalText(a.reason(), "/reason"),
                Following.level(c, a.level()) == null
                        ? Decision.refused(
                                RefusalCode.NO_SUCH_LEVEL, "/level", a.level().name())
                        : null,
                IntakeRules.notDuty(c),
                c.notRunning());
        if (bad != null) {
            return bad;
        }
        if (a.level() == c.state().response().level()) {
            return Decision.refused(RefusalCode.SAME_LEVEL, "/level", a.level().name());
        }
        var assessment = c.state().intake().assessment();
        var grounds = assessment == null
                ? List.<String>of()
                : assessment.grounds().stream()
                        .filter(g -> g.level() == a.level())
                        .map(io.hufu.engine.vocabulary.Assessment.Ground::groundId)
                        .toList();
        return c.add(new IncidentEvent.LevelProposed(a.level(), false, grounds, a.reason()))
                .accepted();
    }

    static Decision appoint(Case c, IncidentAction.AppointStandIn a) {
        var post = c.pack().plan().headquarters().posts().stream()
                .filter(p -> p.id().equals(a.post()))
                .findFirst()
                .orElse(null);
        var bad = Limits.first(
                Limits.line(a.account(), "/account"),
                Limits.line(a.appointedBy(), "/appointedBy"),
                Limits.line(a.document(), "/document"),
                a.until().isAfter(a.from())
                        ? null
                        : Decision.refused(
                                RefusalCode.TIMES_OUT_OF_ORDER,
                                "/until",
                                a.until().toString()),
                post == null ? Decision.refused(RefusalCode.NO_SUCH_POST, "/post", a.post()) : null,
                c.dutyOfficer() || holds(c, a.post()) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.notRunning(),
                c.state().response().standIns().has(a.standIn())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/standIn", a.standIn())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.StandInAppointed(
                                a.standIn(), a.post(), a.account(), a.appointedBy(), a.document(), a.from(), a.until()))
                        .accepted();
    }

    private static boolean holds(Case c, String post) {
        return Authority.held(c.pack().plan(), c.actor()).stream().anyMatch(p -> p.id().equals(post));
    }

    static Decision endStandIn(Case c, IncidentAction.EndStandIn a) {
        var bad = Limits.text(a.reason(), "/reason");
        var standIn = c.state().response().standIns().find(a.standIn());
        if (bad != null || standIn == null || standIn.ended()) {
            return bad != null ? bad : Decision.refused(RefusalCode.NO_SUCH_STAND_IN, "/standIn", a.standIn());
        }
        return c.dutyOfficer() || holds(c, standIn.post())
                ? c.add(new IncidentEvent.StandInEnded(a.standIn(), a.reason())).accepted()
                : Decision.refused(RefusalCode.NOT_AUTHORISED);
    }

    static Decision activate(Case c, IncidentAction.ActivateLevel a) {
        var shape = Limits.first(
                Limits.optionalText(a.matter(), "/matter"),
                measures(a.measures()),
                a.onBehalf() == null ? null : c.badMoment(a.onBehalf().at(), "/onBehalf/at"));
        var level = Following.level(c, a.level());
        if (shape != null || level == null) {
            return shape != null
                    ? shape
                    : Decision.refused(
                            RefusalCode.NO_SUCH_LEVEL, "/level", a.level().name());
        }
        var unknown = bodies(c, a.also(), "/also");
        if (unknown != null) {
            return unknown;
        }
        var authority = authority(c, reserved(c, level), a.onBehalf());
        if (authority instanceof Answered.No no) {
            return no.decision();
        }
        var allowed = ((Answered.Yes) authority).allowed();
        var bad = Limits.first(
                c.notRunning(),
                a.level() == c.state().response().level()
                        ? Decision.refused(
                                RefusalCode.SAME_LEVEL, "/level", a.level().name())
                        : null,
                c.state().response().decisions().has(a.decision())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/decision", a.decision())
                        : null,
                a.measures().isEmpty() ? Decision.refused(RefusalCode.MEASURES_MISSING, "/measures", "") : null);
        if (bad != null) {
            return bad;
        }
        var duration = a.expectedDuration();
        if (duration == null || duration.isZero() || duration.isNegative()) {
            return Decision.refused(RefusalCode.DURATION_MISSING, "/expectedDuration", String.valueOf(duration));
        }
        var unwitnessed = Authority.unwitnessed(a.onBehalf());
        if (unwitnessed != null) {
            return unwitnessed;
        }
        var standIn = allowed.standIn();
        var matter = a.matter();
        c.add(new IncidentEvent.LevelActivated(
                a.decision(),
                a.level(),
                c.state().response().level(),
                allowed.post().id(),
                allowed.post().kind(),
                standIn == null ? null : standIn.id(),
                allowed.assumed(),
                a.onBehalf(),
                matter == null || matter.isBlank() ? c.state().head().title() : matter,
                duration,
                a.measures(),
                a.deselected(),
                guides(c),
                level.onScenePost(),
                reserved(c, level).activatorsClause()));
        Following.issue(c, a.deselected(), a.also(), a.decision());
        Following.assess(c, c.at(), a.decision());
        return c.accepted();
    }

    /** Kinds of post that the act is reserved to: those of the new level, but of the level in force when it is lowered. */
    private static Level reserved(Case c, Level wanted) {
        var inForce = c.state().response().level();
        if (inForce != null && inForce.higherThan(wanted.level())) {
            var now = Following.level(c, inForce);
            return now == null ? wanted : now;
        }
        return wanted;
    }

    static List<String> guides(Case c) {
        return guidesFor(c.pack().plan().guides(), c.state().head().accident());
    }

    static List<String> guidesFor(List<Guide> guides, @Nullable String accident) {
        return guides.stream()
                .filter(g -> g.accident().equals("general") || g.accident().equals(accident))
                .map(Guide::id)
                .toList();
    }

    private static @Nullable Decision measures(List<String> measures) {
        for (int i = 0; i < measures.size(); i++) {
            var bad = Limits.text(measures.get(i), "/measures/" + i);
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    private static @Nullable Decision bodies(Case c, List<String> bodies, String field) {
        for (var body : bodies) {
            if (c.pack().findUnit(body) == null) {
                return Decision.refused(RefusalCode.NO_SUCH_UNIT, field, body);
            }
        }
        return null;
    }

    /** Whether an act reserved to posts is allowed, directly, by a stand-in, or on behalf by telephone. */
    sealed interface Answered {
        record Yes(Authority.Answer.Allowed allowed) implements Answered {}

        record No(Decision decision) implements Answered {}
    }

    static Answered authority(Case c, Level level, @Nullable OnBehalf onBehalf) {
        return authority(c, level.activators(), level.activatorsClause(), onBehalf);
    }

    static Answered authority(Case c, List<PostKind> named, String clause, @Nullable OnBehalf onBehalf) {
        Authority.Answer answer;
        if (onBehalf == null) {
            answer = Authority.answer(
                    c.pack().plan(),
                    named,
                    c.actor(),
                    c.state().response().standIns().values(),
                    c.at());
        } else {
            var bad = onBehalf(c, onBehalf);
            if (bad != null) {
                return new Answered.No(bad);
            }
            answer = Authority.answerForPost(c.pack().plan(), named, onBehalf.post());
        }
        return switch (answer) {
            case Authority.Answer.Allowed allowed -> new Answered.Yes(allowed);
            case Authority.Answer.NotAllowed no ->
                new Answered.No(c.refusedBy(
                        no.code(), clause, "posts", Authority.titles(c.pack().plan(), named)));
        };
    }

    private static @Nullable Decision onBehalf(Case c, OnBehalf onBehalf) {
        var known = c.pack().plan().headquarters().posts().stream().anyMatch(p -> p.id().equals(onBehalf.post()));
        return Limits.first(
                c.badMoment(onBehalf.at(), "/onBehalf/at"),
                known ? null : Decision.refused(RefusalCode.NO_SUCH_POST, "/onBehalf/post", onBehalf.post()),
                IntakeRules.notDuty(c));
    }

    static Decision confirm(Case c, IncidentAction.ConfirmDecision a) {
        var bad = answerable(c, a.decision());
        return bad != null
                ? bad
                : c.add(new IncidentEvent.DecisionConfirmed(a.decision())).accepted();
    }

    static Decision deny(Case c, IncidentAction.DenyDecision a) {
        var bad = Limits.first(Limits.text(a.reason(), "/reason"), answerable(c, a.decision()));
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.DecisionDenied(a.decision(), a.reason()));
        RecallRules.propose(c);
        return c.accepted();
    }

    private static @Nullable Decision answerable(Case c, String id) {
        var decision = c.state().response().decisions().find(id);
        if (decision == null) {
            return Decision.refused(RefusalCode.NO_SUCH_DOCUMENT, "/decision", id);
        }
        var onBehalf = decision.onBehalf();
        if (onBehalf == null) {
            return Decision.refused(RefusalCode.NOT_ON_BEHALF, "/decision", id);
        }
        if (!onBehalf.account().equals(c.actor().account())) {
            return c.refusedBy(RefusalCode.NOT_AUTHORISED, decision.clause(), "posts", onBehalf.post());
        }
        return decision.confirmed() || decision.deniedReason() != null
                ? Decision.refused(RefusalCode.ALREADY_CONFIRMED, "/decision", id)
                : null;
    }

    static Decision addMember(Case c, IncidentAction.AddMember a) {
        var shape = Limits.text(a.reason(), "/reason");
        var unit = c.pack().findUnit(a.unit());
        if (shape != null || unit == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_UNIT, "/unit", a.unit());
        }
        var member = c.state().response().addedMembers().contains(a.unit())
                || c.pack().plan().members().stream().anyMatch(m -> m.body().equals(a.unit()));
        var bad = Limits.first(
                commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.notRunning(),
                c.pack().plan().headquarters().mayAddMembers() ? null : Decision.refused(RefusalCode.NOT_OF_THIS_PLAN),
                member ? Decision.refused(RefusalCode.ALREADY_MEMBER, "/unit", a.unit()) : null);
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.MemberAdded(a.unit(), a.reason()));
        Following.single(
                c,
                unit.id(),
                unit.name(),
                Origin.INSTRUCTION,
                "member." + unit.id(),
                new IssuedTask("member." + unit.id(), a.reason(), null, null, null),
                List.of());
        return c.accepted();
    }

    /** Duty officers write down what the headquarters says; holders of its posts say it themselves. */
    static boolean commands(Case c) {
        if (c.dutyOfficer() || !Authority.held(c.pack().plan(), c.actor()).isEmpty()) {
            return true;
        }
        return c.state().response().standIns().values().stream()
                .anyMatch(s -> s.account().equals(c.actor().account()) && s.covers(c.at()));
    }

    static Decision transfer(Case c, IncidentAction.TransferCommand a) {
        var bad = Limits.first(
                Limits.line(a.to(), "/to"),
                Limits.line(a.document(), "/document"),
                c.badMoment(a.transferredAt(), "/transferredAt"),
                commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.notRunning(),
                c.state().response().level() == null ? Decision.refused(RefusalCode.NOT_ACTIVATED) : null,
                c.state().response().transfer() != null ? Decision.refused(RefusalCode.ALREADY_TRANSFERRED) : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.CommandTransferred(a.to(), a.document(), a.transferredAt()))
                        .accepted();
    }

    /** The level that a plan has under this name, for the end of the response. */
    static @Nullable Level inForce(Case c) {
        ResponseLevel level = c.state().response().level();
        return level == null ? null : Following.level(c, level);
    }
}
