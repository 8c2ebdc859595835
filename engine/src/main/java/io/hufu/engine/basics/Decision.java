package io.hufu.engine.basics;

import java.util.List;

/** What the engine answers to a command. Exceptions mean a bug; this is not one. */
public sealed interface Decision {

    /**
     * The act is done.
     *
     * @param events in order, each for its stream; all are kept in one transaction
     * @param reactions commands that follow durably, with ids derived from their cause
     */
    record Accepted(List<Appended> events, List<Reaction> reactions) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            reactions = List.copyOf(reactions);
        }
    }

    /** The act is not done, and nothing was changed. */
    record Refused(Refusal refusal) implements Decision {}

    static Decision refused(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }

    /** @param field the field of the action in question, as a JSON pointer */
    static Decision refused(RefusalCode code, String field, String value) {
        return new Refused(Refusal.field(code, field, value));
    }

    /** One event for one stream. */
    record Appended(StreamId stream, Event event) {}

    /** A command that the system owes after this one. */
    record Reaction(String commandId, Action action) {}
}
