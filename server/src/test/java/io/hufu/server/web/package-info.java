/**
 * Tests of {@code web}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.web;

import org.jspecify.annotations.NullMarked;
