package io.hufu.server.timer;

import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.Clocks;
import io.hufu.journal.ledger.Clocks.Running;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.CommandDoor;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Strikes the clocks that are due. A strike's command id derives from the clock, so that it counts once. */
@Component
public class Striker {
    private static final Logger LOG = LoggerFactory.getLogger(Striker.class);
    private static final int AT_ONCE = 200;

    private final Clocks clocks;
    private final CommandDoor door;
    private final Moments moments;
    private final IncidentClocks time;
    private final ClockWatch watch;
    private final Unreadables unreadables = new Unreadables();
    private boolean alarmed;

    Striker(Clocks clocks, CommandDoor door, Moments moments, IncidentClocks time, ClockWatch watch) {
        this.clocks = clocks;
        this.door = door;
        this.moments = moments;
        this.time = time;
        this.watch = watch;
    }

    /** Strikes everything that is due now; answers how many clocks were tried. */
    public synchronized int strikeDue() {
        if (!watch.trusted()) {
            if (!alarmed) {
                LOG.error(
                        "the wall clock is {} away from the time it should show; no clock is struck",
                        watch.departure());
            }
            alarmed = true;
            return 0;
        }
        alarmed = false;
        int tried = 0;
        var stories = time.listStories();
        for (Running clock : clocks.listDue(moments.now(), AT_ONCE + unreadables.size())) {
            if (!stories.contains(clock.incident()) && !unreadables.has(clock.id())) {
                strike(clock);
                tried++;
            }
        }
        for (String story : stories) {
            Instant now = time.now(story);
            for (Running clock : clocks.listOfIncident(story)) {
                if (!clock.due().isAfter(now) && !unreadables.has(clock.id())) {
                    strike(clock);
                    tried++;
                }
            }
        }
        return tried;
    }

    private void strike(Running clock) {
        var stream = clock.stream();
        var action = switch (stream.type()) {
            case INCIDENT -> new IncidentAction.StrikeObligation(stream.id(), obligation(clock));
            case WARNING -> new WarningAction.StrikeValidity(stream.id(), clock.id());
            case ROLL_CALL -> new RollCallAction.StrikeLimit(stream.id(), clock.id());
            case ASSIGNMENT -> new AssignmentAction.StrikeClock(stream.id(), clock.id());
        };
        try {
            var answer = door.bySystem(Clocks.strikeId(clock.id()), clock.incident(), action);
            if (answer instanceof Answer.Refused refused
                    && !settled(refused.refusal().code())) {
                LOG.error("the clock {} was not struck: {}", clock.id(), refused.refusal());
            }
        } catch (RuntimeException e) {
            // one incident that cannot be read must not keep the clocks of the others from striking
            if (!unreadables.keep(clock.id(), e)) {
                LOG.warn("the clock {} could not be struck now: {}", clock.id(), e.getMessage());
            }
        }
    }

    /** The clock of an obligation is named by its incident and the obligation. */
    private static String obligation(Running clock) {
        return clock.id().substring(clock.stream().id().length() + 1);
    }

    /** Met or withdrawn in the meantime, or a story's time went back: nothing is owed. */
    private static boolean settled(RefusalCode code) {
        return code == RefusalCode.CLOCK_NOT_RUNNING || code == RefusalCode.CLOCK_NOT_DUE;
    }
}
