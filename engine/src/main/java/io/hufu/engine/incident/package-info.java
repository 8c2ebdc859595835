/**
 * The area of incidents: their state, what may become of an action on one, and how events fold into the state.
 *
 * <p>Called by the engine's door only; the state is read by views. Deciders are split by topic; each takes a {@link
 * io.hufu.engine.incident.Case} and drafts events.
 */
@NullMarked
package io.hufu.engine.incident;

import org.jspecify.annotations.NullMarked;
