/**
 * Stories told over HTTP against a real server on a real database, with time turned by hand.
 *
 * <p>The browser stories use its server, its clock and its people. It must never reach past the doors: what a story knows, it
 * asks for as a person would; only where a fault is planted, the database is touched.
 */
@NullMarked
package io.hufu.server.story;

import org.jspecify.annotations.NullMarked;
