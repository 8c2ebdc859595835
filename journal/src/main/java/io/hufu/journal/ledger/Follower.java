package io.hufu.journal.ledger;

import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.json.UnreadableStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what was committed, whichever node did it, in order, without gap and nothing twice. What this node committed is told at
 * once; what others committed is looked for from time to time, and whenever this node's own commit shows that there is some.
 */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int PAGE = 500;

    private final Reader reader;
    private final @Nullable Duration every;
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<List<Recorded>> own = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private long told;

    /** @param every how often other nodes' commits are looked for; null where there can be no other node */
    public Follower(Committer committer, Reader reader, @Nullable Duration every) {
        this.reader = reader;
        this.every = every;
        this.thread = Thread.ofPlatform().daemon().name("hufu-follower").unstarted(this::work);
        committer.addListener(own::add);
    }

    /** Whether other nodes may write to the same ledger. */
    public boolean hasPeers() {
        return every != null;
    }

    /** Somebody who is told from now on; it must return soon. */
    public void addListener(CommitListener listener) {
        listeners.add(listener);
    }

    /** Begins behind what is committed now; answers the position after which everything is told. */
    public long start() {
        told = reader.head().position();
        long from = told;
        thread.start();
        return from;
    }

    private void work() {
        while (!closing) {
            try {
                List<Recorded> events = next();
                if (!events.isEmpty()) {
                    told = events.getLast().position();
                    Committer.tell(listeners, events);
                }
            } catch (InterruptedException e) {
                return;
            } catch (LedgerUnavailable e) {
                LOG.debug("the ledger cannot be followed now", e); // looked for again at the next round
            } catch (RuntimeException e) {
                LOG.error("the ledger cannot be followed", e);
            }
        }
    }

    private List<Recorded> next() throws InterruptedException {
        if (every == null) {
            return behind(own.take());
        }
        List<Recorded> events = own.poll(every.toMillis(), TimeUnit.MILLISECONDS);
        if (events != null) {
            return behind(events);
        }
        long head = reader.head().position();
        if (head < told) {
            LOG.error(
                    "the ledger ends at {} and had been told to {}: a database came back without its last commits",
                    head,
                    told);
            told = head;
        }
        return head > told ? page() : List.of();
    }

    /** What of this node's commit was not told yet; where others committed before it, theirs first. */
    private List<Recorded> behind(List<Recorded> events) {
        var fresh = events.stream().filter(event -> event.position() > told).toList();
        return fresh.isEmpty() || fresh.getFirst().position() == told + 1 ? fresh : page();
    }

    private List<Recorded> page() {
        try {
            return reader.listSince(told, PAGE);
        } catch (UnreadableStream e) {
            return oneByOne();
        }
    }

    /** An event that this release cannot read, of a newer node perhaps, is passed over; whoever asks for its stream is told so. */
    private List<Recorded> oneByOne() {
        try {
            return reader.listSince(told, 1);
        } catch (UnreadableStream e) {
            LOG.warn("the event {} cannot be read and is not told: {}", told + 1, e.getMessage());
            told++;
            return List.of();
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
