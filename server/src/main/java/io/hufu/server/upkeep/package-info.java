/** What keeps a plan alive between incidents: when drills were held and plans revised, and who owes the next. */
@NullMarked
package io.hufu.server.upkeep;

import org.jspecify.annotations.NullMarked;
