package io.hufu.server.start;

import java.util.List;

/** Stories that a demonstration can play on a fast clock. */
final class Stories {
    private static final List<String> NAMES = List.of();

    private Stories() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    static String names() {
        return NAMES.isEmpty() ? "—" : String.join(", ", NAMES);
    }

    static void play(String name, Server server) {
        throw new IllegalArgumentException(name + " on " + server.port());
    }
}
