package io.hufu.server.messages;

/** A way out of the house. */
public interface Channel {
    Route route();

    /** Whether it is set up at all. */
    boolean ready();

    /** Whether the far side, or the reader, tells a repeated message by its reference; only then is one in doubt sent again. */
    boolean repeatable();

    /**
     * Tries once, and answers within seconds.
     *
     * @param address as the contact way has it now
     */
    Outcome send(Message message, String address);
}
