package io.hufu.server.messages;

import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units that let a drill or a test reach the real telephones of their people. */
@Component
public class Consents {
    private static final String INSERT = """
            insert into drill_consent (ground, unit, account, given_at) values (:ground, :unit, :account, :now)
            on conflict do nothing""";

    private final JdbcClient sql;
    private final Moments moments;

    public Consents(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    public void give(String ground, String unit, String account) {
        sql.sql(INSERT)
                .param("ground", ground)
                .param("unit", unit)
                .param("account", account)
                .param("now", Timestamp.from(moments.now()))
                .update();
    }

    /** Takes it back; messages that left have left. */
    public void withdraw(String ground, String unit) {
        sql.sql("delete from drill_consent where ground = :ground and unit = :unit")
                .param("ground", ground)
                .param("unit", unit)
                .update();
    }

    public boolean has(String ground, String unit) {
        return sql.sql("select exists (select from drill_consent where ground = :ground and unit = :unit)")
                .param("ground", ground)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    public List<String> listUnits(String ground) {
        return sql.sql("select unit from drill_consent where ground = :ground order by unit")
                .param("ground", ground)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
