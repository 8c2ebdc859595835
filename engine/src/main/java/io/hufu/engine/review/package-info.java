/**
 * What a plan makes of every combination of facts: where no level, several levels, or nobody with authority results.
 *
 * <p>Called by whoever reviews plans, beside the rules of {@code io.hufu.plan.check}. It asks the same grading that an incident is
 * graded by, and must never hold a rule of its own about levels.
 */
@NullMarked
package io.hufu.engine.review;

import org.jspecify.annotations.NullMarked;
