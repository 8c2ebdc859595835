/**
 * Hands messages that the ledger owes to a channel, each once; today the only channel writes to a table.
 *
 * <p>Called by nobody; it reads the outbox of the journal. It must never send to a telephone in a demonstration, drill or test.
 */
@NullMarked
package io.hufu.server.outbox;

import org.jspecify.annotations.NullMarked;
