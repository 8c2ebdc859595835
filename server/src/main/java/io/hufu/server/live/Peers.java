package io.hufu.server.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has a stream open at the other nodes, and whether a terminal would ring there: each node says its own again and again, and what is
 * not said any more is forgotten. By the database's clock: a node whose own is wrong takes nobody for gone.
 */
final class Peers {
    /** How long something that is not said again counts. */
    static final Duration HOLDS = Duration.ofSeconds(20);

    private static final String SAY = """
            with gone as (delete from open_body
              where seen < now() - make_interval(secs => :holds) or (node = :node and not body = any(:bodies)))
            insert into open_body (node, body, terminals, seen)
              select :node, body, terminals, now() from unnest(:bodies, :terminals) one(body, terminals)
            on conflict (node, body) do update set seen = excluded.seen, terminals = excluded.terminals""";
    private static final String OTHERS =
            "select distinct body, terminals from open_body where node <> :node and seen >= now() - make_interval(secs => :holds)";

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient sql;
    private volatile Map<String, Terminals> open = Map.of();

    Peers(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isOpen(String body) {
        return open.containsKey(body);
    }

    /** What terminals a body has at the other nodes. */
    Terminals terminals(String body) {
        return open.getOrDefault(body, Terminals.NONE);
    }

    /** Says who is here and hears who is elsewhere. */
    void exchange(Map<String, Terminals> here) {
        var bodies = List.copyOf(here.entrySet());
        sql.sql(SAY)
                .param("node", node)
                .param("bodies", bodies.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "terminals",
                        bodies.stream().map(entry -> entry.getValue().code()).toArray(String[]::new))
                .param("holds", HOLDS.toSeconds())
                .update();
        var found = new HashMap<String, Terminals>();
        sql.sql(OTHERS).param("node", node).param("holds", HOLDS.toSeconds()).query(row -> {
            found.merge(row.getString("body"), Terminals.of(row.getString("terminals")), Terminals::and);
        });
        open = Map.copyOf(found);
    }
}
