package io.hufu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The live streams of many terminals, in this process and read by one thread; every receipt is counted, and timed by the machine's clock,
 * which the server's process shares.
 */
final class Terminals implements Terminal.Listener, AutoCloseable {
    private static final int OPENING_AT_ONCE = 64;
    private static final long PATIENCE_SECONDS = 120;

    private final int port;
    private final Selector selector = Selector.open();
    private final List<Terminal> all = new ArrayList<>();
    private final Queue<Coming> coming = new ConcurrentLinkedQueue<>();
    private final Semaphore opening = new Semaphore(OPENING_AT_ONCE);
    private final ConcurrentHashMap<Long, Receipts> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private final Thread reader = Thread.ofPlatform().daemon().name("terminals").unstarted(this::work);
    private volatile String reason = "";
    private volatile boolean closing;
    private volatile int count;
    private long now;

    private record Coming(Terminal terminal, SocketChannel channel) {}

    Terminals(int port) throws IOException {
        this.port = port;
        reader.start();
    }

    /** Opens more of them, one for each cookie; each has had its first word when this returns. */
    void open(List<String> cookies) throws IOException {
        count += cookies.size();
        for (String cookie : cookies) {
            waitFor(1);
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.write(
                    ByteBuffer.wrap(("GET /api/live HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1)));
            channel.configureBlocking(false);
            var terminal = new Terminal(all.size(), channel);
            all.add(terminal);
            coming.add(new Coming(terminal, channel));
            selector.wakeup();
        }
        waitFor(OPENING_AT_ONCE);
        opening.release(OPENING_AT_ONCE);
        requireWhole();
    }

    private void waitFor(int places) {
        try {
            if (!opening.tryAcquire(places, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("after " + all.size() + " streams " + opening.availablePermits()
                        + " of " + OPENING_AT_ONCE + " places to open are free; " + lost + " ended " + reason);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    int count() {
        return count;
    }

    private void work() {
        var buffer = ByteBuffer.allocateDirect(1 << 14);
        try {
            while (!closing) {
                selector.select();
                for (Coming next = coming.poll(); next != null; next = coming.poll()) {
                    next.channel().register(selector, SelectionKey.OP_READ, next.terminal());
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    read(key, buffer);
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        now = nanos(Instant.now());
        try {
            ((Terminal) key.attachment()).read(buffer, this);
        } catch (IOException e) {
            key.cancel();
            lost.incrementAndGet();
            reason = String.valueOf(e.getMessage());
        }
    }

    @Override
    public void opened(Terminal terminal) {
        opening.release();
    }

    @Override
    public void changed(Terminal terminal, long position) {
        receipts(position).note(terminal.number(), now);
    }

    @Override
    public void reset(Terminal terminal) {
        resets.incrementAndGet();
    }

    private Receipts receipts(long position) {
        return receipts.computeIfAbsent(position, unknown -> new Receipts(count));
    }

    /**
     * Waits until all have been told of the change at this position.
     *
     * @return when each was told, nanoseconds since 1970, the earliest first
     * @throws IllegalStateException when one was told twice, or not within two minutes
     */
    long[] await(long position) {
        Receipts told = receipts(position);
        if (!told.await(PATIENCE_SECONDS)) {
            throw new IllegalStateException(told.missing() + " of " + all.size() + " terminals were not told; " + lost
                    + " streams ended " + reason);
        }
        receipts.keySet().removeIf(earlier -> earlier <= position);
        return told.sorted();
    }

    /** @throws IllegalStateException when a stream ended, or was told that it missed something */
    void requireWhole() {
        if (lost.get() + resets.get() > 0) {
            throw new IllegalStateException(
                    lost + " streams ended " + reason + "; " + resets + " were told that they missed something");
        }
    }

    static long nanos(Instant moment) {
        return moment.getEpochSecond() * 1_000_000_000L + moment.getNano();
    }

    @Override
    public void close() throws IOException {
        closing = true;
        selector.wakeup();
        try {
            reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Terminal terminal : all) {
            terminal.close();
        }
        selector.close();
    }
}
