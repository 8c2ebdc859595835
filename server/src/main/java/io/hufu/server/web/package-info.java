/**
 * The HTTP interface: controllers, the binding of JSON onto actions, and problems.
 *
 * <p>Called by browsers and terminals. It must never answer a malformed request with a 5xx, nor show a stack trace.
 */
@NullMarked
package io.hufu.server.web;

import org.jspecify.annotations.NullMarked;
