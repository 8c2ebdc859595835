package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.journal.json.ActionJson;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.vault.Vault;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The parts of the ledger, put together over one database. */
public final class Ledger implements AutoCloseable {
    private final Committer committer;
    private final Reader reader;
    private final States states;
    private final Clocks clocks;
    private final Reactions reactions;
    private final Outbox outbox;

    /** @param clock the server's own time, for {@code recordedAt} */
    public Ledger(
            Engine engine,
            EventJson json,
            ActionJson actions,
            DataSource database,
            Vault vault,
            PackLibrary packs,
            Supplier<Instant> clock) {
        this.states = new States(engine, json, database);
        this.committer = new Committer(engine, json, database, states, vault, packs, new LedgerSql(actions), clock);
        this.reader = new Reader(database, json);
        this.clocks = new Clocks(database);
        this.reactions = new Reactions(database, actions);
        this.outbox = new Outbox(database);
    }

    /** Begins to take commands; views and listeners have been named by now. */
    public void start() {
        committer.start();
    }

    public Committer committer() {
        return committer;
    }

    public Reader reader() {
        return reader;
    }

    public States states() {
        return states;
    }

    public Clocks clocks() {
        return clocks;
    }

    public Reactions reactions() {
        return reactions;
    }

    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void close() {
        committer.close();
    }
}
