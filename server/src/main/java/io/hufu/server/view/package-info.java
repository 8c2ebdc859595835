/**
 * What people see: pictures of incidents and assignments, kept in tables in the transaction that keeps the events, and read
 * into the JSON of the console.
 *
 * <p>The doors and the evaluation may call it. Everything here can be thrown away and made again from the ledger; nothing here
 * decides an act, writes to the ledger, or puts a confidential text into a table.
 */
@NullMarked
package io.hufu.server.view;

import org.jspecify.annotations.NullMarked;
