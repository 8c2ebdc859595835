/**
 * The area of assignments: what one body has to do on one ground, from issue to end.
 *
 * <p>The central piece of the house: whatever gives a body work, in a response or outside one, ends as an assignment.
 */
@NullMarked
package io.hufu.engine.assignment;

import org.jspecify.annotations.NullMarked;
