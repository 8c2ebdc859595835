package io.hufu.server.live;

import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a stream open at the other nodes: each node says its own again and again, and what is not said any more is forgotten. */
final class Peers {
    /** How long something that is not said again counts. */
    static final Duration HOLDS = Duration.ofSeconds(20);

    private static final String SAY = """
            with gone as (delete from open_body where seen < :before or (node = :node and not body = any(:bodies)))
            insert into open_body (node, body, seen) select :node, body, :now from unnest(:bodies) body
            on conflict (node, body) do update set seen = excluded.seen""";
    private static final String OTHERS = "select distinct body from open_body where node <> :node and seen >= :before";

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient sql;
    private final Moments moments;
    private volatile Set<String> open = Set.of();

    Peers(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    boolean isOpen(String body) {
        return open.contains(body);
    }

    /** Says who is here and hears who is elsewhere. */
    void exchange(Collection<String> here) {
        var now = moments.now();
        var before = Timestamp.from(now.minus(HOLDS));
        sql.sql(SAY)
                .param("node", node)
                .param("bodies", here.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("before", before)
                .update();
        open = Set.copyOf(sql.sql(OTHERS)
                .param("node", node)
                .param("before", before)
                .query(String.class)
                .list());
    }
}
