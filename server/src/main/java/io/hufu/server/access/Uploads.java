package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who brought which file, and who may see it. */
@Component
public class Uploads {
    private static final String INSERT =
            "insert into upload (file, incident, account, unit, at) values (:file, :incident, :account, :unit, :now)";
    private static final String UNIT = "select coalesce(unit, '') from upload where file = :file";
    private static final String INCIDENT =
            "select count(*) from stream where type in ('incident', 'warning') and id = :incident";
    private static final String PART = """
            select count(*) from stream where type = 'assignment'
              and (id = :incident || '/' || :unit or id like :incident || '/' || :unit || '~%')""";

    private final JdbcClient sql;
    private final Moments moments;

    Uploads(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    public void note(String file, String incident, Session session) {
        sql.sql(INSERT)
                .param("file", file)
                .param("incident", incident)
                .param("account", session.account())
                .param("unit", session.unit())
                .param("now", Timestamp.from(moments.now()))
                .update();
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
