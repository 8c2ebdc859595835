/** What strangers get, and what they never get. */
@NullMarked
package io.hufu.server.publication;

import org.jspecify.annotations.NullMarked;
