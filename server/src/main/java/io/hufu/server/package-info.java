/**
 * The application: a command line whose first word says what to do.
 *
 * <p>Called by the launcher. It holds no rule; what it prints is for the person at the terminal.
 */
@NullMarked
package io.hufu.server;

import org.jspecify.annotations.NullMarked;
