/**
 * Stories told in browsers: the screens as people see and use them, photographed and measured.
 *
 * <p>Uses the server, clock and people of the HTTP stories. It must never wait for time to pass, only for what a person would
 * wait for to be seen.
 */
@NullMarked
package io.hufu.server.browser;

import org.jspecify.annotations.NullMarked;
