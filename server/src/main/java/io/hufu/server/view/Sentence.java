package io.hufu.server.view;

import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.plan.ResponseLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One line of the time line before it is put in words: the code of a sentence of {@link Wording} and its values by name. They are
 * put in words when somebody reads, in his language, so that no name of a person and no confidential text stands in a table.
 *
 * @param parts first {@code #code}, then each value as {@code name|kind=value}; kind is empty for plain text, otherwise the
 *     lower-case name of a {@link Ref}; values of one name are said side by side
 * @param important whether it is told to everybody at once
 */
record Sentence(
        List<String> parts, boolean important, @Nullable String clause) {
    Sentence {
        parts = List.copyOf(parts);
    }

    /** What a value of a sentence refers to. */
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
        PLAN,
        INCIDENT,
        STAND_IN_RULE,
        VAULT,
        /** a key of {@link Wording} */
        WORD,
        LEVEL,
        /** hours and minutes */
        TIME,
        /** a day and a time */
        MOMENT,
        /** {@code deaths:3} */
        FIGURE,
        /** {@code body|what it has to do} */
        ORDER,
        /** a code of the engine's, or what somebody wrote */
        REASON
    }

    static Builder say(String code) {
        return new Builder(code);
    }

    /** Who acts in the place of a post's holder, how long, and by whose word. */
    static Builder standsIn(
            String post, String account, Instant from, Instant until, String appointedBy, String document) {
        return say("stand-in.appointed")
                .ref("post", Ref.POST, post)
                .ref("account", Ref.ACCOUNT, account)
                .time("from", from)
                .time("until", until)
                .with("by", appointedBy)
                .with("document", document)
                .ref("rule", Ref.STAND_IN_RULE, post);
    }

    /** Whose acting for whom is over. */
    static Builder standInEnded(@Nullable StandIn standIn, String reason) {
        var said = say("stand-in.ended").with("reason", reason);
        return standIn == null
                ? said
                : said.ref("account", Ref.ACCOUNT, standIn.account()).ref("post", Ref.POST, standIn.post());
    }

    /** Puts a sentence together; a value that is not there is left out. */
    static final class Builder {
        private final List<String> parts = new ArrayList<>();
        private boolean important;
        private @Nullable String clause;

        private Builder(String code) {
            parts.add("#" + code);
        }

        private Builder value(String name, String kind, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                parts.add(name + "|" + kind + "=" + value);
            }
            return this;
        }

        Builder with(String name, @Nullable String text) {
            return value(name, "", text);
        }

        Builder number(String name, @Nullable Integer number) {
            return value(name, "", number == null ? null : number.toString());
        }

        /** A value without words of its own: what stands beside it is said where it holds. */
        Builder flag(String name, boolean holds) {
            return holds ? word(name, "nothing") : this;
        }

        Builder ref(String name, Ref ref, @Nullable String id) {
            return value(name, Codes.code(ref), id);
        }

        Builder refs(String name, Ref ref, List<String> ids) {
            ids.forEach(id -> ref(name, ref, id));
            return this;
        }

        Builder word(String name, String key) {
            return ref(name, Ref.WORD, key);
        }

        Builder word(String name, String group, @Nullable Enum<?> value) {
            return value == null ? this : word(name, group + "." + Codes.code(value));
        }

        Builder level(String name, @Nullable ResponseLevel level) {
            return ref(name, Ref.LEVEL, Codes.nameOrNull(level));
        }

        Builder time(String name, @Nullable Instant at) {
            return ref(name, Ref.TIME, at == null ? null : at.toString());
        }

        Builder moment(String name, Instant at) {
            return ref(name, Ref.MOMENT, at.toString());
        }

        Builder reason(@Nullable String reason) {
            return ref("reason", Ref.REASON, reason);
        }

        Builder figures(Figures figures) {
            var known = Figured.known(figures);
            known.forEach(figure -> ref("figures", Ref.FIGURE, figure));
            return known.isEmpty() ? word("figures", "figures.unknown") : this;
        }

        Builder order(String body, String text) {
            return ref("orders", Ref.ORDER, body + "|" + text);
        }

        Builder vault(String name, @Nullable Confidential text) {
            return text == null ? this : ref(name, Ref.VAULT, text.ref());
        }

        Builder and(Consumer<Builder> more) {
            more.accept(this);
            return this;
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
