/** Tests of rosters that need no server. */
@NullMarked
package io.hufu.server.roster;

import org.jspecify.annotations.NullMarked;
