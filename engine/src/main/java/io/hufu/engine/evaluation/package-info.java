/**
 * What the ledger says afterwards: each obligation's verdict, how the bodies answered, how grade, level and command went. Read by views and
 * evaluations; it decides nothing.
 */
@NullMarked
package io.hufu.engine.evaluation;

import org.jspecify.annotations.NullMarked;
