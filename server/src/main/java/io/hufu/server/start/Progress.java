package io.hufu.server.start;

/** One line on the terminal for what takes more than two seconds. */
final class Progress {
    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long EVERY_NANOS = 500_000_000L;

    private final String what;
    private long next = System.nanoTime() + QUIET_NANOS;
    private boolean shown;

    Progress(String what) {
        this.what = what;
    }

    /** Tells how far it came. */
    synchronized void at(long number) {
        tell(String.valueOf(number));
    }

    /** Tells what is done now. */
    synchronized void tell(String step) {
        long now = System.nanoTime();
        if (now >= next) {
            next = now + EVERY_NANOS;
            shown = true;
            System.err.print("\rhufu: " + what + " … " + step + "   ");
            System.err.flush();
        }
    }

    synchronized void end() {
        if (shown) {
            System.err.println();
        }
    }
}
