package io.hufu.server.faults;

import io.hufu.server.faults.Wire.Cut;
import io.hufu.server.faults.Wire.Trap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to two servers, their database, the network between them, and a clock. */
enum Hit {
    SERVER_KILLED,
    BOTH_SERVERS_KILLED,
    DATABASE_KILLED,
    SERVER_AND_DATABASE_KILLED,
    PRIMARY_LOST,
    SERVER_PAUSED,
    CONNECTIONS_DROPPED,
    CONNECTIONS_OF_BOTH_DROPPED,
    NETWORK_HELD,
    NETWORK_HELD_THEN_DROPPED,
    CONNECTIONS_FORGOTTEN,
    LEDGER_CUT("insert into event", "update head set", "for update"),
    OUTBOX_CUT("insert into message ", "update outbox set sent_at", "update message set state"),
    TIMER_CUT("scheduled_tasks"),
    CLOCK_PUT_FORWARD,
    CLOCK_PUT_BACK;

    /** At one of these the connection is cut: outcomes are easily lost there. */
    private final List<String> statements;

    Hit(String... statements) {
        this.statements = List.of(statements);
    }

    private Deque<Trap> traps(Random random) {
        var all = new ArrayList<Trap>();
        for (String statement : statements) {
            for (Cut cut : Cut.values()) {
                all.add(new Trap(statement, cut));
            }
        }
        Collections.shuffle(all, random);
        return new ArrayDeque<>(all);
    }

    /** Each kind once in a random order, and again in another one. */
    static final class Bag {
        private final Random random;
        private final List<Hit> kinds;
        private final Deque<Hit> left = new ArrayDeque<>();
        private final Map<Hit, Deque<Trap>> traps = new EnumMap<>(Hit.class);

        /** @param only names of the kinds that are wanted, with commas; empty for all */
        Bag(Random random, String only) {
            this.random = random;
            this.kinds = only.isEmpty()
                    ? List.of(values())
                    : Stream.of(only.split(",")).map(Hit::valueOf).toList();
        }

        Hit next() {
            if (left.isEmpty()) {
                var all = new ArrayList<>(kinds);
                Collections.shuffle(all, random);
                left.addAll(all);
            }
            return left.removeFirst();
        }

        /** Where a statement is cut: each place once before one comes again; null where the hit is another. */
        @Nullable
        Trap trap(Hit hit) {
            Deque<Trap> waiting = traps.get(hit);
            if (waiting == null || waiting.isEmpty()) {
                waiting = hit.traps(random);
                traps.put(hit, waiting);
            }
            return waiting.pollFirst();
        }
    }
}
