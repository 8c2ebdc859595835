package io.hufu.server;

import io.hufu.server.start.CommandLine;

/** The application: the first word says what to do. */
public final class Hufu {
    private Hufu() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.run(arguments));
    }
}
