/**
 * Requests that are wrong somewhere, in great number.
 *
 * <p>They come in by HTTP, as anybody's do.
 */
@NullMarked
package io.hufu.server.malformed;

import org.jspecify.annotations.NullMarked;
