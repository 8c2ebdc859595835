package io.hufu.server.messages;

import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody.
 *
 * @param id stable; the address is asked for by it
 * @param account the person, or null where a whole body is reached
 * @param address a mobile number, a mail address, or the name of a configured hook or robot; not to be kept
 */
public record Contact(String id, Route route, @Nullable String account, String address) {
    /** The address with its middle left out, so that a person recognises it and nobody else can use it. */
    public String shown() {
        return switch (route) {
            case SMS ->
                address.length() < 8
                        ? "****"
                        : address.substring(0, 3) + "****" + address.substring(address.length() - 4);
            case MAIL -> {
                int at = address.indexOf('@');
                yield at < 1 ? "****" : address.charAt(0) + "****" + address.substring(at);
            }
            case HOOK, ROBOT, NONE -> address;
        };
    }
}
