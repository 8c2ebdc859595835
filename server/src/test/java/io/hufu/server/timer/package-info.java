/**
 * Tests of {@code timer}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.timer;

import org.jspecify.annotations.NullMarked;
