/**
 * A running server for tests, and somebody who calls it over HTTP.
 *
 * <p>Used by the tests of every package. It must never sleep: time is turned by hand.
 */
@NullMarked
package io.hufu.server;

import org.jspecify.annotations.NullMarked;
