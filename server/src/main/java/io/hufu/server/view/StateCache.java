package io.hufu.server.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States that were read before, by the row and its version. A version of a stream is committed once and never changes, so
 * that a board read after an acknowledgement reads one row anew, and not forty.
 */
final class StateCache {
    private static final int MOST = 5_000;

    private final Map<String, Kept> kept = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(long version, Object state) {}

    synchronized <T> @Nullable T find(Class<T> type, String id, long version) {
        Kept found = kept.get(key(type, id));
        return found != null && found.version() == version ? type.cast(found.state()) : null;
    }

    synchronized void keep(String id, long version, Object state) {
        kept.put(key(state.getClass(), id), new Kept(version, state));
    }

    private static String key(Class<?> type, String id) {
        return type.getSimpleName() + "/" + id;
    }
}
