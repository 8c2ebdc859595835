/**
 * Messages to people outside: their table, how each stands, what may leave the house, who consented to a drill.
 *
 * <p>Filled by the outbox, carried by gateways, read by web. It must never send anything itself, nor keep an address in the clear.
 */
@NullMarked
package io.hufu.server.messages;

import org.jspecify.annotations.NullMarked;
