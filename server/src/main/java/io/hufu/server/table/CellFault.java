package io.hufu.server.table;

import java.util.Locale;

/** Something that can be wrong in a cell; each kind of table has a closed set beside the {@link Faults} of all tables. */
public interface CellFault {
    /** The constant's name. */
    String name();

    /** What to do, Chinese. */
    String cure();

    /** What to do, English. */
    String cureEn();

    /** Stable, such as {@code grade-not-known}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
