/**
 * The one door for acts: turns what a person or a timer wants into a command with actor, moment and id, and hands it to the committer.
 *
 * <p>Called by web, timer and start. It must never decide by itself whether an act is allowed: the engine does.
 */
@NullMarked
package io.hufu.server.command;

import org.jspecify.annotations.NullMarked;
