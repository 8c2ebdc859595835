/**
 * Messages as mail, handed to the one server that the configuration names, by SMTP under TLS.
 *
 * <p>Called by the outbox through the channel's door. It must never speak without TLS, nor put an address into a log.
 */
@NullMarked
package io.hufu.server.gateway.mail;

import org.jspecify.annotations.NullMarked;
