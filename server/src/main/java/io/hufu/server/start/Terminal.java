package io.hufu.server.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where answers of commands go. */
final class Terminal {
    private Terminal() {}

    /** Standard output in UTF-8, whatever the machine's own encoding; to be flushed. */
    static PrintStream out() {
        return new PrintStream(System.out, false, StandardCharsets.UTF_8);
    }
}
