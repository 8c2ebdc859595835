/**
 * Two editions of a plan, or two plans, side by side: what is new, gone, renamed, merged or changed.
 *
 * <p>May be called by whoever has loaded packs; reads nothing itself. It must never judge which side is right, and never name a plan.
 */
@NullMarked
package io.hufu.plan.compare;

import org.jspecify.annotations.NullMarked;
