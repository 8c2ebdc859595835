package io.hufu.server.view;

import io.hufu.engine.basics.Confidential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the time line before names are put in: plain text and references in turn. References are resolved when somebody
 * reads, so that no name of a person and no confidential text stands in a table.
 *
 * @param parts each {@code kind=value}; kind is empty for plain text, otherwise the lower-case name of a {@link Ref}
 * @param important whether it is told to everybody at once
 */
record Sentence(
        List<String> parts, boolean important, @Nullable String clause) {
    Sentence {
        parts = List.copyOf(parts);
    }

    /** What a part of a sentence refers to. */
    enum Ref {
        BODY,
        ACCOUNT,
        POST,
        ROLE,
        ADDRESSEE,
        GUIDE,
        STEP,
        CONDITION,
        GROUND,
        AFTERMATH,
        SUPPLY,
        AREA,
        STAND_IN_RULE,
        VAULT
    }

    static Builder say(String text) {
        return new Builder().text(text);
    }

    static Builder say() {
        return new Builder();
    }

    /** Who acts in the place of a post's holder, how long, and by whose word. */
    static Builder standsIn(
            String post, String account, Instant from, Instant until, String appointedBy, String document) {
        return say().ref(Ref.POST, post)
                .text("的职权由")
                .ref(Ref.ACCOUNT, account)
                .text("代行，" + Words.time(from) + "至" + Words.time(until) + "，" + appointedBy + "委托，依据" + document + "（")
                .ref(Ref.STAND_IN_RULE, post)
                .text("）");
    }

    /** Puts a sentence together. */
    static final class Builder {
        private final List<String> parts = new ArrayList<>();
        private boolean important;
        private @Nullable String clause;

        Builder text(String text) {
            parts.add("=" + text);
            return this;
        }

        Builder textIf(boolean condition, String text) {
            return condition ? text(text) : this;
        }

        /** Text after a mark, where there is any. */
        Builder tail(String mark, @Nullable String text) {
            return text == null || text.isBlank() ? this : text(mark + text);
        }

        Builder ref(Ref ref, String id) {
            parts.add(Codes.code(ref) + "=" + id);
            return this;
        }

        Builder refs(Ref ref, List<String> ids) {
            for (int i = 0; i < ids.size(); i++) {
                textIf(i > 0, "、").ref(ref, ids.get(i));
            }
            return this;
        }

        Builder vault(String mark, @Nullable Confidential text) {
            return text == null ? this : text(mark).ref(Ref.VAULT, text.ref());
        }

        Builder important() {
            important = true;
            return this;
        }

        Builder importantIf(boolean condition) {
            important |= condition;
            return this;
        }

        Builder clause(@Nullable String cited) {
            clause = cited;
            return this;
        }

        Sentence end() {
            return new Sentence(parts, important, clause);
        }
    }
}
