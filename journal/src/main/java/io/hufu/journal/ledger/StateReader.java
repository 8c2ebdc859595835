package io.hufu.journal.ledger;

import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import org.jspecify.annotations.Nullable;

/** States of streams at one moment. */
public interface StateReader {
    /**
     * The state of a stream, or null where it has no event.
     *
     * @throws io.hufu.journal.json.UnreadableStream when an event of it cannot be read
     */
    @Nullable
    State findState(StreamId stream);

    /** The number of its events. */
    long version(StreamId stream);
}
