/**
 * What can be asked and what can have happened: actions and events of every stream, and the values in them.
 *
 * <p>Imports the basics and the plan only. Events are kept for ever: a change here needs a new name and version in the ledger.
 */
@NullMarked
package io.hufu.engine.vocabulary;

import org.jspecify.annotations.NullMarked;
