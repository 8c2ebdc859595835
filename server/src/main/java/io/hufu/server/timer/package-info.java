/**
 * Wakes at the moment when a clock of the ledger is due and strikes it by a command; carries out reactions.
 *
 * <p>Called by nobody; it calls command. It must never decide whether a clock is due: the engine does.
 */
@NullMarked
package io.hufu.server.timer;

import org.jspecify.annotations.NullMarked;
