/**
 * The emission-reduction list (应急减排清单): read from a table, checked row by row, kept by editions, given out again, and asked what
 * each line has to do under a colour. How lines are treated is the plan's ({@link io.hufu.plan.ReductionList}), never decided here.
 * The doors call it; it must not know doors, streams or what a warning does with the answer.
 */
@NullMarked
package io.hufu.server.reduction;

import org.jspecify.annotations.NullMarked;
