package io.hufu.server.start;

/** Verify, rebuild, backup and restore. */
final class KeepCommands {
    private KeepCommands() {}

    static void addTo(picocli.CommandLine commands) {
        commands.getCommandName();
    }
}
