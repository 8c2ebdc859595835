/**
 * What happens when things break: processes killed, disks full, folders in use. Servers run in processes of their own.
 *
 * <p>{@link io.hufu.server.faults.RoundsTest} plays rounds of random hits on two servers, their databases, the network between them
 * (a {@link io.hufu.server.faults.Wire} for each server and database) and their clocks, and checks the ledger against what clients
 * were told. It prints its seed; {@code ./hufu test faults -Dhufu.faults.seed=N -Dhufu.faults.rounds=N} plays the same again.
 *
 * <p>Run by {@code ./hufu test faults} with a hundred rounds, and in short by {@code ./hufu test}. It must never touch a process that it did not start.
 */
@NullMarked
package io.hufu.server.faults;

import org.jspecify.annotations.NullMarked;
