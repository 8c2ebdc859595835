/** What the ledger says afterwards about promises: each obligation's verdict. Read by views; decides nothing. */
@NullMarked
package io.hufu.engine.evaluation;

import org.jspecify.annotations.NullMarked;
