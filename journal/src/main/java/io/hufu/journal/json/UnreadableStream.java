package io.hufu.journal.json;

/** A stream holds an event that this release cannot read: the stream stops, others go on. The door answers 503 with the code. */
public final class UnreadableStream extends RuntimeException {
    /** Stable code for the API. */
    public static final String CODE = "stream-unreadable";

    private static final long serialVersionUID = 1L;

    private final String stream;
    private final long position;
    private final String type;

    public UnreadableStream(String stream, long position, String type, String why) {
        super("stream " + stream + " cannot be read: event " + position + " of type " + type + ": " + why);
        this.stream = stream;
        this.position = position;
        this.type = type;
    }

    public String stream() {
        return stream;
    }

    /** Where in the ledger the event stands. */
    public long position() {
        return position;
    }

    public String type() {
        return type;
    }
}
