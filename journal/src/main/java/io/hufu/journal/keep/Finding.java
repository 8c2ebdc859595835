package io.hufu.journal.keep;

/**
 * Something that is not as it was written.
 *
 * @param position of the event in question, or of the first one
 * @param chinese a sentence
 * @param english a sentence
 */
public record Finding(Kind kind, long position, String chinese, String english) {
    /** What is wrong. */
    public enum Kind {
        /** The text or a column of an event is not what was hashed. */
        CHANGED,
        /** An event stands in another place than it says. */
        REORDERED,
        /** Events are missing between others. */
        MISSING,
        /** Events at the end are missing. */
        TAIL_CUT,
        /** Events of a stream are missing. */
        STREAM_BROKEN,
        /** An event does not follow from the one before it. */
        CHAIN_BROKEN,
        /** Everything fits together, but is not what was signed. */
        REWRITTEN,
        /** This release does not know the event. */
        UNREADABLE,
        /** The head or a stream's version is not that of the events. */
        HEAD_DIFFERS,
        /** The log of signed heads is missing or was changed. */
        SIGNATURE
    }
}
