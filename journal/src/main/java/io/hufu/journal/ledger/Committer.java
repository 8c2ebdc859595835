package io.hufu.journal.ledger;

import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.LedgerSql.CommandKey;
import io.hufu.journal.vault.Vault;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands from many threads and appends them, one batch per transaction, from one thread.
 *
 * <p>Every command is decided in memory against what the batch's earlier ones did; nothing of it is written before all are
 * decided, so one that fails leaves no trace and needs no savepoint. Should the common write fail for a reason that lies in
 * one of them, the batch is rolled back and each is committed alone. When the connection breaks the batch is tried again:
 * what had been committed is found by its command id.
 */
public final class Committer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int LARGEST_BATCH = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Appender appender;
    private final CommitterLine line;
    private final Vault vault;
    private final List<CommitListener> heralds = new CopyOnWriteArrayList<>();
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;

    Committer(Appender appender, DataSource database, Vault vault) {
        this.appender = appender;
        this.line = new CommitterLine(database);
        this.vault = vault;
        this.thread = Thread.ofPlatform().daemon().name("hufu-committer").unstarted(this::work);
    }

    /** Views to keep up to date; to be named before the first command. */
    public void addProjection(Projection projection) {
        appender.projections.add(projection);
    }

    /** Rows to be written once; to be named before the first command. */
    public void addSideEffect(SideEffect effect) {
        appender.effects.add(effect);
    }

    /**
     * Somebody who is told before whoever acted gets the answer, so that nothing asked for after it shows what was before. For
     * what costs next to nothing: everybody waits for it.
     */
    public void addHerald(CommitListener herald) {
        heralds.add(herald);
    }

    /** Somebody who is told what this node committed; {@link Follower} tells what all nodes did. */
    public void addListener(CommitListener listener) {
        listeners.add(listener);
    }

    List<Projection> projections() {
        return appender.projections;
    }

    void start() {
        thread.start();
    }

    /**
     * Hands a command in; the answer comes after the commit.
     *
     * <p>The future fails with {@link LedgerUnavailable}, {@link io.hufu.journal.json.UnreadableStream},
     * {@link io.hufu.journal.vault.VaultGone}, or with whatever a bug threw; then nothing was done, but for
     * {@code LedgerUnavailable}, where sending the command again settles it.
     */
    public CompletableFuture<Answer> submit(Submission submission) {
        var command = submission.command();
        var pending = new Pending(
                submission,
                new CommandKey(command.actor().account(), command.id()),
                ContentDigest.of(submission, vault),
                new CompletableFuture<>());
        if (closing) {
            pending.future()
                    .completeExceptionally(
                            new LedgerUnavailable("the ledger is closed", new IllegalStateException("closed")));
        } else {
            queue.add(pending);
        }
        return pending.future();
    }

    /** Hands a command in and waits; meant for virtual threads. Throws what the future of {@link #submit} fails with. */
    public Answer commit(Submission submission) {
        try {
            return submit(submission).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void work() {
        List<Pending> batch = new ArrayList<>();
        while (!closing || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, LARGEST_BATCH - 1);
                run(batch);
            } catch (InterruptedException e) {
                closing = true;
            } catch (Throwable e) {
                LOG.error("a batch failed", e);
                batch.forEach(pending -> pending.future().completeExceptionally(e));
            } finally {
                batch.clear();
            }
        }
        line.close();
    }

    private void run(List<Pending> batch) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Tried tried = appender.append(line.open(), batch);
                tell(heralds, tried.events);
                tried.tell();
                tell(listeners, tried.events);
                return;
            } catch (SQLException | RuntimeException e) {
                appender.forget();
                if (CommitterLine.isBroken(e)) {
                    line.giveUp();
                    if (System.nanoTime() > until || closing) {
                        var unavailable = new LedgerUnavailable("the database does not answer", e);
                        batch.forEach(pending -> pending.future().completeExceptionally(unavailable));
                        return;
                    }
                    LOG.warn("the database does not answer, trying again: {}", e.getMessage());
                    pause();
                    continue;
                }
                line.rollback();
                if (batch.size() > 1) {
                    batch.forEach(pending -> run(List.of(pending)));
                } else {
                    batch.getFirst().future().completeExceptionally(e);
                }
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void tell(List<CommitListener> all, List<Recorded> events) {
        if (!events.isEmpty()) {
            for (CommitListener listener : all) {
                try {
                    listener.committed(events);
                } catch (RuntimeException e) {
                    LOG.error("a listener failed", e);
                }
            }
        }
    }

    /** Commits what is waiting, then stops. */
    @Override
    public void close() {
        closing = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
