package io.hufu.journal.json;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.StreamType;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Events as canonical JSON with their whole envelope, so that the text alone tells everything and is what is hashed. */
public final class EventJson {
    private final EventNames names;

    public EventJson(EventNames names) {
        this.names = names;
    }

    /**
     * What stands in the ledger about one event.
     *
     * @param position place in the ledger, from 1, without gap
     * @param version place in the stream, from 1
     */
    public record Recorded(long position, StreamId stream, long version, String type, Event event, Stamp stamp) {}

    private record Envelope(
            Actor actor,
            Instant at,
            String commandId,
            JsonNode data,
            long position,
            Instant recordedAt,
            String stream,
            String type,
            long version) {}

    public EventNames names() {
        return names;
    }

    /** The canonical text. Keys are in order by hand: the envelope is written for every event, fast. */
    public String write(Recorded recorded, String actorJson) {
        Stamp stamp = recorded.stamp();
        return "{\"actor\":" + actorJson
                + ",\"at\":" + CanonicalJson.write(stamp.at())
                + ",\"commandId\":" + CanonicalJson.write(stamp.commandId())
                + ",\"data\":" + CanonicalJson.write(recorded.event())
                + ",\"position\":" + recorded.position()
                + ",\"recordedAt\":" + CanonicalJson.write(stamp.recordedAt())
                + ",\"stream\":" + CanonicalJson.write(recorded.stream().toString())
                + ",\"type\":" + CanonicalJson.write(recorded.type())
                + ",\"version\":" + recorded.version() + "}";
    }

    public String write(Recorded recorded) {
        return write(recorded, CanonicalJson.write(recorded.stamp().actor()));
    }

    /**
     * Reads an event back.
     *
     * @param stream and position and type as the ledger's columns have them, for the message
     * @throws UnreadableStream when this release cannot
     */
    public Recorded read(String stream, long position, String type, String body) {
        Class<? extends Event> known = names.findType(type);
        if (known == null) {
            throw new UnreadableStream(stream, position, type, "unknown type");
        }
        try {
            Envelope envelope = CanonicalJson.read(body, Envelope.class);
            Event event = CanonicalJson.read(envelope.data(), known);
            return new Recorded(
                    envelope.position(),
                    stream(envelope.stream()),
                    envelope.version(),
                    envelope.type(),
                    event,
                    new Stamp(envelope.at(), envelope.recordedAt(), envelope.actor(), envelope.commandId()));
        } catch (JacksonException | IllegalArgumentException | NullPointerException | ArithmeticException e) {
            throw new UnreadableStream(stream, position, type, firstLine(e));
        }
    }

    private static String firstLine(RuntimeException e) {
        @Nullable String message = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /** {@code incident/2026-0001} back into its parts. */
    public static StreamId stream(String text) {
        int slash = text.indexOf('/');
        return stream(text.substring(0, slash), text.substring(slash + 1));
    }

    public static StreamId stream(String type, String id) {
        return new StreamId(StreamType.valueOf(type.toUpperCase(Locale.ROOT)), id);
    }
}
