/**
 * Turns what the ledger owes into messages and hands them to channels: claimed, tried again with growing pauses, given up loudly.
 *
 * <p>Called by nobody; it reads the outbox of the journal. It must never send past the gate of {@code messages}.
 */
@NullMarked
package io.hufu.server.outbox;

import org.jspecify.annotations.NullMarked;
