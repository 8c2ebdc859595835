/**
 * Personal data, apart from the ledger and under a key per incident (突发事件应对法 art. 83-85): texts and files.
 *
 * <p>Called by the server before a command (to prepare) and for reading, by the ledger's committer to store. It must never
 * log, return in a message, or leave unencrypted on disk what it is given.
 */
@NullMarked
package io.hufu.journal.vault;

import org.jspecify.annotations.NullMarked;
