package io.hufu.server.gateway.cap;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message. Element names are those of CAP 1.2; times carry their offset and whole seconds.
 *
 * @param references the earlier messages that an update or a cancel speaks of
 */
public record CapAlert(
        String identifier,
        String sender,
        OffsetDateTime sent,
        Status status,
        MsgType msgType,
        @Nullable String source,
        Scope scope,
        @Nullable String restriction,
        List<String> addresses,
        List<String> codes,
        @Nullable String note,
        List<Reference> references,
        List<String> incidents,
        List<Info> infos) {
    public CapAlert {
        addresses = List.copyOf(addresses);
        codes = List.copyOf(codes);
        references = List.copyOf(references);
        incidents = List.copyOf(incidents);
        infos = List.copyOf(infos);
    }

    public enum Status {
        ACTUAL,
        EXERCISE,
        SYSTEM,
        TEST,
        DRAFT
    }

    public enum MsgType {
        ALERT,
        UPDATE,
        CANCEL,
        ACK,
        ERROR
    }

    public enum Scope {
        PUBLIC,
        RESTRICTED,
        PRIVATE
    }

    public enum Category {
        GEO,
        MET,
        SAFETY,
        SECURITY,
        RESCUE,
        FIRE,
        HEALTH,
        ENV,
        TRANSPORT,
        INFRA,
        CBRNE,
        OTHER
    }

    public enum ResponseType {
        SHELTER,
        EVACUATE,
        PREPARE,
        EXECUTE,
        AVOID,
        MONITOR,
        ASSESS,
        ALL_CLEAR,
        NONE
    }

    public enum Urgency {
        IMMEDIATE,
        EXPECTED,
        FUTURE,
        PAST,
        UNKNOWN
    }

    public enum Severity {
        EXTREME,
        SEVERE,
        MODERATE,
        MINOR,
        UNKNOWN
    }

    public enum Certainty {
        OBSERVED,
        LIKELY,
        POSSIBLE,
        UNLIKELY,
        UNKNOWN
    }

    /** An earlier message: {@code sender,identifier,sent}. */
    public record Reference(String sender, String identifier, OffsetDateTime sent) {}

    /** A value under a name that sender and receivers have agreed upon. */
    public record Named(String valueName, String value) {}

    /** What is said, in one language. */
    public record Info(
            String language,
            List<Category> categories,
            String event,
            List<ResponseType> responseTypes,
            Urgency urgency,
            Severity severity,
            Certainty certainty,
            @Nullable String audience,
            List<Named> eventCodes,
            @Nullable OffsetDateTime effective,
            @Nullable OffsetDateTime onset,
            @Nullable OffsetDateTime expires,
            @Nullable String senderName,
            @Nullable String headline,
            @Nullable String description,
            @Nullable String instruction,
            @Nullable String web,
            @Nullable String contact,
            List<Named> parameters,
            List<Resource> resources,
            List<Area> areas) {
        public Info {
            categories = List.copyOf(categories);
            responseTypes = List.copyOf(responseTypes);
            eventCodes = List.copyOf(eventCodes);
            parameters = List.copyOf(parameters);
            resources = List.copyOf(resources);
            areas = List.copyOf(areas);
        }
    }

    /** @param size in bytes, @param digest SHA-1, hexadecimal */
    public record Resource(
            String resourceDesc,
            String mimeType,
            @Nullable BigInteger size,
            @Nullable String uri,
            @Nullable String derefUri,
            @Nullable String digest) {}

    /**
     * Where.
     *
     * @param polygons closed: the last point is the first
     * @param altitude feet above mean sea level, the lower bound where there is a ceiling
     */
    public record Area(
            String areaDesc,
            List<List<Point>> polygons,
            List<Circle> circles,
            List<Named> geocodes,
            @Nullable BigDecimal altitude,
            @Nullable BigDecimal ceiling) {
        public Area {
            polygons = polygons.stream().map(List::copyOf).toList();
            circles = List.copyOf(circles);
            geocodes = List.copyOf(geocodes);
        }
    }

    /** WGS 84, degrees; latitude stands first. */
    public record Point(BigDecimal latitude, BigDecimal longitude) {}

    /** @param radius kilometres */
    public record Circle(Point centre, BigDecimal radius) {}
}
