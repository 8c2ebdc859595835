package io.hufu.engine.choice;

import org.jspecify.annotations.Nullable;

/**
 * What happened, as far as it matters for the choice of a plan. Null is not known yet.
 *
 * @param hazard a code of a scope's hazards
 * @param phase a code of a scope's phases
 * @param facility a code of a scope's kinds of facility
 * @param area GB/T 2260 code of the place
 */
public record Matter(
        @Nullable String hazard,
        @Nullable String phase,
        @Nullable String facility,
        @Nullable String area) {}
