/**
 * The bytes of every pack that was ever in use, by hash; an incident keeps the edition it was opened under.
 *
 * <p>Called by the server when packs are loaded, by the committer to look. It must never change or drop what it keeps.
 */
@NullMarked
package io.hufu.journal.packs;

import org.jspecify.annotations.NullMarked;
