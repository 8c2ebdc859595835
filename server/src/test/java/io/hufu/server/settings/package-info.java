/** Settings as shipped, and bad ones. */
@NullMarked
package io.hufu.server.settings;

import org.jspecify.annotations.NullMarked;
