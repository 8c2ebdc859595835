package io.hufu.server.faults;

import io.hufu.server.faults.Wire.Trap;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One hit of a round: done in the midst of the load, and mended after it. */
final class Hitting {
    private static final Duration LARGEST_STEP = Duration.ofMinutes(150);

    private final Hit hit;
    private final DatabasePair database;
    private final List<Node> nodes;
    private final Node victim;
    private final Node other;
    private final @Nullable Trap trap;
    private final Duration step;

    /** @param trap where the hit cuts a statement */
    Hitting(Hit hit, @Nullable Trap trap, DatabasePair database, List<Node> nodes, Random random) {
        this.hit = hit;
        this.database = database;
        this.nodes = nodes;
        int one = random.nextInt(2);
        this.victim = nodes.get(one);
        this.other = nodes.get(1 - one);
        this.trap = trap;
        this.step = Duration.ofSeconds(6 + random.nextLong(LARGEST_STEP.toSeconds()));
    }

    /** The server that is not hit, where only one is. */
    Node other() {
        return other;
    }

    Node victim() {
        return victim;
    }

    /** @param meanwhile what the other server has to do while the victim is away */
    void strike(Runnable meanwhile) throws Exception {
        switch (hit) {
            case SERVER_KILLED -> victim.run().kill();
            case BOTH_SERVERS_KILLED -> {
                victim.run().kill();
                other.run().kill();
            }
            case DATABASE_KILLED -> {
                database.killPrimary();
                database.startPrimary();
            }
            case SERVER_AND_DATABASE_KILLED -> {
                victim.run().kill();
                database.killPrimary();
                database.startPrimary();
            }
            case PRIMARY_LOST -> database.failOver();
            case SERVER_PAUSED -> {
                victim.run().signal("STOP");
                meanwhile.run(); // whatever it holds is taken from it
                victim.run().signal("CONT");
            }
            case CONNECTIONS_DROPPED -> victim.wires().forEach(Wire::drop);
            case CONNECTIONS_OF_BOTH_DROPPED ->
                nodes.forEach(node -> node.wires().forEach(Wire::drop));
            case NETWORK_HELD -> {
                hold(meanwhile);
                victim.wires().forEach(Wire::release);
            }
            case NETWORK_HELD_THEN_DROPPED -> {
                hold(meanwhile);
                victim.wires().forEach(Wire::drop);
                victim.wires().forEach(Wire::release);
            }
            case CONNECTIONS_FORGOTTEN -> {
                victim.wires().forEach(Wire::forget);
                meanwhile.run();
            }
            case LEDGER_CUT, OUTBOX_CUT, TIMER_CUT -> cut(Objects.requireNonNull(trap));
            case CLOCK_PUT_FORWARD -> turn(step, meanwhile);
            case CLOCK_PUT_BACK -> turn(step.negated(), meanwhile);
        }
    }

    private void hold(Runnable meanwhile) {
        victim.wires().forEach(Wire::hold);
        meanwhile.run();
    }

    private void cut(Trap trap) {
        nodes.forEach(node -> node.wires().forEach(wire -> wire.set(trap)));
        Waiting.until(() -> trap + " springs", () -> trap.sprung().getCount() == 0);
        nodes.forEach(node -> node.wires().forEach(wire -> wire.set(null)));
    }

    private void turn(Duration by, Runnable meanwhile) throws IOException {
        victim.step(by);
        meanwhile.run();
    }

    /** What is left broken is mended; a server that went comes back only now. */
    void mend() throws Exception {
        if (hit == Hit.PRIMARY_LOST) {
            database.restoreStandby();
        }
        if (!victim.ahead().isZero()) {
            victim.step(victim.ahead().negated());
        }
        for (Node node : nodes) {
            if (!node.alive()) {
                node.start();
            }
        }
        for (Node node : nodes) {
            node.run().requireReady();
        }
    }

    @Override
    public String toString() {
        String which = victim == nodes.getFirst() ? "first" : "second";
        return switch (hit) {
            case LEDGER_CUT, OUTBOX_CUT, TIMER_CUT -> hit + " " + trap;
            case CLOCK_PUT_FORWARD, CLOCK_PUT_BACK -> hit + " by " + step + " at the " + which;
            case DATABASE_KILLED, BOTH_SERVERS_KILLED, PRIMARY_LOST, CONNECTIONS_OF_BOTH_DROPPED -> hit.toString();
            default -> hit + ", the " + which;
        };
    }
}
