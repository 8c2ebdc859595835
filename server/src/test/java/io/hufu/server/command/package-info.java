/**
 * Tests of {@code command}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.command;

import org.jspecify.annotations.NullMarked;
