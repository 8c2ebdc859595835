package io.hufu.server.live;

import io.hufu.server.access.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are open at this node, by the bodies for which their readers read. */
final class OpenHere {
    private final Map<String, Set<LiveStream>> byBody = new ConcurrentHashMap<>();

    void add(LiveStream stream) {
        for (String body : bodies(stream.session())) {
            byBody.computeIfAbsent(body, _ -> ConcurrentHashMap.newKeySet()).add(stream);
        }
    }

    void remove(LiveStream stream) {
        for (String body : bodies(stream.session())) {
            of(body).remove(stream);
        }
    }

    /** All of a body, other systems among them. */
    Set<LiveStream> of(String body) {
        return byBody.getOrDefault(body, Set.of());
    }

    /** Whether somebody reads for the body; another system is nobody who would see it. */
    boolean isOpen(String body) {
        return of(body).stream().anyMatch(stream -> !stream.held().bySystem());
    }

    Terminals terminals(String body) {
        var found = Terminals.NONE;
        for (LiveStream stream : of(body)) {
            Heard heard = stream.heard();
            if (heard != null) {
                found = found.and(heard.rings(body) ? Terminals.HEARD : Terminals.SILENT);
            }
        }
        return found;
    }

    /** Every body for which somebody reads, with what terminals it has. */
    Map<String, Terminals> all() {
        var found = new HashMap<String, Terminals>();
        for (String body : byBody.keySet()) {
            if (isOpen(body)) {
                found.put(body, terminals(body));
            }
        }
        return found;
    }

    private static List<String> bodies(Session session) {
        var bodies = new ArrayList<String>();
        String unit = session.unit();
        if (unit != null) {
            bodies.add(unit);
        }
        session.posts().forEach(post -> bodies.add("post:" + post.post()));
        return bodies;
    }
}
