package io.hufu.server.messages;

/** What became of one attempt to send. */
public sealed interface Outcome {
    /**
     * The far side took it over.
     *
     * @param reference what it calls it
     * @param arrived whether that already says that it arrived
     */
    record Taken(String reference, boolean arrived) implements Outcome {}

    /** It was certainly not taken over; another attempt may help. */
    record Later(String reason) implements Outcome {}

    /** It was refused, and will be again. */
    record Refused(String reason) implements Outcome {}

    /** It may have been taken over. */
    record Doubtful(String reason) implements Outcome {}
}
