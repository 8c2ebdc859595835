/**
 * What happens when things break: processes killed, disks full, folders in use. Servers run in processes of their own.
 *
 * <p>Run by {@code ./hufu test faults}, and in short by {@code ./hufu test}. It must never touch a process that it did not start.
 */
@NullMarked
package io.hufu.server.faults;

import org.jspecify.annotations.NullMarked;
