/**
 * The settings of the installation, one validated record per concern, read before anything starts.
 *
 * <p>Read by every package of the server. A bad value stops the start with a sentence.
 */
@NullMarked
package io.hufu.server.settings;

import org.jspecify.annotations.NullMarked;
