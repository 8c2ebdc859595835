package io.hufu.server.table;

import java.util.Locale;

/** Something that can be wrong in a cell; each kind of table has a closed set beside the {@link Faults} of all tables. */
public interface CellFault {
    /** What to do, Chinese and English. */
    record Cure(String chinese, String english) {}

    /** The constant's name. */
    String name();

    Cure cure();

    /** Stable, such as {@code grade-not-known}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
