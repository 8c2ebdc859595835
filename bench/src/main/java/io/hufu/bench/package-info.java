/**
 * How fast it is: each figure beside its limit, measured against the server as it is shipped, in a process of its own.
 *
 * <p>Called from the terminal alone. It must never measure a server with a door or a guard taken out.
 */
@NullMarked
package io.hufu.bench;

import org.jspecify.annotations.NullMarked;
