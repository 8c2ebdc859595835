package io.hufu.rehearsal;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.Pack;
import java.util.List;

/** Turns the roles of a story into actors as a door would establish them. */
final class Cast {
    private final Pack pack;
    private final Confidentials texts;

    Cast(Pack pack, Confidentials texts) {
        this.pack = pack;
        this.texts = texts;
    }

    Actor actor(Step.Actor actor) {
        var account = texts.account(actor);
        var role = actor.role();
        if (role.equals(Step.DUTY_OFFICER)) {
            var office = pack.plan().headquarters().office().units().getFirst();
            return new Actor(account, office, List.of(), List.of(Capability.DUTY_OFFICER), null);
        }
        if (role.startsWith(Step.UNIT)) {
            var unit = role.substring(Step.UNIT.length());
            return new Actor(account, unit, List.of(), List.of(Capability.UNIT), "terminal-" + unit);
        }
        var post = pack.plan().id() + "/" + role;
        return new Actor(account, null, List.of(post), List.of(), null);
    }
}
