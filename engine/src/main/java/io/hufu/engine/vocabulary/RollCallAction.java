package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.StreamId;
import java.time.Duration;
import java.util.List;

/** What can be asked of a roll call, which is a communication test. Bodies answer by acknowledging their assignments. */
public sealed interface RollCallAction extends Action {
    String rollCall();

    @Override
    default StreamId stream() {
        return StreamId.rollCall(rollCall());
    }

    /**
     * @param plan under whose edition in force it runs: its office calls, its directory is called
     * @param bodies units of the directory; none means all of the place
     * @param limit how long answers are waited for, from a minute to a day
     */
    record StartRollCall(String rollCall, String plan, List<String> bodies, Duration limit) implements RollCallAction {
        public StartRollCall {
            bodies = List.copyOf(bodies);
        }
    }

    record CloseRollCall(String rollCall) implements RollCallAction {}

    /** The server's timer found the time limit passed. */
    record StrikeLimit(String rollCall, String clock) implements RollCallAction {}
}
