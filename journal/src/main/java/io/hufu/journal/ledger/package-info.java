/**
 * The ledger: one committer appends, everybody reads.
 *
 * <p>Called by the server's command, view, timer and outbox packages. It must never change or skip an event, answer before
 * the commit, or let an event out that is not committed.
 */
@NullMarked
package io.hufu.journal.ledger;

import org.jspecify.annotations.NullMarked;
