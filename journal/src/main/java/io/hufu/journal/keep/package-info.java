/**
 * Care for what is kept: signed heads, verification, backup and restoring.
 *
 * <p>Called by the launcher's commands and by the server on its rounds. It must never repair what it finds, nor put keys and
 * ciphertext into one file.
 */
@NullMarked
package io.hufu.journal.keep;

import org.jspecify.annotations.NullMarked;
