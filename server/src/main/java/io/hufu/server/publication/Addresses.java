package io.hufu.server.publication;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the public documents stand; absolute where the installation knows its own address. */
final class Addresses {
    static final String PREFIX = "/public/";
    static final String PAGE = "/public/warnings";
    static final String FEED = "/public/warnings.atom";
    private static final String CAP = ".cap.xml";

    private Addresses() {}

    static String cap(String bulletin) {
        return PAGE + "/" + bulletin + CAP;
    }

    static String of(@Nullable URI base, String path) {
        return base == null ? path : base.resolve(path).toString();
    }
}
