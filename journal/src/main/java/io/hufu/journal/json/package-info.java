/**
 * How events, actions and answers look as text: canonical JSON under names of our own.
 *
 * <p>Called by the ledger and its keepers. It must never write a class name into the ledger, nor skip what it cannot read.
 */
@NullMarked
package io.hufu.journal.json;

import org.jspecify.annotations.NullMarked;
