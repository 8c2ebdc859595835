/**
 * The engine's one door: {@code decide} and {@code evolve} over all streams.
 *
 * <p>Called by the journal, the server and rehearsals. It must never do I/O, read a clock or draw a random number.
 */
@NullMarked
package io.hufu.engine;

import org.jspecify.annotations.NullMarked;
