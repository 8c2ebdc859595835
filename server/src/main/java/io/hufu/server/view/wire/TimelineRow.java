package io.hufu.server.view.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the time line. */
public record TimelineRow(
        long position,
        Instant at,
        Instant recordedAt,
        String type,
        String text,
        String by,
        @Nullable String body,
        boolean important,
        @Nullable String clause) {}
