/**
 * A reviewer of plans: rules that look at what a source prints and at what its pack resolved, and report defects with the places
 * on both sides and a cure.
 *
 * <p>May be called by whoever has loaded packs. It must never read a file, a clock or the network: the day of the review is given.
 * A rule must never name a plan, a body or a place; what it needs to know of one stands in the pack.
 */
@NullMarked
package io.hufu.plan.check;

import org.jspecify.annotations.NullMarked;
