package io.hufu.journal.ledger;

import io.hufu.engine.basics.Refusal;
import java.util.List;
import java.util.Map;

/** What became of a submission. */
public sealed interface Answer {
    /**
     * Done and on disk.
     *
     * @param positions of the events, ascending
     * @param versions of the streams that the command appended to, by {@code type/id}
     */
    record Accepted(List<Long> positions, Map<String, Long> versions) implements Answer {
        public Accepted {
            positions = List.copyOf(positions);
            versions = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(versions));
        }
    }

    /** Not done. Not remembered either: the same command may be sent again, and is decided anew. */
    record Refused(Refusal refusal) implements Answer {}

    /** The account used this command id for something else before. */
    record Conflict(String commandId) implements Answer {}
}
