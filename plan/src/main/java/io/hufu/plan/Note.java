package io.hufu.plan;

import org.jspecify.annotations.Nullable;

/**
 * A mark on an element of a pack where its source is silent, ambiguous or misprinted.
 *
 * @param kind an assumption (the source is silent or open) or an erratum (the source errs)
 * @param text what the pack chose and why, in Chinese, shown beside the element
 * @param sourceSays the wording or figure of the source in question, shortened; only for errata
 */
public record Note(Kind kind, String text, @Nullable String sourceSays) {

    /** Why the element is marked. */
    public enum Kind {
        ASSUMPTION,
        ERRATUM
    }
}
