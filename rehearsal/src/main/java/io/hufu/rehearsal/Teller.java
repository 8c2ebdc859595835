package io.hufu.rehearsal;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a story down while it is played in a theatre, so that the simulated bodies answer to what really came out: the main
 * line is given act by act, the crowd's acts are put between.
 */
final class Teller {
    private final Theatre theatre;
    private final Cast cast;
    private final Crowd crowd;
    private final Instant start;
    private final PriorityQueue<Crowd.Intent> intents = new PriorityQueue<>(Comparator.comparing(Crowd.Intent::at));
    private final List<Step> steps = new ArrayList<>();

    Teller(Pack pack, Instant start, Confidentials texts, RandomGenerator random) {
        this.start = start;
        theatre = new Theatre(pack, start, Theatre.Audience.NONE);
        cast = new Cast(pack, texts);
        crowd = new Crowd(random, texts);
    }

    /** The moment so many minutes after the occurrence. */
    Instant at(int minutes) {
        return start.plusSeconds(60L * minutes);
    }

    /** Something is done, and accepted. */
    void done(int minutes, String role, Action action) {
        main(minutes, role, action, null);
    }

    /** Something is tried, and refused. */
    void refused(int minutes, String role, Action action, RefusalCode code) {
        main(minutes, role, action, code);
    }

    private void main(int minutes, String role, Action action, @Nullable RefusalCode expect) {
        meanwhile(at(minutes));
        theatre.advanceTo(at(minutes));
        perform(new Step.Actor(role), action, expect);
    }

    /** The crowd does what it has to do until then. */
    private void meanwhile(Instant until) {
        for (var next = intents.peek(); next != null && !next.at().isAfter(until); next = intents.peek()) {
            intents.remove();
            theatre.advanceTo(next.at().isAfter(theatre.now()) ? next.at() : theatre.now());
            var decision = theatre.act(cast.actor(next.actor()), next.action());
            if (decision instanceof Decision.Accepted) {
                steps.add(new Step(theatre.now(), next.actor(), next.action(), null));
            }
        }
    }

    private void perform(Step.Actor actor, Action action, @Nullable RefusalCode expect) {
        var decision = theatre.act(cast.actor(actor), action);
        var got = decision instanceof Decision.Refused(var refusal) ? refusal.code() : null;
        if (got != expect) {
            throw new IllegalStateException("the story goes otherwise: " + action + " by " + actor.role() + " at "
                    + theatre.now() + " gives " + decision + " and not " + expect);
        }
        steps.add(new Step(theatre.now(), actor, action, expect));
        intents.addAll(crowd.look(theatre));
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
