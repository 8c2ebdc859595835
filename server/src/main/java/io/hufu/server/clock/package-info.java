/**
 * Where moments come from: the server's clock, and each incident's own.
 *
 * <p>Called by everything in the server that needs a moment. It is the only place where the wall clock is read.
 */
@NullMarked
package io.hufu.server.clock;

import org.jspecify.annotations.NullMarked;
