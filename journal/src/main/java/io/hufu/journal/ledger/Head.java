package io.hufu.journal.ledger;

import java.time.Instant;

/**
 * The end of the ledger.
 *
 * @param position of the last event, 0 before the first
 * @param hash of the last event, 64 zeros before the first
 * @param recordedAt of the last event
 * @param commits number of commits by all nodes
 * @param packs number of changes of packs
 */
public record Head(long position, String hash, Instant recordedAt, long commits, long packs) {}
