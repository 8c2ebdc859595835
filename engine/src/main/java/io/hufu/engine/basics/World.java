package io.hufu.engine.basics;

import io.hufu.plan.Pack;
import org.jspecify.annotations.Nullable;

/** What a decision may look at: states at the moment of the decision, and packs. Reading it has no effect. */
public interface World {
    /** The state of a stream, or null where it has no event. */
    @Nullable
    State findState(StreamId stream);

    /** The version of a stream: the number of its events. */
    long version(StreamId stream);

    /** The pack with this hash, or null where none is kept. */
    @Nullable
    Pack findPack(String hash);

    /** The edition of a plan in force for new incidents, or null. */
    @Nullable
    Pack findPackInForce(String planId);
}
