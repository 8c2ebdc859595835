package io.hufu.engine.basics;

/** The name of one stream: its type and an id that is unique within the type. */
public record StreamId(StreamType type, String id) {
    public StreamId {
        if (id.isBlank() || id.length() > 120) {
            throw new IllegalArgumentException("a stream id has 1 to 120 characters");
        }
    }

    public static StreamId incident(String id) {
        return new StreamId(StreamType.INCIDENT, id);
    }

    public static StreamId assignment(String id) {
        return new StreamId(StreamType.ASSIGNMENT, id);
    }

    public static StreamId warning(String id) {
        return new StreamId(StreamType.WARNING, id);
    }

    public static StreamId rollCall(String id) {
        return new StreamId(StreamType.ROLL_CALL, id);
    }

    @Override
    public String toString() {
        return type.code() + "/" + id;
    }
}
