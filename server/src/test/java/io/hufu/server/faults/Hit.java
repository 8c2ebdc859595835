package io.hufu.server.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

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
    STATEMENT_CUT,
    CLOCK_PUT_FORWARD,
    CLOCK_PUT_BACK;

    /** Each kind once in a random order, and again in another one. */
    static final class Bag {
        private final Random random;
        private final List<Hit> kinds;
        private final Deque<Hit> left = new ArrayDeque<>();

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
    }
}
