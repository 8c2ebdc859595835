package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who brought which file, and who may see it. */
@Component
public class Uploads {
    private static final String INSERT = """
            insert into upload (file, incident, account, unit, at, key)
            values (:file, :incident, :account, :unit, :now, :key)
            on conflict (account, key) where key is not null do nothing""";
    private static final String BROUGHT = "select file, incident from upload where account = :account and key = :key";
    private static final String UNIT = "select coalesce(unit, '') from upload where file = :file";
    private static final String INCIDENT =
            "select count(*) from stream where type in ('incident', 'warning') and id = :incident";
    private static final String PART = """
            select count(*) from stream where type = 'assignment'
              and (id = :incident || '/' || :unit or id like :incident || '/' || :unit || '~%')""";

    private static final String BROUGHT_TO =
            "select distinct file from upload where incident = :incident and file = any(:files)";

    private final JdbcClient sql;
    private final Moments moments;

    Uploads(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /**
     * Notes who brought a file.
     *
     * @param key of the request, unique per account; null where it is not to be known again
     * @return the file that counts: an earlier one where the same request came twice at once
     */
    public String note(String file, String incident, Session session, @Nullable String key) {
        int noted = sql.sql(INSERT)
                .param("file", file)
                .param("incident", incident)
                .param("account", session.account())
                .param("unit", session.unit())
                .param("now", Timestamp.from(moments.now()))
                .param("key", key)
                .update();
        return noted == 1
                ? file
                : findBrought(session.account(), key).orElseThrow().file();
    }

    /** A file that a request brought before. */
    public record Brought(String file, String incident) {}

    public Optional<Brought> findBrought(String account, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : sql.sql(BROUGHT)
                        .param("account", account)
                        .param("key", key)
                        .query((row, number) -> new Brought(row.getString("file"), row.getString("incident")))
                        .optional();
    }

    /** Those of some files that were brought to an incident or a warning. */
    public List<String> broughtTo(String incident, Collection<String> files) {
        return sql.sql(BROUGHT_TO)
                .param("incident", incident)
                .param("files", files.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    public boolean incidentExists(String incident) {
        return sql.sql(INCIDENT).param("incident", incident).query(Long.class).single() > 0;
    }

    /** Whether a unit has work in an incident. */
    public boolean hasPart(String incident, @Nullable String unit) {
        return unit != null
                && sql.sql(PART)
                                .param("incident", incident)
                                .param("unit", unit)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** The unit that brought a file; empty where nobody did, or somebody without one. */
    public Optional<String> findUnit(String file) {
        return sql.sql(UNIT).param("file", file).query(String.class).optional().filter(unit -> !unit.isEmpty());
    }
}
