package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.json.CanonicalJson;
import io.hufu.server.faults.Records.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A reader of the live stream who writes down what it was told. Whenever its stream ends it comes back, to the next server, and
 * says where it was.
 */
final class Following implements AutoCloseable {
    private static final int PAUSE_MILLIS = 200;

    private final Caller caller;
    private final @Nullable String body;
    private final List<Node> nodes;
    private final long after;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Semaphore closed = new Semaphore(0);
    private final Thread thread;
    private volatile long last;
    private volatile boolean closing;
    private volatile @Nullable InputStream open;
    private Instant heard = Instant.now();
    private boolean fresh;

    /**
     * @param again it was told to read everything again; what came before is not owed any more
     * @param first of a connection: servers gather commits of others, so that one message may tell at its end what is new, and
     *     before that what another server told already
     */
    private record Told(long position, Set<String> about, boolean again, boolean first) {}

    /**
     * @param body whose terminal it is; null for a board, which is told of everything
     * @param first the server that it asks first, of those
     * @param after it is told of everything after this position of the ledger
     */
    Following(Caller caller, @Nullable String body, List<Node> nodes, int first, long after) {
        this.caller = caller;
        this.body = body;
        this.nodes = nodes;
        this.after = after;
        this.last = after;
        this.thread = Thread.ofVirtual().start(() -> follow(first));
    }

    private void follow(int first) {
        for (int at = first; !closing; at++) {
            Node node = nodes.get(at % nodes.size());
            if (node.alive()) {
                read(node);
            }
            try {
                closing |= closed.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(Node node) {
        Instant started = node.started();
        try (var stream = caller.stream(node.run(), "/api/live", last);
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            open = stream;
            fresh = true;
            String event = "";
            for (String line = lines.readLine(); line != null && !closing; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ") && !event.equals("heartbeat")) {
                    take(event, CanonicalJson.parse(line.substring(6)), started);
                }
            }
        } catch (IOException e) {
            // it comes back
        } catch (RuntimeException e) {
            faults.add(this + ": " + e);
        } finally {
            open = null;
        }
    }

    private void take(String event, JsonNode data, Instant started) {
        boolean again = event.equals("reset");
        if (again && started.isBefore(heard)) {
            faults.add(this + " was told to read again at " + data + " by a server that was there since " + started);
        }
        var about = new HashSet<String>();
        data.path("incidents").forEach(id -> about.add(id.asString()));
        data.path("assignments").forEach(id -> about.add(id.asString()));
        long position = data.path("position").asLong();
        told.add(new Told(position, about, again, fresh));
        fresh = false;
        last = position;
        heard = Instant.now();
    }

    private boolean concerns(Entry entry) {
        return body == null || entry.isOf(body);
    }

    /** Whether it was told of everything that concerns it. */
    boolean caughtUp(List<Entry> ledger) {
        return ledger.stream().filter(this::concerns).noneMatch(entry -> entry.position() > last);
    }

    /** It was told of everything that concerns it, in order, once, and of nothing else. */
    void requireWhole(List<Entry> ledger) {
        assertThat(faults).isEmpty();
        List<Entry> mine = ledger.stream().filter(this::concerns).toList();
        var known = new HashSet<String>();
        int next = 0;
        long before = after;
        for (Told each : told) {
            String what = this + " was told at " + each.position() + " of what happened after " + before;
            assertThat(each.position()).as(what).isGreaterThan(before - (each.again() ? 1 : 0));
            var about = new HashSet<String>();
            while (next < mine.size() && mine.get(next).position() <= each.position()) {
                about.addAll(mine.get(next++).about());
            }
            known.addAll(about);
            if (!each.again()) {
                assertThat(each.about()).as(what).containsAll(about);
                assertThat(each.first() ? known : about).as(what).containsAll(each.about());
            }
            before = each.position();
        }
        assertThat(caughtUp(ledger)).as(this + " was told to the end").isTrue();
    }

    /** How often it was told to read everything again. */
    long countAgain() {
        return told.stream().filter(Told::again).count();
    }

    @Override
    public String toString() {
        return "the stream of " + (body == null ? "the board" : body);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        closed.release();
        var reading = open;
        if (reading != null) {
            reading.close();
        }
        thread.interrupt();
        thread.join();
    }
}
