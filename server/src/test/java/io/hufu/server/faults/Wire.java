package io.hufu.server.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The network between a server and a database: it carries, falls silent, drops connections, or cuts one in the midst of a statement. */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<WireLink> links = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean openingForgotten = new AtomicBoolean();
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private volatile CountDownLatch carries = new CountDownLatch(0);

    /** Where in a statement a connection is cut. */
    enum Cut {
        /** The database does not hear of it. */
        BEFORE,
        /** The database hears half of it. */
        WITHIN,
        /** The database has done it, and the server does not hear that. */
        AFTER
    }

    /** Cuts the first connection on which such a statement is executed. */
    record Trap(String statement, Cut cut, CountDownLatch sprung) {
        Trap(String statement, Cut cut) {
            this(statement, cut, new CountDownLatch(1));
        }

        @Override
        public String toString() {
            return cut + " «" + statement.strip() + "»";
        }
    }

    /** @param target the port on this machine to which it leads */
    Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Nothing goes through in either direction, but what is sent is kept. */
    void hold() {
        if (carries.getCount() == 0) {
            carries = new CountDownLatch(1);
        }
    }

    /** What was kept goes on. */
    void release() {
        carries.countDown();
    }

    /**
     * Connections that are there fall silent for ever and are not ended, and so does the next one when the database would say that it is open; all
     * others that are new are carried.
     */
    void forget() {
        openingForgotten.set(true);
        links.forEach(WireLink::forget);
    }

    /** Whether this is the connection that is never said to be open. */
    boolean forgetsOpening() {
        return openingForgotten.compareAndSet(true, false);
    }

    /** Ends all connections. */
    void drop() {
        links.forEach(WireLink::reset);
    }

    /** Cuts once, as soon as such a statement comes; null takes back what was set. */
    void set(@Nullable Trap next) {
        trap.set(next);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Thread.ofVirtual().start(() -> carry(near));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void carry(Socket near) {
        try {
            var link = new WireLink(this, near, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            link.start();
        } catch (IOException e) {
            WireLink.reset(near); // as a machine does where nobody listens
        }
    }

    void awaitCarrying() throws InterruptedException {
        carries.await();
    }

    /** The trap, where it is for this statement; it springs once. */
    @Nullable
    Trap spring(String statement) {
        Trap set = trap.get();
        return set != null && statement.contains(set.statement()) && trap.compareAndSet(set, null) ? set : null;
    }

    void remove(WireLink link) {
        links.remove(link);
    }

    @Override
    public void close() throws IOException {
        door.close();
        release();
        drop();
    }
}
