/**
 * Tests of {@code messages}.
 *
 * <p>They call the package by its doors, as others do.
 */
@NullMarked
package io.hufu.server.messages;

import org.jspecify.annotations.NullMarked;
