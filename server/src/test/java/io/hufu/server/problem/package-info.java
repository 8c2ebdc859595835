/**
 * Tests of {@code problem}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.problem;

import org.jspecify.annotations.NullMarked;
