package io.hufu.server.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whose roster changed, whichever node changed it; what is not told now is told at the next look. */
@Component
public class RosterNews {
    /** Changes are made one at a time, so a number that was looked at has none below it that comes later. */
    private static final String MARK = """
            insert into roster_mark (unit, mark) select :unit, coalesce(max(mark), 0) + 1 from roster_mark
            on conflict (unit) do update set mark = excluded.mark""";

    private static final String LATEST = "select coalesce(max(mark), 0) from roster_mark";
    private static final String CHANGED = "select unit from roster_mark where mark > :seen";

    private final JdbcClient sql;
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
    private long seen = -1;

    RosterNews(JdbcClient sql) {
        this.sql = sql;
    }

    /** Within a change. */
    void mark(String unit) {
        sql.sql(MARK).param("unit", unit).update();
    }

    /** What is heard from now on are the units whose roster changed. */
    public void addListener(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /** What was changed before is not told. */
    public synchronized void begin() {
        seen = sql.sql(LATEST).query(Long.class).single();
    }

    /** Tells what changed since the last look. */
    public synchronized void look() {
        if (seen < 0) {
            return;
        }
        long latest = sql.sql(LATEST).query(Long.class).single();
        long after = latest < seen ? 0 : seen; // a database that came back without its last commits: rather told twice
        var units = new HashSet<>(
                sql.sql(CHANGED).param("seen", after).query(String.class).list());
        seen = latest;
        if (!units.isEmpty()) {
            listeners.forEach(listener -> listener.accept(units));
        }
    }
}
