package io.hufu.engine.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One order to one body in an instruction: what, and by when. */
public record Order(String body, String text, @Nullable Instant due) {}
