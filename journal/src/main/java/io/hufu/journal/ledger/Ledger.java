package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.journal.json.ActionJson;
import io.hufu.journal.json.EventJson;
import io.hufu.journal.vault.Vault;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The parts of the ledger, put together over one database. */
public final class Ledger implements AutoCloseable {
    private final Engine engine;
    private final EventJson json;
    private final DataSource database;
    private final Committer committer;
    private final Reader reader;
    private final Readable readable;
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
        this.engine = engine;
        this.json = json;
        this.database = database;
        this.states = new States(engine, json, database);
        this.committer = new Committer(
                new Appender(engine, json, states, vault, packs, new LedgerSql(actions), clock), database, vault);
        this.reader = new Reader(database, json);
        this.readable = new Readable(database, reader);
        committer.addHerald(readable);
        this.clocks = new Clocks(database);
        this.reactions = new Reactions(database, actions);
        this.outbox = new Outbox(database);
    }

    /**
     * Writes clocks and all views anew from the events.
     *
     * @param progress is told the position from time to time
     * @return the number of events
     * @throws io.hufu.journal.json.UnreadableStream where an event cannot be read; nothing is changed then
     */
    public long rebuild(LongConsumer progress) {
        try {
            long events = Rebuild.run(database, engine, json, committer.projections(), reader, progress);
            states.forgetAll();
            return events;
        } catch (SQLException e) {
            throw new LedgerUnavailable("views cannot be rebuilt", e);
        }
    }

    /** Begins to take commands; views and listeners have been named by now. */
    public void start() {
        committer.start();
    }

    /** Where it is kept: for views that stand beside it. */
    public DataSource database() {
        return database;
    }

    public Committer committer() {
        return committer;
    }

    public Reader reader() {
        return reader;
    }

    public Readable readable() {
        return readable;
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
