/**
 * Who is there: accounts, PINs, sessions, devices, and the record of who did or read what.
 *
 * <p>Called by web, live and start. It must never write a PIN, a name or a session key into a log.
 */
@NullMarked
package io.hufu.server.access;

import org.jspecify.annotations.NullMarked;
