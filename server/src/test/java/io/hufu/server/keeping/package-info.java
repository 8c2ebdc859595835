/** Backups by the clock, without waiting for it. */
@NullMarked
package io.hufu.server.keeping;

import org.jspecify.annotations.NullMarked;
