/**
 * Tests of the plan room. Zips are made in memory.
 */
@NullMarked
package io.hufu.server.room;

import org.jspecify.annotations.NullMarked;
