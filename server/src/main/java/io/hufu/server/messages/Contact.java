package io.hufu.server.messages;

import org.jspecify.annotations.Nullable;

/**
 * A way to reach somebody, without the address itself.
 *
 * @param id stable; the address is asked for by it at the moment of sending
 * @param account the person, or null where a whole body is reached
 * @param shown to whom it leads: the person's account, or the name of a configured hook or robot; never an address
 */
public record Contact(String id, Route route, @Nullable String account, String shown) {}
