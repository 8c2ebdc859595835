package io.hufu.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many sockets this process and the server, which has the same limit, may have open. */
final class OpenFiles {
    /** What either needs beside them: classes, libraries, connections to the database. */
    private static final int BESIDE = 1000;

    private OpenFiles() {}

    /** So many terminals, or fewer with a sentence where the machine does not let us open as many files. */
    static int enoughFor(int terminals) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < terminals + BESIDE) {
            long most = system.getMaxFileDescriptorCount();
            int fewer = (int) Math.max(1, most - BESIDE);
            System.err.println("hufu: «ulimit -n» is " + most + ", too low for " + terminals
                    + " terminals; going on with " + fewer);
            return fewer;
        }
        return terminals;
    }
}
