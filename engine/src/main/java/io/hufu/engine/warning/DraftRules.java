package io.hufu.engine.warning;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.Outline;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.vocabulary.WarningEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts: of the warning itself, of a change, of the lifting; revised or discarded before they go out. */
final class DraftRules {
    private DraftRules() {}

    static Decision begin(World world, Command command, WarningAction.DraftWarning a) {
        var pack = world.findPackInForce(a.plan());
        if (pack == null) {
            return Decision.refused(RefusalCode.NO_SUCH_PLAN, "/plan", a.plan());
        }
        var plan = pack.plan();
        var head = new WarningState.Head(
                a.kind(),
                plan.id(),
                plan.edition(),
                pack.hash(),
                command.at(),
                command.actor().account());
        var blank = new WarningState(
                a.warning(),
                head,
                WarningState.Status.DRAFT,
                Ordered.none(),
                null,
                Ordered.none(),
                Ordered.none(),
                Emissions.NONE,
                List.of(),
                false);
        var c = new WarningCase(world, command, blank, pack);
        var taken = world.findState(StreamId.warning(a.warning())) != null
                || world.findState(StreamId.incident(a.warning())) != null;
        var bad = Limits.first(
                content(c, a.content(), a.passedDown(), a.outlines()),
                c.notOffice(),
                taken ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/warning", a.warning()) : null);
        return bad != null
                ? bad
                : outlined(
                        c.add(new WarningEvent.WarningDrafted(
                                a.kind(), plan.id(), plan.edition(), pack.hash(), "1", a.content(), a.passedDown())),
                        a.outlines());
    }

    static Decision change(WarningCase c, WarningAction.DraftChange a) {
        var bad = Limits.first(content(c, a.content(), a.passedDown(), a.outlines()), c.notOffice(), notInForce(c));
        var holding = c.state().holding();
        if (bad != null || holding == null) {
            return bad != null ? bad : Decision.refused(RefusalCode.WARNING_NOT_IN_FORCE);
        }
        return a.content().equals(holding.content()) && a.outlines().equals(holding.outlines())
                ? Decision.refused(RefusalCode.NOTHING_SAID, "/content", "")
                : outlined(c.add(new WarningEvent.ChangeDrafted(next(c), a.content(), a.passedDown())), a.outlines());
    }

    static Decision lift(WarningCase c, WarningAction.DraftLift a) {
        var bad = Limits.first(
                Limits.text(a.reason(), "/reason"),
                ContentChecks.passedDown(c, a.passedDown()),
                c.notOffice(),
                notInForce(c));
        return bad != null
                ? bad
                : c.add(new WarningEvent.LiftDrafted(next(c), a.reason(), a.passedDown()))
                        .accepted();
    }

    static Decision revise(WarningCase c, WarningAction.ReviseDraft a) {
        var bad = content(c, a.content(), a.passedDown(), a.outlines());
        var pending = c.state().pending();
        if (bad != null) {
            return bad;
        }
        if (pending == null || pending.act() == Notice.Act.LIFT) {
            return c.nothingPending();
        }
        var same = a.content().equals(pending.content())
                && a.outlines().equals(pending.outlines())
                && java.util.Objects.equals(a.passedDown(), pending.passedDown());
        var stopped = Limits.first(
                c.notOffice(),
                asked(pending),
                same ? Decision.refused(RefusalCode.NOTHING_SAID, "/content", "") : null);
        return stopped != null
                ? stopped
                : outlined(
                        c.add(new WarningEvent.DraftRevised(pending.id(), a.content(), a.passedDown())), a.outlines());
    }

    static Decision discard(WarningCase c, WarningAction.DiscardDraft a) {
        var bad = Limits.text(a.reason(), "/reason");
        var pending = c.state().pending();
        if (bad != null || pending == null) {
            return bad != null ? bad : c.nothingPending();
        }
        var notAllowed = c.notOffice();
        return notAllowed != null
                ? notAllowed
                : c.add(new WarningEvent.DraftDiscarded(pending.id(), a.reason()))
                        .accepted();
    }

    /** A superior has the draft before it; until it answers the draft stands as it was asked for. */
    private static @Nullable Decision asked(Notice pending) {
        return pending.request() != null && pending.answer() == null
                ? Decision.refused(RefusalCode.ALREADY_REQUESTED)
                : null;
    }

    /** What is for the areas as they are says nothing of outlines. */
    private static Decision outlined(WarningCase c, List<Outline> outlines) {
        var notice = c.state().notices().values().getLast();
        return outlines.isEmpty()
                ? c.accepted()
                : c.add(new WarningEvent.AreaOutlined(notice.id(), outlines)).accepted();
    }

    private static @Nullable Decision content(
            WarningCase c, WarningContent content, @Nullable PassedDown passedDown, List<Outline> outlines) {
        return Limits.first(
                ContentChecks.shape(c, content),
                OutlineChecks.check(outlines, content.areas()),
                ContentChecks.passedDown(c, passedDown),
                ContentChecks.known(c, content));
    }

    private static @Nullable Decision notInForce(WarningCase c) {
        return Limits.first(
                c.over(),
                c.state().holding() == null ? Decision.refused(RefusalCode.WARNING_NOT_IN_FORCE) : null,
                c.state().pending() != null ? Decision.refused(RefusalCode.NOTICE_PENDING) : null);
    }

    private static String next(WarningCase c) {
        return String.valueOf(c.state().notices().size() + 1);
    }

    static Decision destroy(WarningCase c, WarningAction.DestroyPersonalData a) {
        var bad = Limits.first(
                Limits.text(a.reason(), "/reason"),
                c.command().actor().can(Actor.Capability.ADMINISTRATOR)
                        ? null
                        : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.state().over() ? null : Decision.refused(RefusalCode.WARNING_NOT_OVER),
                c.state().personalDataDestroyed() ? Decision.refused(RefusalCode.ALREADY_EXISTS) : null);
        return bad != null
                ? bad
                : c.add(new WarningEvent.PersonalDataDestroyed(a.reason())).accepted();
    }
}
