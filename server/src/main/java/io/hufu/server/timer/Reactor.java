package io.hufu.server.timer;

import io.hufu.journal.ledger.Reactions;
import io.hufu.journal.ledger.Submission;
import io.hufu.server.command.CommandDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out what follows from acts: closing assignments after an end, moving reports after a merge. */
@Component
public class Reactor {
    private static final Logger LOG = LoggerFactory.getLogger(Reactor.class);
    private static final int AT_ONCE = 200;

    private final Reactions reactions;
    private final CommandDoor door;
    private final Unreadables unreadables = new Unreadables();

    Reactor(Reactions reactions, CommandDoor door) {
        this.reactions = reactions;
        this.door = door;
    }

    /** Carries out everything that waits, and what follows from that; answers how many were done. */
    public synchronized int reactAll() {
        int done = 0;
        int before;
        do {
            before = done;
            for (Submission waiting : reactions.listWaiting(AT_ONCE + unreadables.size())) {
                if (unreadables.has(waiting.command().id())) {
                    continue;
                }
                try {
                    door.react(waiting);
                    done++;
                } catch (RuntimeException e) {
                    if (!unreadables.keep(waiting.command().id(), e)) {
                        LOG.warn(
                                "the reaction {} could not be carried out now: {}",
                                waiting.command().id(),
                                e.getMessage());
                    }
                }
            }
        } while (done > before);
        return done;
    }
}
