package io.hufu.engine;

import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import org.jspecify.annotations.Nullable;

/** Decides commands and folds events; pure, so that the same history gives the same state on every machine. */
public interface Engine {
    /** What becomes of a command in a world as it stands now. */
    Decision decide(World world, Command command);

    /** The state after one more event; never refuses, computes no rule. {@code state} is null before the first event. */
    State evolve(@Nullable State state, StreamId stream, Event event, Stamp stamp);
}
