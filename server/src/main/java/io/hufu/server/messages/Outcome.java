package io.hufu.server.messages;

import java.util.List;

/** What became of one attempt to send. */
public sealed interface Outcome {
    /**
     * The far side took it over.
     *
     * @param reference what it calls it
     * @param arrived whether that already says that it arrived
     * @param parts names of all parts about which it will report; empty where it reports nothing
     */
    record Taken(String reference, boolean arrived, List<String> parts) implements Outcome {
        public Taken {
            parts = List.copyOf(parts);
        }

        public Taken(String reference, boolean arrived) {
            this(reference, arrived, List.of());
        }
    }

    /** It was certainly not taken over; another attempt may help. */
    record Later(String reason) implements Outcome {}

    /** It was refused, and will be again. */
    record Refused(String reason) implements Outcome {}

    /** It may have been taken over. */
    record Doubtful(String reason) implements Outcome {}
}
