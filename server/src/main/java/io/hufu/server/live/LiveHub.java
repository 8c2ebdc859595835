package io.hufu.server.live;

import io.hufu.journal.Journal;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Follower;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.access.ApiTokens;
import io.hufu.server.access.Held;
import io.hufu.server.access.Presence;
import io.hufu.server.access.Session;
import io.hufu.server.access.Sessions;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.Moments;
import io.hufu.server.settings.LiveSettings;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands the commits of all nodes to the open streams of this one, in order; each stream has a short queue of its own. */
@Component
public class LiveHub implements Presence, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final Duration EXCHANGE = Duration.ofSeconds(5);
    private static final int ASKED_TOGETHER = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveSettings settings;
    private final Moments moments;
    private final ClockWatch watch;
    private final ImportantRows important;
    private final Follower follower;
    private final Peers peers;
    private final Reader reader;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final OpenHere here = new OpenHere();
    private final Set<LiveStream> boards = ConcurrentHashMap.newKeySet();
    private final Set<LiveStream> all = ConcurrentHashMap.newKeySet();
    /** Guards the ring and the position up to which it holds everything after {@code floor}. */
    private final Object lock = new Object();

    private final ArrayDeque<Sent> ring = new ArrayDeque<>();
    private long floor;
    private volatile boolean running;
    private volatile @Nullable ScheduledExecutorService rounds;

    LiveHub(
            Journal journal,
            JdbcClient sql,
            LiveSettings settings,
            Moments moments,
            ClockWatch watch,
            Sessions sessions,
            ApiTokens tokens,
            ObjectProvider<ImportantRows> important) {
        this.settings = settings;
        this.moments = moments;
        this.watch = watch;
        this.important = important.getIfAvailable(() -> events -> List.of());
        this.follower = journal.follower();
        this.peers = new Peers(sql);
        this.reader = journal.ledger().reader();
        follower.addListener(this::tell);
        this.sessions = sessions;
        this.tokens = tokens;
        sessions.addListener(this::endWith);
    }

    /** One commit as it was told, with what a board's reader was sent. */
    private record Sent(Change change, byte[] message) {}

    /**
     * Opens a stream that goes on after a position; null begins with what comes next.
     *
     * @param held who reads; it ends when they may no longer, at once where their session ends on this node, else within a heartbeat
     * @param heard what rings at the terminal that reads; null where it is none
     */
    public LiveStream open(Held held, @Nullable Long after, @Nullable Heard heard) {
        Session session = held.as();
        // a board may know commits that this node was not told of yet, but none that the ledger does not have
        boolean foreign =
                after != null && after > told() && after > reader.head().position();
        Long known = foreign ? Long.valueOf(-1) : after;
        var stream = new LiveStream(held, known, heard, settings.queue());
        synchronized (lock) {
            catchUp(stream, known);
            all.add(stream);
            here.add(stream);
            if (session.readsBoards()) {
                boards.add(stream);
            }
        }
        return stream;
    }

    public void close(LiveStream stream) {
        all.remove(stream);
        boards.remove(stream);
        here.remove(stream);
    }

    /** Nothing more is handed to the streams of a session once this has returned. */
    private void endWith(String key) {
        synchronized (lock) {
            all.stream().filter(stream -> stream.belongsTo(key)).toList().forEach(this::cut);
        }
    }

    /** The position to which the ring goes. */
    private long told() {
        synchronized (lock) {
            return ring.isEmpty() ? floor : ring.getLast().change().position();
        }
    }

    private void catchUp(LiveStream stream, @Nullable Long after) {
        if (after == null) {
            return;
        }
        if (after < floor) {
            stream.offer(reset(told()));
            return;
        }
        for (Sent sent : ring) {
            if (sent.change().position() > after) {
                byte[] message = messageFor(stream.session(), sent);
                if (message != null && !stream.offer(message)) {
                    stream.restart(reset(told()));
                    return;
                }
            }
        }
    }

    /** Read everything again, and go on after this position. */
    private static byte[] reset(long position) {
        return ("event: reset\ndata: {\"position\":" + position + "}\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte @Nullable [] messageFor(Session session, Sent sent) {
        if (session.readsBoards()) {
            return sent.message();
        }
        String unit = session.unit();
        Change own = unit == null ? null : sent.change().onlyFor(unit);
        return own == null ? null : message(own, List.of());
    }

    @Override
    public boolean isOpen(String body) {
        return here.isOpen(body) || peers.isOpen(body);
    }

    /** Says at the database who is here, and hears who is at the other nodes. */
    void exchange() {
        try {
            peers.exchange(here.all());
        } catch (RuntimeException e) {
            LOG.debug("who is open elsewhere could not be asked now", e);
        }
    }

    @Override
    public boolean isMute(String body) {
        return here.terminals(body).and(peers.terminals(body)) == Terminals.SILENT;
    }

    /** How many streams are open. */
    public int count() {
        return all.size();
    }

    /** Ends the streams of all who may no longer read; asked for many together, and never while something is handed out. */
    void askWhoStands() {
        try {
            for (List<LiveStream> some :
                    all.stream().gather(Gatherers.windowFixed(ASKED_TOGETHER)).toList()) {
                var held = some.stream().map(LiveStream::held).toList();
                Predicate<Held> people = sessions.standing(held);
                Predicate<Held> systems = tokens.standing(held);
                Predicate<Held> stands = one -> (one.bySystem() ? systems : people).test(one);
                some.stream().filter(stream -> !stands.test(stream.held())).forEach(this::cut);
            }
        } catch (RuntimeException e) {
            LOG.debug("who may go on reading cannot be asked now", e); // nothing is committed meanwhile either
        }
    }

    private void tell(List<Recorded> events) {
        Change change = Change.of(events);
        byte[] message = message(change, importantOf(events));
        synchronized (lock) {
            if (change.position() <= floor) {
                return;
            }
            ring.addLast(new Sent(change, message));
            while (ring.size() > settings.ring()) {
                floor = ring.removeFirst().change().position();
            }
            for (LiveStream stream : boards) {
                deliver(stream, change, message);
            }
            var told = new HashMap<String, byte[]>();
            for (String assignment : change.assignments()) {
                String body = Change.bodyOf(assignment);
                Set<LiveStream> streams = here.of(body);
                if (!streams.isEmpty() && !told.containsKey(body)) {
                    Change own = change.onlyFor(body);
                    byte[] narrow = own == null ? message : message(own, List.of());
                    told.put(body, narrow);
                    streams.stream()
                            .filter(stream -> !stream.session().readsBoards())
                            .forEach(stream -> deliver(stream, change, narrow));
                }
            }
        }
    }

    /** Whatever goes wrong with the words, that something changed is told all the same. */
    private List<?> importantOf(List<Recorded> events) {
        try {
            return important.rows(events);
        } catch (RuntimeException e) {
            LOG.warn("important rows cannot be put into words", e);
            return List.of();
        }
    }

    /** Rosters are no part of the ledger: whoever shows one reads it again. */
    void tellRosters(Set<String> units) {
        byte[] message = rosters(units);
        synchronized (lock) {
            boards.forEach(stream -> hand(stream, message));
            for (String unit : units) {
                byte[] own = rosters(Set.of(unit));
                here.of(unit).stream()
                        .filter(stream -> !stream.session().readsBoards())
                        .forEach(stream -> hand(stream, own));
            }
        }
    }

    private static byte[] rosters(Set<String> units) {
        return ("event: roster\ndata: " + JSON.writeValueAsString(Map.of("units", units)) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void hand(LiveStream stream, byte[] message) {
        if (!stream.offer(message)) {
            cut(stream);
        }
    }

    private void deliver(LiveStream stream, Change change, byte[] message) {
        if (!stream.knows(change)) {
            hand(stream, message);
        }
    }

    private void cut(LiveStream stream) {
        stream.cut();
        close(stream);
    }

    private static byte[] message(Change change, List<?> important) {
        var data = new java.util.LinkedHashMap<String, Object>();
        data.put("position", change.position());
        data.put("incidents", change.incidents());
        data.put("warnings", change.warnings());
        data.put("assignments", change.assignments());
        data.put("important", important);
        return ("event: change\nid: " + change.position() + "\ndata: " + JSON.writeValueAsString(data) + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a stream out until it ends; uses up the caller's thread. */
    public void write(LiveStream stream, OutputStream out) {
        try {
            stream.write(out, settings.heartbeat(), this::heartbeat);
        } finally {
            close(stream);
        }
    }

    /** What a quiet stream says: the server's time, and whether that can be trusted, since otherwise no clock is struck. */
    private byte[] heartbeat() {
        return ("event: heartbeat\ndata: {\"now\":\"" + moments.now() + "\",\"clock\":" + watch.trusted() + "}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        synchronized (lock) {
            floor = follower.start();
        }
        running = true;
        var scheduled = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("hufu-live-rounds").factory());
        long every = settings.heartbeat().toMillis();
        var _ = scheduled.scheduleWithFixedDelay(this::askWhoStands, every, every, TimeUnit.MILLISECONDS);
        if (follower.hasPeers()) {
            var _ = scheduled.scheduleWithFixedDelay(this::exchange, 0, EXCHANGE.toMillis(), TimeUnit.MILLISECONDS);
        }
        rounds = scheduled;
    }

    @Override
    public void stop() {
        running = false;
        var scheduled = rounds;
        if (scheduled != null) {
            scheduled.shutdownNow();
        }
        all.forEach(LiveStream::cut);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
