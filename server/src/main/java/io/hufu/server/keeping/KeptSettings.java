package io.hufu.server.keeping;

import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What administrators set on the screen, with who set it. */
@Component
class KeptSettings {
    private static final String PUT = """
            insert into kept_setting (name, value, account, at) values (:name, :value, :account, :at)
            on conflict (name) do update set value = excluded.value, account = excluded.account, at = excluded.at""";

    private final JdbcClient sql;
    private final Moments moments;

    KeptSettings(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    Optional<String> find(String name) {
        return sql.sql("select value from kept_setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** @param value null to take it back */
    void put(String name, @Nullable String value, String account) {
        if (value == null) {
            sql.sql("delete from kept_setting where name = :name")
                    .param("name", name)
                    .update();
            return;
        }
        sql.sql(PUT)
                .param("name", name)
                .param("value", value)
                .param("account", account)
                .param("at", Timestamp.from(moments.now()))
                .update();
    }
}
