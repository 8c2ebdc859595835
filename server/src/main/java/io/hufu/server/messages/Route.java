package io.hufu.server.messages;

import java.util.Locale;

/** By which way a message goes. */
public enum Route {
    SMS,
    MAIL,
    HOOK,
    ROBOT,
    /** Nobody is known whom it could reach. */
    NONE;

    /** The stable word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Route of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
