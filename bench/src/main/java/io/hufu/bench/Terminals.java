package io.hufu.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Open live streams of many terminals in this process; every receipt is counted and timed by the machine's clock. */
final class Terminals implements AutoCloseable {
    private static final int OPENING_AT_ONCE = 64;
    private static final long PATIENCE_SECONDS = 120;

    private final List<Socket> sockets = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicReference<Round> round = new AtomicReference<>(new Round(Long.MAX_VALUE, 0));

    private Terminals() {}

    /** What is waited for: a change at this position or behind it, by so many. */
    private static final class Round {
        private final long after;
        private final Instant[] receipts;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch all;

        Round(long after, int terminals) {
            this.after = after;
            this.receipts = new Instant[terminals];
            this.all = new CountDownLatch(terminals);
        }
    }

    /** Opens streams, shared out evenly among the people, each ready when this returns. */
    static Terminals open(int port, List<Person> people, int count) throws IOException, InterruptedException {
        var terminals = new Terminals();
        var ready = new CountDownLatch(count);
        var room = new Semaphore(OPENING_AT_ONCE);
        for (int i = 0; i < count; i++) {
            room.acquire();
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            terminals.sockets.add(socket);
            String request = people.get(i % people.size()).request("/api/live");
            terminals.readers.add(Thread.ofVirtual()
                    .start(() -> terminals.read(socket, request, () -> {
                        room.release();
                        ready.countDown();
                    })));
        }
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " of " + count + " streams did not open");
        }
        return terminals;
    }

    private void read(Socket socket, String request, Runnable opened) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var in = new BufferedInputStream(socket.getInputStream(), 1024);
            boolean open = false;
            Round counted = null;
            for (String line = line(in); line != null; line = line(in)) {
                if (!open && line.startsWith("event: ")) { // every stream begins with a heartbeat
                    open = true;
                    opened.run();
                } else if (line.startsWith("id: ")) {
                    Instant now = Instant.now();
                    Round current = round.get();
                    if (current != counted && Long.parseLong(line.substring(4)) > current.after) {
                        counted = current;
                        int place = current.next.getAndIncrement();
                        if (place < current.receipts.length) {
                            current.receipts[place] = now;
                            current.all.countDown();
                        }
                    }
                }
            }
            broken.incrementAndGet();
        } catch (IOException e) {
            broken.incrementAndGet();
        }
    }

    private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
        var text = new StringBuilder(32);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            text.append((char) c);
        }
        return text.toString();
    }

    /** Counts anew: the next change behind this position is the one that all of them have to receive. */
    void expect(long after, int terminals) {
        round.set(new Round(after, terminals));
    }

    /** Waits until all have it. @return for each how long after the moment, milliseconds, the quickest first */
    double[] await(Instant moment) throws InterruptedException {
        Round current = round.get();
        if (!current.all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    current.all.getCount() + " terminals were not told; " + broken + " streams broke");
        }
        return Arrays.stream(current.receipts)
                .mapToDouble(
                        receipt -> java.time.Duration.between(moment, receipt).toNanos() / 1e6)
                .sorted()
                .toArray();
    }

    void requireWhole() {
        if (broken.get() > 0) {
            throw new IllegalStateException(broken + " streams broke");
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
