/**
 * Rosters: who of a unit is on duty now and next, leave, swaps, hand-over, and all of it as iCalendar. The directory asks it whom a rung
 * reaches, the doors keep it. It holds accounts and instants; it must never know a name or a number of a person, and notes of a hand-over
 * are in the vault.
 */
@NullMarked
package io.hufu.server.roster;

import org.jspecify.annotations.NullMarked;
