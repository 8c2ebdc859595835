/**
 * Grades an incident and finds the levels whose conditions hold, from facts and a plan alone.
 *
 * <p>Called by the areas and by what-if. It holds no figure of any plan.
 */
@NullMarked
package io.hufu.engine.grading;

import org.jspecify.annotations.NullMarked;
