/**
 * The database under the ledger: a PostgreSQL of our own, started and stopped with the process, or one that somebody else runs.
 *
 * <p>Called once at start by whoever opens a data folder. It must never run a database as root, never turn fsync off,
 * never touch a server that is not its own, and never start with an unclear state: it says a sentence and stops.
 */
@NullMarked
package io.hufu.journal.postgres;

import org.jspecify.annotations.NullMarked;
