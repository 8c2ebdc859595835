package io.hufu.journal.ledger;

import io.hufu.engine.Engine;
import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.journal.ledger.States.Versioned;
import io.hufu.plan.Pack;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The world as a batch sees it: what is committed, over it what the batch's earlier commands did, over it the current one's. */
final class BatchWorld implements World, StateReader {
    private final Engine engine;
    private final States committed;
    private final PackLibrary packs;
    private final Connection connection;
    /** As committed before the batch; a stream that is not there yet is asked for once. */
    private final Map<StreamId, Versioned> looked = new HashMap<>();

    private final Map<StreamId, Versioned> batch = new LinkedHashMap<>();
    private final Map<StreamId, Versioned> command = new LinkedHashMap<>();

    BatchWorld(Engine engine, States committed, PackLibrary packs, Connection connection) {
        this.engine = engine;
        this.committed = committed;
        this.packs = packs;
        this.connection = connection;
    }

    private Versioned get(StreamId stream) {
        Versioned current = command.get(stream);
        return current != null ? current : before(stream);
    }

    /** The state before the current command. */
    Versioned before(StreamId stream) {
        Versioned found = batch.get(stream);
        if (found == null) {
            found = looked.get(stream);
        }
        if (found == null) {
            look(Set.of(stream));
            found = looked.get(stream);
        }
        return Objects.requireNonNull(found);
    }

    /**
     * Looks at streams together that are about to be asked for or appended to: an instruction to forty bodies begins forty of
     * them, and a batch of reports as many.
     */
    void look(Set<StreamId> streams) {
        var unknown = streams.stream()
                .filter(stream -> !batch.containsKey(stream) && !looked.containsKey(stream))
                .toList();
        try {
            looked.putAll(committed.load(connection, unknown));
        } catch (SQLException e) {
            throw new LedgerUnavailable("the ledger cannot be read", e);
        }
    }

    @Override
    public @Nullable State findState(StreamId stream) {
        return get(stream).state();
    }

    @Override
    public long version(StreamId stream) {
        return get(stream).version();
    }

    @Override
    public @Nullable Pack findPack(String hash) {
        return packs.findPack(hash);
    }

    @Override
    public @Nullable Pack findPackInForce(String planId) {
        return packs.findPackInForce(planId);
    }

    /** Appends for the current command; returns the stream's new version. */
    long append(StreamId stream, Event event, Stamp stamp) {
        Versioned old = get(stream);
        long version = old.version() + 1;
        command.put(stream, new Versioned(engine.evolve(old.state(), stream, event, stamp), version));
        return version;
    }

    /** Streams of the current command with their states after it. */
    Map<StreamId, Versioned> touched() {
        return command;
    }

    void keepCommand() {
        batch.putAll(command);
        command.clear();
    }

    void dropCommand() {
        command.clear();
    }

    /** After the commit: what the batch made is what everybody sees. */
    void publish() {
        batch.forEach(committed::remember);
    }

    /** Streams of the batch with their states after it. */
    Map<StreamId, Versioned> all() {
        return batch;
    }
}
