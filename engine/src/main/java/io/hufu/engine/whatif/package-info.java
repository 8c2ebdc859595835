/** What a plan would make of facts, without any incident: the engine's answer to {@code ./hufu what-if} and to a form. */
@NullMarked
package io.hufu.engine.whatif;

import org.jspecify.annotations.NullMarked;
