package io.hufu.server.roster;

import java.time.Instant;

/** Tells people about swaps by the ways on which messages reach them; what is told is put down within the change. */
public interface SwapNotices {
    /** A colleague was asked to take a shift. */
    void asked(String unit, long swap, String of, Instant at);

    /** The one who asked has an answer. */
    void answered(String unit, long swap, String by, Instant at);
}
