package io.hufu.server.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enums as they stand on the wire: {@code ESPECIALLY_MAJOR} is {@code especially-major}. Response levels keep their name. */
public final class Codes {
    private Codes() {}

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that stands on the wire as this code. */
    static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static @Nullable String codeOrNull(@Nullable Enum<?> value) {
        return value == null ? null : code(value);
    }

    static @Nullable String nameOrNull(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
