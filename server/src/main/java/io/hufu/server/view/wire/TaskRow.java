package io.hufu.server.view.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One task of a body; {@code isNew} until the body acknowledges after it was added. */
public record TaskRow(
        String id,
        String text,
        @Nullable String clause,
        @Nullable String group,
        @Nullable Instant due,
        @Nullable String stage,
        boolean accepted,
        @Nullable String returned,
        boolean overdue,
        boolean isNew) {}
