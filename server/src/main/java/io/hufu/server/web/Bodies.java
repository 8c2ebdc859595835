package io.hufu.server.web;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/** The body of a request: its size and type first, then its fields. */
final class Bodies {
    private static final long MOST_DRAINED = 32L * 1024 * 1024;

    private Bodies() {}

    /** @throws ProblemException when it is not JSON by its type, or has more bytes than allowed */
    static byte[] json(HttpServletRequest request, int most) throws IOException {
        String type = request.getContentType();
        if (type != null && !compatible(type, MediaType.APPLICATION_JSON)) {
            throw ProblemException.of(DoorCode.MEDIA_TYPE, "value", "application/json");
        }
        byte[] body = bytes(request, most);
        if (type == null && body.length > 0) {
            throw ProblemException.of(DoorCode.MEDIA_TYPE, "value", "application/json");
        }
        return body;
    }

    /** @throws ProblemException when it has more bytes than allowed */
    static byte[] bytes(HttpServletRequest request, int most) throws IOException {
        InputStream in = request.getInputStream();
        byte[] body = in.readNBytes(most + 1);
        if (body.length > most) {
            drain(in);
            throw ProblemException.of(DoorCode.TOO_LARGE, "value", String.valueOf(most));
        }
        return body;
    }

    /** A client that is still sending does not hear the answer; one that sends without end is not waited for, nor is a stranger. */
    private static void drain(InputStream in) throws IOException {
        boolean stranger =
                SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
        byte[] thrownAway = new byte[8192];
        for (long read = 0; read < MOST_DRAINED && (!stranger || in.available() > 0); ) {
            int count = in.read(thrownAway);
            if (count < 0) {
                return;
            }
            read += count;
        }
    }

    static boolean compatible(String type, MediaType wanted) {
        try {
            return wanted.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** A text that has to be there. */
    static String text(JsonNode object, String field, int most) {
        String text = optional(object, field, most);
        if (text == null || text.isBlank()) {
            throw ProblemException.field(DoorCode.FIELD_ABSENT, "/" + field, "");
        }
        return text;
    }

    /** A text that may be null or left out. */
    static @Nullable String optional(JsonNode object, String field, int most) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/" + field, "text / 文字");
        }
        String text = value.stringValue();
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/" + field, "1–" + most);
        }
        return text;
    }

    /** A text that has to be there and may have several lines. */
    static String passage(JsonNode object, String field, int most) {
        JsonNode value = object.get(field);
        String text = value != null && value.isString() ? value.stringValue().strip() : "";
        if (text.isEmpty()) {
            throw ProblemException.field(DoorCode.FIELD_ABSENT, "/" + field, "");
        }
        if (text.length() > most || text.chars().anyMatch(sign -> sign != '\n' && Character.isISOControl(sign))) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/" + field, "1–" + most);
        }
        return text;
    }

    /** A whole number that has to be there, between two bounds. */
    static int number(JsonNode object, String field, int least, int most) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            throw ProblemException.field(DoorCode.FIELD_ABSENT, "/" + field, "");
        }
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/" + field, least + "–" + most);
        }
        return value.intValue();
    }

    /** A list of words of a closed set, each once. */
    static List<String> words(JsonNode object, String field, List<String> known) {
        JsonNode values = object.get(field);
        if (values == null || !values.isArray()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/" + field, "JSON array / 数组");
        }
        var words = new LinkedHashSet<String>();
        for (JsonNode value : values) {
            if (!value.isString() || !known.contains(value.stringValue())) {
                throw ProblemException.field(DoorCode.VALUE_NOT_KNOWN, "/" + field, String.join(", ", known));
            }
            words.add(value.stringValue());
        }
        return List.copyOf(words);
    }

    /** @throws ProblemException when it is no object, or has a field that nobody knows */
    static JsonNode object(JsonNode body, List<String> fields) {
        if (!body.isObject()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "", "JSON object / 对象");
        }
        for (String given : body.propertyNames()) {
            if (!fields.contains(given)) {
                String shortened = given.length() > 60 ? given.substring(0, 60) : given;
                throw ProblemException.field(DoorCode.UNKNOWN_FIELD, "/" + shortened, "");
            }
        }
        return body;
    }
}
