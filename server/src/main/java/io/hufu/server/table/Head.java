package io.hufu.server.table;

/** A column of a table, as an enum of its columns says it. */
public interface Head {
    /** What stands above it, in Chinese. */
    String head();

    /** What may stand above it instead. */
    String english();

    /** Whether every row has to have something here. */
    boolean needed();

    /** Whether the column has to be there, though a row may be blank in it. */
    default boolean expected() {
        return needed();
    }

    /** The longest cell, characters. */
    int most();
}
