package io.hufu.server.view;

import org.jspecify.annotations.Nullable;

/** The language in which a reader is told what the server itself says. What plans and people say stays as they said it. */
public enum Language {
    CHINESE,
    ENGLISH;

    /** @param accepted an {@code Accept-Language} header; Chinese unless it puts English first */
    public static Language of(@Nullable String accepted) {
        return accepted != null && accepted.strip().regionMatches(true, 0, "en", 0, 2) ? ENGLISH : CHINESE;
    }

    <T> T pick(T chinese, T english) {
        return this == CHINESE ? chinese : english;
    }
}
