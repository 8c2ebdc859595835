package io.hufu.engine.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as a body got it.
 *
 * @param id the task's id in the plan, or one made for an instruction
 * @param clause the clause, or null for an instruction outside the plan
 * @param group the work group in which it is owed, or null for the body's own duty
 * @param due by when, where an instruction says so
 */
public record IssuedTask(
        String id,
        String text,
        @Nullable String clause,
        @Nullable String group,
        @Nullable Instant due) {}
