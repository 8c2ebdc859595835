package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Confidential;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that came in.
 *
 * @param id unique within the incident
 * @param fromBody the unit or role that reported, where it is one of the plan's; its oral report starts the clock of the written one
 * @param receivedAt when it reached the HQ office, as people state it
 * @param reporter name and number of whoever reported, kept in the vault
 * @param text the narrative, kept in the vault
 * @param files ids of files kept in the vault
 */
public record Report(
        String id,
        Source source,
        Way way,
        @Nullable String fromBody,
        Instant receivedAt,
        @Nullable Confidential reporter,
        @Nullable Confidential text,
        List<String> files) {
    public Report {
        files = List.copyOf(files);
    }
}
