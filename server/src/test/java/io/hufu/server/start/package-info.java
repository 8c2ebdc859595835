/**
 * Tests of {@code start}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.start;

import org.jspecify.annotations.NullMarked;
