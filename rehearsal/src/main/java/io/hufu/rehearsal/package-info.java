/**
 * What would happen: simulated people act on a plan while a clock is turned by hand, all from one seed.
 *
 * <p>May be called by the server and by benchmarks. It must never touch a real incident, the wall clock or the network.
 */
@NullMarked
package io.hufu.rehearsal;

import org.jspecify.annotations.NullMarked;
