package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.engine.basics.Actor;
import io.hufu.journal.json.CanonicalJson;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Batch.Kept;
import io.hufu.journal.ledger.LedgerSql.CommandKey;
import io.hufu.journal.ledger.LedgerSql.Earlier;
import io.hufu.journal.vault.Vault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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

    private final Engine engine;
    private final EventJson json;
    private final DataSource database;
    private final States states;
    private final Vault vault;
    private final PackLibrary packs;
    private final LedgerSql sql;
    private final Supplier<java.time.Instant> clock;
    private final List<Projection> projections = new CopyOnWriteArrayList<>();
    private final List<SideEffect> effects = new CopyOnWriteArrayList<>();
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closing;
    private @Nullable Connection connection;
    private long knownCommits = -1;
    private long knownPosition;

    Committer(
            Engine engine,
            EventJson json,
            DataSource database,
            States states,
            Vault vault,
            PackLibrary packs,
            LedgerSql sql,
            Supplier<java.time.Instant> clock) {
        this.engine = engine;
        this.json = json;
        this.database = database;
        this.states = states;
        this.vault = vault;
        this.packs = packs;
        this.sql = sql;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("hufu-committer").unstarted(this::work);
    }

    private record Pending(Submission submission, CommandKey key, String digest, CompletableFuture<Answer> future) {}

    /** Views to keep up to date; to be named before the first command. */
    public void addProjection(Projection projection) {
        projections.add(projection);
    }

    /** Rows to be written once; to be named before the first command. */
    public void addSideEffect(SideEffect effect) {
        effects.add(effect);
    }

    public void addListener(CommitListener listener) {
        listeners.add(listener);
    }

    List<Projection> projections() {
        return projections;
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
        disconnect();
    }

    private void run(List<Pending> batch) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                attempt(batch);
                return;
            } catch (SQLException | RuntimeException e) {
                boolean broken = isBroken(e);
                recover(broken);
                if (broken) {
                    if (System.nanoTime() > until || closing) {
                        var unavailable = new LedgerUnavailable("the database does not answer", e);
                        batch.forEach(pending -> pending.future().completeExceptionally(unavailable));
                        return;
                    }
                    LOG.warn("the database does not answer, trying again: {}", e.getMessage());
                    pause();
                } else if (batch.size() > 1) {
                    batch.forEach(pending -> run(List.of(pending)));
                    return;
                } else {
                    batch.getFirst().future().completeExceptionally(e);
                    return;
                }
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

    private boolean isBroken(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sqlError) {
                String state = sqlError.getSQLState();
                // lost connection, server stopping or starting, transaction ended for idling, lock not got, disk full
                if (state == null
                        || state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.startsWith("58")
                        || state.equals("25P03")
                        || state.equals("55P03")
                        || state.startsWith("40")
                        || state.equals("XX000")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void recover(boolean broken) {
        knownCommits = -1;
        states.forgetAll();
        Connection used = connection;
        if (used == null) {
            return;
        }
        try {
            if (!broken) {
                used.rollback();
                return;
            }
        } catch (SQLException e) {
            LOG.debug("rollback failed, the connection is given up", e);
        }
        disconnect();
    }

    private void disconnect() {
        Connection used = connection;
        connection = null;
        if (used != null) {
            try {
                used.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("closing failed", e);
            }
            try {
                used.close();
            } catch (SQLException e) {
                LOG.debug("closing failed", e);
            }
        }
    }

    private Connection connected() throws SQLException {
        Connection used = connection;
        if (used == null) {
            used = database.getConnection();
            try (var statement = used.createStatement()) {
                statement.execute("set idle_in_transaction_session_timeout = '10s'; set lock_timeout = '15s';"
                        + " set synchronous_commit = on; set jit = off;"
                        // every look is by key; a plan made while tables were small must not walk them when large
                        + " set enable_seqscan = off; set plan_cache_mode = force_generic_plan");
            }
            used.setAutoCommit(false);
            connection = used;
        }
        return used;
    }

    private void attempt(List<Pending> pendings) throws SQLException {
        Connection used = connected();
        List<CommandKey> keys = pendings.stream().map(Pending::key).toList();
        var look = sql.lock(used, keys);
        Map<CommandKey, Earlier> earlier = look.earlier();
        if (look.head().commits() != knownCommits) {
            if (knownCommits < 0) {
                states.forgetAll();
            } else {
                sql.forgetChanged(used, knownPosition, states);
            }
            earlier = sql.earlier(used, keys);
        }
        packs.noticeGeneration(look.head().packs());
        var world = new BatchWorld(engine, states, packs, used);
        var batch = new Batch(engine, json, world, look.head(), clock.get());
        Map<Pending, Answer> answers = new HashMap<>();
        Map<Pending, RuntimeException> failures = new HashMap<>();
        decide(pendings, new HashMap<>(earlier), batch, answers, failures);
        var writes = new Writes(used);
        sql.beside(writes, batch);
        if (batch.commands.isEmpty()) {
            writes.send();
            used.commit();
        } else {
            vault.store(used, batch.texts, batch.recordedAt());
            List<Recorded> events = batch.events();
            for (Projection projection : projections) {
                projection.project(writes, events, world);
            }
            for (SideEffect effect : effects) {
                effect.write(writes, events, world);
            }
            sql.append(writes, batch, world);
        }
        knownCommits = look.head().commits() + (batch.commands.isEmpty() ? 0 : 1);
        knownPosition = batch.position;
        world.publish();
        answers.forEach((pending, answer) -> pending.future().complete(answer));
        failures.forEach((pending, failure) -> pending.future().completeExceptionally(failure));
        tell(batch.events());
    }

    private void decide(
            List<Pending> pendings,
            Map<CommandKey, Earlier> earlier,
            Batch batch,
            Map<Pending, Answer> answers,
            Map<Pending, RuntimeException> failures) {
        for (Pending pending : pendings) {
            Earlier known = earlier.get(pending.key());
            try {
                Answer answer;
                if (known == null) {
                    answer = batch.decide(pending.submission(), pending.digest());
                    if (answer instanceof Answer.Accepted) {
                        Kept kept = batch.commands.getLast();
                        earlier.put(pending.key(), new Earlier(kept.digest(), kept.answer()));
                    }
                } else if (known.digest().equals(pending.digest())) {
                    answer = CanonicalJson.read(known.answer(), Answer.Accepted.class);
                } else {
                    answer = new Answer.Conflict(pending.key().id());
                }
                answers.put(pending, answer);
                if (pending.key().account().equals(Actor.SYSTEM.account())) {
                    batch.settled.add(new Kept(
                            pending.key().account(),
                            pending.key().id(),
                            pending.digest(),
                            CanonicalJson.write(answer)));
                }
            } catch (LedgerUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                // a bug, or a stream that cannot be read: this command fails, the others go on
                failures.put(pending, e);
            }
        }
    }

    private void tell(List<Recorded> events) {
        if (!events.isEmpty()) {
            for (CommitListener listener : listeners) {
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
