/**
 * The plan room: a plan as a person reads it, what a review finds in it, two of them side by side, and packs that are brought in.
 *
 * <p>Called by the web only. It reads packs and asks the plan module and the engine; it must never hold a rule of a plan, and
 * never put an edition in force on one person's word.
 */
@NullMarked
package io.hufu.server.room;

import org.jspecify.annotations.NullMarked;
