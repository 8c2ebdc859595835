/**
 * Tests of {@code gateway.mail}.
 *
 * <p>They speak to a real mail server on loopback.
 */
@NullMarked
package io.hufu.server.gateway.mail;

import org.jspecify.annotations.NullMarked;
