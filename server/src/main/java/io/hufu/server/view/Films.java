package io.hufu.server.view;

import io.hufu.engine.replay.Film;
import io.hufu.engine.replay.Shot;
import io.hufu.journal.ledger.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Films of incidents; the last ones that were looked at are kept, and go on where they ended. */
public final class Films {
    private static final int KEPT = 12;

    private final Reader reader;
    private final Map<String, Reel> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reel> eldest) {
            return size() > KEPT;
        }
    };

    public Films(Reader reader) {
        this.reader = reader;
    }

    /** A film with all that the ledger had up to {@code covered}. */
    private record Reel(Film film, long covered) {}

    /**
     * All that happened until now; empty where nothing did.
     *
     * @throws io.hufu.journal.json.UnreadableStream when an event cannot be read
     */
    public Film read(String incident) {
        return covering(incident, Long.MAX_VALUE);
    }

    /** All that happened until a position at least, without a look at the ledger where that much is known. */
    public Film covering(String incident, long position) {
        Reel known = recall(incident);
        if (known != null && known.covered() >= position) {
            return known.film();
        }
        long head = reader.head().position();
        Film film = known == null ? Film.of(java.util.List.of()) : known.film();
        var longer = film.with(reader.listIncident(incident, film.last()).stream()
                .map(event -> new Shot(event.position(), event.stream(), event.version(), event.event(), event.stamp()))
                .toList());
        if (longer.last() > 0) {
            remember(incident, new Reel(longer, Math.max(head, longer.last())));
        }
        return longer;
    }

    private synchronized @Nullable Reel recall(String incident) {
        return kept.get(incident);
    }

    private synchronized void remember(String incident, Reel reel) {
        Reel known = kept.get(incident);
        if (known == null || known.covered() < reel.covered()) {
            kept.put(incident, reel);
        }
    }
}
