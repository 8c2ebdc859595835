/**
 * Which plan applies to a matter, which do not and why.
 *
 * <p>Called by the server's duty desk and command line. It recommends and never decides: whoever opens an incident names the plan.
 * It must never know a plan, a hazard or a facility by name; all of it stands in the scopes of the packs.
 */
@NullMarked
package io.hufu.engine.choice;

import org.jspecify.annotations.NullMarked;
