/**
 * How things are kept: the {@link io.hufu.journal.Journal} opens database, ledger, vault and packs together.
 *
 * <p>Called by the server and the launcher's commands. It must never know a plan's rule, HTTP, or who may see what.
 */
@NullMarked
package io.hufu.journal;

import org.jspecify.annotations.NullMarked;
