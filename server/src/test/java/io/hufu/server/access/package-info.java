/**
 * Tests of {@code access}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.access;

import org.jspecify.annotations.NullMarked;
