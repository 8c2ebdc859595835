/**
 * Tests of {@code gateway.sms}.
 *
 * <p>They speak to a short-message centre in another process on loopback.
 */
@NullMarked
package io.hufu.server.gateway.sms;

import org.jspecify.annotations.NullMarked;
