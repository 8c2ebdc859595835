package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One obligation with its verdict.
 *
 * @param assumed the limit is a wording for which the jurisdiction assumes a figure, or the pack had to choose from when it runs
 * @param verdict {@code open}, {@code struck}, {@code met}, {@code met-entered-late}, {@code late}, {@code slower-than-assumed},
 *     {@code missed} or {@code withdrawn}
 */
public record ObligationRow(
        String id,
        String rule,
        String what,
        List<String> obligors,
        String addressee,
        long limitMinutes,
        boolean assumed,
        @Nullable String wording,
        String from,
        Instant start,
        Instant due,
        @Nullable Instant struckAt,
        @Nullable Instant metAt,
        @Nullable Instant enteredAt,
        @Nullable String way,
        String verdict,
        @Nullable Long lateMinutes,
        String clause,
        List<String> notes,
        @Nullable String withdrawnReason) {}
