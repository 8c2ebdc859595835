/**
 * The live stream: tells open browsers and terminals that something changed, and knows who has one open.
 *
 * <p>Fed by the committer. It must never wait for a slow reader, nor tell a unit of work that is not its own.
 */
@NullMarked
package io.hufu.server.live;

import org.jspecify.annotations.NullMarked;
