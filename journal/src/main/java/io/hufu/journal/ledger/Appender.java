package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.ledger.LedgerSql.CommandKey;
import io.hufu.journal.ledger.LedgerSql.Earlier;
import io.hufu.journal.vault.Vault;
import io.hufu.journal.vault.Vault.Sealed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches: what a batch appends, its views and its clocks, in one transaction.
 *
 * <p>A batch is first decided on the head as this node left it, and crosses to the database once. The write itself proves the
 * guess: it fails as a whole where another node committed since, where packs changed, or where a command was accepted before.
 * Then, and for whatever is refused or brings texts to what has its key in the vault, the head is locked and looked at, and all
 * is decided on that.
 */
final class Appender {
    /** The head moved on, or a row is there already. */
    private static final Set<String> GUESSED_WRONG = Set.of("23502", "23505");

    private final Engine engine;
    private final EventJson json;
    private final States states;
    private final Vault vault;
    private final PackLibrary packs;
    private final LedgerSql sql;
    private final Supplier<Instant> clock;
    final List<Projection> projections = new CopyOnWriteArrayList<>();
    final List<SideEffect> effects = new CopyOnWriteArrayList<>();
    private @Nullable Head known;

    Appender(
            Engine engine,
            EventJson json,
            States states,
            Vault vault,
            PackLibrary packs,
            LedgerSql sql,
            Supplier<Instant> clock) {
        this.engine = engine;
        this.json = json;
        this.states = states;
        this.vault = vault;
        this.packs = packs;
        this.sql = sql;
        this.clock = clock;
    }

    /** Forgets what was remembered: after a failure nobody knows what the database has. */
    void forget() {
        known = null;
        states.forgetAll();
    }

    /**
     * Decides and commits; nobody has been answered yet.
     *
     * @param connection commits by itself
     */
    Tried append(Connection connection, List<Pending> pendings) throws SQLException {
        Head guessed = known;
        Tried tried = null;
        if (guessed != null && pendings.stream().noneMatch(this::addsTexts)) {
            tried = atOnce(connection, guessed, pendings);
        }
        if (tried == null) {
            connection.setAutoCommit(false);
            tried = underLock(connection, pendings);
            connection.setAutoCommit(true);
        }
        known = tried.next();
        return tried;
    }

    /** Whether it brings texts to a stream that is known to be there: their key has to be read in the transaction. */
    private boolean addsTexts(Pending pending) {
        return pending.bringsTexts() && states.recall(pending.submission().command().action().stream()) != null;
    }

    /** Null where the guess was wrong, or cannot be proved by the write. */
    private @Nullable Tried atOnce(Connection connection, Head head, List<Pending> pendings) throws SQLException {
        Tried tried = decide(connection, head, pendings, Map.of());
        if (!tried.allAccepted() || !tried.batch.beginsWhatItsTextsAreOf()) {
            return null;
        }
        try {
            writes(connection, tried, vault.sealUnderNewKeys(tried.batch.texts)).send();
            return tried;
        } catch (SQLException e) {
            if (GUESSED_WRONG.contains(String.valueOf(e.getSQLState()))) {
                return null;
            }
            throw e;
        }
    }

    private Tried underLock(Connection connection, List<Pending> pendings) throws SQLException {
        List<CommandKey> keys = pendings.stream().map(Pending::key).toList();
        var look = sql.lock(connection, keys);
        Map<CommandKey, Earlier> earlier = look.earlier();
        Head before = known;
        if (before == null) {
            states.forgetAll();
            earlier = sql.earlier(connection, keys);
        } else if (look.head().commits() != before.commits()) {
            sql.forgetChanged(connection, before.position(), states);
            earlier = sql.earlier(connection, keys);
        }
        packs.noticeGeneration(look.head().packs());
        Tried tried = decide(connection, look.head(), pendings, earlier);
        Sealed sealed = vault.seal(connection, tried.batch.texts, tried.batch.recordedAt());
        writes(connection, tried, sealed).sendAndCommit();
        return tried;
    }

    private Tried decide(Connection connection, Head head, List<Pending> pendings, Map<CommandKey, Earlier> earlier) {
        var world = new BatchWorld(engine, states, packs, connection);
        return new Tried(head, new Batch(engine, json, world, head, clock.get()), world, pendings, earlier);
    }

    private Writes writes(Connection connection, Tried tried, Sealed sealed) throws SQLException {
        var writes = new Writes(connection);
        if (!tried.batch.commands.isEmpty()) {
            LedgerSql.moveHead(writes, tried.head, tried.batch);
            LedgerSql.keep(writes, sealed, tried.batch.recordedAt());
            sql.append(writes, tried.batch, tried.world);
            for (Projection projection : projections) {
                projection.project(writes, tried.events, tried.world);
            }
            for (SideEffect effect : effects) {
                effect.write(writes, tried.events, tried.world);
            }
        }
        LedgerSql.settle(writes, tried.batch);
        return writes;
    }
}
