package io.hufu.server.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of {@code docs/check}, as they were when this was built. */
public final class RulePages {
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private RulePages() {}

    static boolean has(String code) {
        return CODE.matcher(code).matches() && RulePages.class.getResource("check/" + code + ".md") != null;
    }

    /** The text of a page, Markdown; nothing where no rule has this code. */
    public static Optional<String> find(String code) {
        if (!has(code)) {
            return Optional.empty();
        }
        try (var in = RulePages.class.getResourceAsStream("check/" + code + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
