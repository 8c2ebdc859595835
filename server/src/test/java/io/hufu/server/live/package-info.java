/**
 * Tests of {@code live}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.live;

import org.jspecify.annotations.NullMarked;
