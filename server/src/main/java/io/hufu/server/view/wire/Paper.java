package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report that leaves the office. */
public record Paper(
        String id,
        String kind,
        @Nullable String number,
        @Nullable String text,
        String status,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable Instant sentAt,
        @Nullable String way,
        List<Recipient> addressees) {

    /** Somebody to whom it goes, and who confirmed it there. */
    public record Recipient(
            String id,
            String name,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy) {}
}
