/** Invented bulletins for the tests of everything that writes them. */
@NullMarked
package io.hufu.server.gateway;

import org.jspecify.annotations.NullMarked;
