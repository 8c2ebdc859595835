package io.hufu.engine.basics;

/** Ids of commands that follow from something; the same cause always gives the same id, so that it is done once. */
public final class CommandIds {
    private CommandIds() {}

    /** The command that follows from another one. */
    public static String reaction(String cause, String suffix) {
        return "after:" + cause + ":" + suffix;
    }
}
