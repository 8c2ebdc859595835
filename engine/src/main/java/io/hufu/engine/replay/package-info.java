/**
 * How it was: an incident with all its work as it stood after each of its events.
 *
 * <p>Read by views and evaluations. It folds what happened and decides nothing; it never looks at a clock or at a state of today.
 */
@NullMarked
package io.hufu.engine.replay;

import org.jspecify.annotations.NullMarked;
