/**
 * Tests of {@code directory}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.directory;

import org.jspecify.annotations.NullMarked;
