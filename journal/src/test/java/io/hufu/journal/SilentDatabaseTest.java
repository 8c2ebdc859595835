package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DatabaseSettings;
import io.hufu.journal.postgres.Pool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A network that swallows a connection while it is being opened; the next one is carried. */
class SilentDatabaseTest {
    @Test
    void aGreetingThatIsNeverAnsweredDoesNotKeepThePoolForGood() throws Exception {
        DatabaseSettings database = TestJournal.database();
        URI behind = URI.create(database.url().substring("jdbc:".length()));
        try (var relay = new Relay(behind.getPort())) {
            String url = "jdbc:postgresql://127.0.0.1:" + relay.port() + behind.getPath();
            try (Pool pool = new DatabaseSettings(url, database.user(), database.password()).open(1)) {
                pool.serve();
                relay.swallowNext();
                pool.getHikariPoolMXBean().softEvictConnections();
                relay.awaitSwallowed();
                try (var connection = pool.getConnection()) { // fails after ten seconds where nobody opens one any more
                    assertThat(connection.isValid(5)).isTrue();
                }
            }
        }
    }

    /** Carries connections to a database, but for one that falls silent when it is greeted. */
    private static final class Relay implements AutoCloseable {
        /** Bytes of the question whether to encrypt, which comes first; for its answer the driver has a limit of its own. */
        private static final int ENCRYPTION_ASKED = 8;

        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int target;
        private final List<Socket> open = new ArrayList<>();
        private final CountDownLatch swallowed = new CountDownLatch(1);
        private volatile boolean swallows;

        Relay(int target) throws IOException {
            this.target = target;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return door.getLocalPort();
        }

        void swallowNext() {
            swallows = true;
        }

        void awaitSwallowed() throws InterruptedException {
            swallowed.await();
        }

        private void accept() {
            try {
                while (true) {
                    Socket near = keep(door.accept());
                    if (swallows) {
                        swallows = false;
                        near.getInputStream().readNBytes(ENCRYPTION_ASKED);
                        near.getOutputStream().write('N'); // no encryption: now it greets
                        swallowed.countDown();
                    } else {
                        Socket far = keep(new Socket(InetAddress.getLoopbackAddress(), target));
                        carry(near.getInputStream(), far.getOutputStream());
                        carry(far.getInputStream(), near.getOutputStream());
                    }
                }
            } catch (IOException e) {
                // closed
            }
        }

        private synchronized Socket keep(Socket socket) {
            open.add(socket);
            return socket;
        }

        private static void carry(InputStream from, OutputStream to) {
            Thread.ofVirtual().start(() -> {
                try (from;
                        to) {
                    from.transferTo(to);
                } catch (IOException e) {
                    // one end went away
                }
            });
        }

        @Override
        public synchronized void close() throws IOException {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
