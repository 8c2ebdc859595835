/**
 * What keeps a plan alive between incidents: when drills were held and plans revised, and who owes the next.
 *
 * <p>Called by the web and the room where plans are worked on. It takes its periods from the plans and never decides one itself.
 */
@NullMarked
package io.hufu.server.upkeep;

import org.jspecify.annotations.NullMarked;
