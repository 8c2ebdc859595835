/**
 * Tests of {@code gateway.hook}.
 *
 * <p>They send to a receiver on this machine, which checks what it is given.
 */
@NullMarked
package io.hufu.server.gateway.hook;

import org.jspecify.annotations.NullMarked;
