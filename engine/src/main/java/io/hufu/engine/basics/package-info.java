/**
 * Words that every area of the engine needs: streams, actors, moments, decisions, refusals.
 *
 * <p>Imports nothing of the engine. It must never read a clock, draw a random number or do I/O.
 */
@NullMarked
package io.hufu.engine.basics;

import org.jspecify.annotations.NullMarked;
