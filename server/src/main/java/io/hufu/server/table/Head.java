package io.hufu.server.table;

/** A column of a table, as an enum of its columns says it. */
public interface Head {
    /**
     * What every column says of itself.
     *
     * @param head what stands above it, in Chinese
     * @param english what may stand above it instead
     * @param needed whether every row has to have something here
     * @param most the longest cell, characters
     */
    record Heading(String head, String english, boolean needed, int most) {}

    Heading heading();

    default String head() {
        return heading().head();
    }

    default String english() {
        return heading().english();
    }

    default boolean needed() {
        return heading().needed();
    }

    /** Whether the column has to be there, though a row may be blank in it. */
    default boolean expected() {
        return needed();
    }

    default int most() {
        return heading().most();
    }
}
