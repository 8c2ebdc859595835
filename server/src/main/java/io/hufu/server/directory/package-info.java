/**
 * The directory of an installation: units with their names over time and their lines, people with their posts, stand-ins and ways to reach
 * them, as the packs print them and as an administrator keeps them beside that. The doors and channels call it; it must never put a name or
 * a number of a person into an event, a log or a table outside the vault, and it must not know doors.
 */
@NullMarked
package io.hufu.server.directory;

import org.jspecify.annotations.NullMarked;
