package io.hufu.engine.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order to one body in an instruction: what, and by when.
 *
 * @param body a unit of the directory, in the plan or not, or a role of the plan that is bound
 */
public record Order(String body, String text, @Nullable Instant due) {}
