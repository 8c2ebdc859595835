package io.hufu.server.access;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** For whom a second factor is obligatory: capabilities, and holders of posts. Nobody, until an administrator says so. */
@Component
public class SecondFactorPolicy {
    /** Whoever holds a post of a plan. */
    static final String POST_HOLDER = "post-holder";

    /** Every role that can be named. */
    public static final List<String> ROLES = Stream.concat(
                    Arrays.stream(Capability.values())
                            .filter(capability -> capability != Capability.SYSTEM)
                            .map(Accounts::code),
                    Stream.of(POST_HOLDER))
            .toList();

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Moments moments;

    SecondFactorPolicy(JdbcClient sql, TransactionTemplate transaction, Moments moments) {
        this.sql = sql;
        this.transaction = transaction;
        this.moments = moments;
    }

    /** The roles for which it is obligatory now. */
    public List<String> list() {
        return sql.sql("select role from second_factor_policy order by role")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** Makes it obligatory for these roles and for no others. */
    public void put(Collection<String> roles, String by) {
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from second_factor_policy where not role = any(cast(:roles as text[]))")
                    .param("roles", roles.toArray(String[]::new))
                    .update();
            for (String role : roles) {
                sql.sql("insert into second_factor_policy values (:role, :by, :now) on conflict do nothing")
                        .param("role", role)
                        .param("by", by)
                        .param("now", Timestamp.from(moments.now()))
                        .update();
            }
        });
    }

    /** Whether the account has to have one. */
    public boolean demands(Collection<Capability> capabilities, boolean holdsPost) {
        return demands(list(), capabilities, holdsPost);
    }

    /** @param roles for which it is obligatory */
    static boolean demands(Collection<String> roles, Collection<Capability> capabilities, boolean holdsPost) {
        return capabilities.stream().map(Accounts::code).anyMatch(roles::contains)
                || (holdsPost && roles.contains(POST_HOLDER));
    }
}
