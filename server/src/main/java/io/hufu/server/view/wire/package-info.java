/**
 * The JSON that readers get, field for field as in {@code console/src/api/wire.ts}; absent values are null.
 *
 * <p>Made by the views and the evaluation, written by the doors. These records decide nothing and look nothing up.
 */
@NullMarked
package io.hufu.server.view.wire;

import org.jspecify.annotations.NullMarked;
