/**
 * What a plan would make of facts, without any incident.
 *
 * <p>Called by the server's {@code what-if} command and form. It must never hold a rule that an incident does not use too.
 */
@NullMarked
package io.hufu.engine.whatif;

import org.jspecify.annotations.NullMarked;
