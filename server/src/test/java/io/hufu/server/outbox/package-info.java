/**
 * Tests of {@code outbox}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.outbox;

import org.jspecify.annotations.NullMarked;
