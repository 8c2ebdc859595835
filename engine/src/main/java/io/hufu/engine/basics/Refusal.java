package io.hufu.engine.basics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an act was refused.
 *
 * @param clause the clause of the plan that forbids it, cited with its document, where one applies
 * @param field the field of the action in question, as a JSON pointer, where one is
 * @param details named values for the message, in a fixed order
 */
public record Refusal(
        RefusalCode code, @Nullable String clause, @Nullable String field, Map<String, String> details) {
    public Refusal {
        details = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(details));
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, null, null, Map.of());
    }

    public static Refusal field(RefusalCode code, String field, String value) {
        return new Refusal(code, null, field, Map.of("value", value));
    }
}
