package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who came in, who did not, and who read personal data; the database lets nobody change it. */
@Component
public class Audit {
    private static final String INSERT = """
            insert into access_audit (at, account, device, what, target, success, address)
            values (:at, :account, :device, :what, :target, :success, :address)""";

    private final JdbcClient sql;
    private final Moments moments;

    Audit(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /** Somebody who is signed in did something. @param what a short word such as {@code read-file} */
    public void note(HttpServletRequest request, Session session, String what, @Nullable String target) {
        note(request, session, what, target, true);
    }

    /** Somebody who is signed in did something, or tried to. */
    public void note(
            HttpServletRequest request, Session session, String what, @Nullable String target, boolean success) {
        note(session.account(), session.device(), what, target, success, request.getRemoteAddr());
    }

    /** @param what a short word such as {@code sign-in} or {@code read-file} */
    public void note(
            @Nullable String account,
            @Nullable String device,
            String what,
            @Nullable String target,
            boolean success,
            @Nullable String address) {
        sql.sql(INSERT)
                .param("at", Timestamp.from(moments.now()))
                .param("account", shortened(account))
                .param("device", device)
                .param("what", what)
                .param("target", shortened(target))
                .param("success", success)
                .param("address", address)
                .update();
    }

    private static @Nullable String shortened(@Nullable String text) {
        // PostgreSQL takes no NUL; what an attacker sends must not hinder the record of it
        return text == null ? null : text.replace('\0', '?').substring(0, Math.min(120, text.length()));
    }
}
