/**
 * What a plan says: the model of an official emergency plan, its pack files, and their checking.
 *
 * <p>May be called by every other module; imports none of them. It must never decide what a plan makes happen (that is the
 * engine's), read a clock, or open a socket.
 */
@NullMarked
package io.hufu.plan;

import org.jspecify.annotations.NullMarked;
