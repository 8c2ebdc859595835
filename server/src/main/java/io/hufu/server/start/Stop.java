package io.hufu.server.start;

import java.util.concurrent.CountDownLatch;

/** The orderly end of a server when the process is asked to stop: whoever waits for the process waits for the database too. */
final class Stop {
    private final Server server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Stop(Server server) {
        this.server = server;
    }

    /** From now on the process does not end before the server has; to be called before anybody is told that it runs. */
    static Stop of(Server server) {
        var stop = new Stop(server);
        Runtime.getRuntime().addShutdownHook(new Thread(stop::close, "hufu-stop"));
        return stop;
    }

    private void close() {
        server.close();
        stopped.countDown();
    }

    /** Waits for the end; the exit code. */
    int await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            server.close();
        }
        return 0;
    }
}
