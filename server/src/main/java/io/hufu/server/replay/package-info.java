/**
 * An incident as it was: the board at any position or moment of its past, for those who may read the board of today.
 *
 * <p>Called by web and by the evaluation. It shows what the ledger says and what the reader may see now; it must never show more
 * personal data than the board does, nor be acted on.
 */
@NullMarked
package io.hufu.server.replay;

import org.jspecify.annotations.NullMarked;
