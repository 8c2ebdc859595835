package io.hufu.server.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the one who goes tells the one who comes.
 *
 * @param note null where its text is gone or not for the reader
 * @param confirmedBy who took over; null while nobody has
 */
public record HandOver(
        long id,
        String account,
        @Nullable String note,
        Instant at,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {

    /** The same for somebody who may not read the note. */
    public HandOver withoutNote() {
        return new HandOver(id, account, null, at, confirmedBy, confirmedAt);
    }
}
