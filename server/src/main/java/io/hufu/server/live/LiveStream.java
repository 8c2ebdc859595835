package io.hufu.server.live;

import io.hufu.server.access.Held;
import io.hufu.server.access.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One open stream: messages that wait for one reader, and the thread that writes them. */
public final class LiveStream {
    private final Held held;
    private final long after;
    private final @Nullable Heard heard;
    private final ArrayBlockingQueue<byte[]> queue;
    private volatile boolean cut;
    private volatile @Nullable Thread writer;

    /**
     * @param held whose it is; it ends with their session
     * @param after the position that its reader has seen already; null where it has seen nothing
     * @param heard what rings at the terminal that reads; null where it is none
     */
    LiveStream(Held held, @Nullable Long after, @Nullable Heard heard, int room) {
        this.held = held;
        this.after = after == null ? 0 : after;
        this.heard = heard;
        this.queue = new ArrayBlockingQueue<>(room);
    }

    Session session() {
        return held.as();
    }

    Held held() {
        return held;
    }

    /** Whether its reader saw this before it came. */
    boolean knows(Change change) {
        return change.position() <= after;
    }

    @Nullable
    Heard heard() {
        return heard;
    }

    boolean belongsTo(String ended) {
        return ended.equals(held.session());
    }

    /** False where the reader is too slow and nothing more fits. */
    boolean offer(byte[] message) {
        return queue.offer(message);
    }

    /** Drops what waits and says this instead. */
    void restart(byte[] message) {
        queue.clear();
        queue.add(message);
    }

    /** Ends the stream from outside. */
    void cut() {
        cut = true;
        Thread thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /**
     * Writes until the reader goes or is cut; the caller's thread is used up by it.
     *
     * @param every after this long without a message there is a heartbeat
     */
    void write(OutputStream out, Duration every, Supplier<byte[]> heartbeat) {
        writer = Thread.currentThread();
        try {
            out.write(heartbeat.get());
            out.flush();
            while (!cut) {
                byte[] message = queue.poll(every.toMillis(), TimeUnit.MILLISECONDS);
                if (cut) {
                    return;
                }
                out.write(message == null ? heartbeat.get() : message);
                for (byte[] more = queue.poll(); more != null; more = queue.poll()) {
                    out.write(more);
                }
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            cut = true; // the reader went away, or was too slow
        } finally {
            writer = null;
        }
    }
}
