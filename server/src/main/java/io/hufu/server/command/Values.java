package io.hufu.server.command;

import io.hufu.server.command.Shape.Plain;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** Plain values out of JSON, strictly: no text for a number, no number for a moment. */
final class Values {
    private static final int DIGITS = 30;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Values() {}

    static Object read(Plain plain, JsonNode given, String at) {
        return switch (plain) {
            case TEXT -> text(given, at);
            case WHOLE -> whole(given, at);
            case DECIMAL -> decimal(given, at);
            case TRUTH -> {
                if (!given.isBoolean()) {
                    throw ProblemException.field(DoorCode.WRONG_TYPE, at, "true / false");
                }
                yield given.booleanValue();
            }
            case MOMENT -> moment(given, at);
            case SPAN -> span(given, at);
        };
    }

    private static String text(JsonNode given, String at) {
        if (!given.isString()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, at, "text / 文字");
        }
        String text = given.stringValue();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isHighSurrogate(each)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(each) || (each < ' ' && "\n\r\t".indexOf(each) < 0)) {
                throw ProblemException.field(
                        DoorCode.VALUE_MALFORMED, at, "text without control characters / 不含控制字符的文字");
            }
        }
        return text;
    }

    private static Integer whole(JsonNode given, String at) {
        if (!given.isIntegralNumber()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, at, "whole number / 整数");
        }
        if (!given.canConvertToInt()) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, "-2147483648…2147483647");
        }
        return given.intValue();
    }

    private static BigDecimal decimal(JsonNode given, String at) {
        if (!given.isNumber()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, at, "number / 数字");
        }
        BigDecimal value = given.decimalValue();
        if ((long) value.precision() + Math.abs((long) value.scale()) > DIGITS) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, "number of at most 30 digits / 最多30位的数字");
        }
        return value;
    }

    private static Instant moment(JsonNode given, String at) {
        String wanted = "2026-01-31T08:00:00Z";
        if (!given.isString()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, at, wanted);
        }
        try {
            Instant moment = Instant.parse(given.stringValue()).truncatedTo(ChronoUnit.MICROS);
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, wanted);
            }
            return moment;
        } catch (DateTimeException e) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, wanted);
        }
    }

    private static Duration span(JsonNode given, String at) {
        String wanted = "PT6H";
        if (!given.isString()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, at, wanted);
        }
        try {
            Duration span = Duration.parse(given.stringValue());
            if (span.isNegative() || span.compareTo(LONGEST) > 0) {
                throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, wanted);
            }
            return span;
        } catch (DateTimeException e) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, wanted);
        }
    }
}
