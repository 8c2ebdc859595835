package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.AccessSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an account is signed in, and ending it there. */
@Component
public class SessionList {
    private static final String SELECT = """
            select s.id, s.token_hash, s.created, s.last_used, s.address, s.agent, s.factor, d.name device_name
            from session s left join device d on d.id = s.device
            where s.account = :account and s.last_used > :idle and s.created > :longest
            order by s.last_used desc, s.id""";

    private final JdbcClient sql;
    private final Sessions sessions;
    private final Moments moments;
    private final AccessSettings settings;

    SessionList(JdbcClient sql, Sessions sessions, Moments moments, AccessSettings settings) {
        this.sql = sql;
        this.sessions = sessions;
        this.moments = moments;
        this.settings = settings;
    }

    /**
     * One place where an account is signed in.
     *
     * @param agent what the browser called itself
     * @param factor by what it was proved beside the PIN; {@code pin} where by nothing
     * @param terminal name of the enrolled terminal it was begun at
     * @param current whether it is the asker's own
     */
    public record Row(
            String id,
            Instant created,
            Instant lastUsed,
            @Nullable String address,
            @Nullable String agent,
            String factor,
            @Nullable String terminal,
            boolean current) {}

    private record Found(Row row, String hash) {}

    /** @param current the asker's own secret; null where somebody else asks */
    public List<Row> list(String account, @Nullable String current) {
        return find(account, current).stream().map(Found::row).toList();
    }

    /** Ends one. @throws ProblemException when the account has no such session */
    public void end(String account, String id) {
        var found = find(account, null).stream()
                .filter(one -> one.row().id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(DoorCode.NO_SUCH_SESSION));
        sessions.endHashed(found.hash());
    }

    /** Ends all but the asker's own; answers how many. */
    public int endOthers(String account, @Nullable String current) {
        var others = find(account, current).stream()
                .filter(one -> !one.row().current())
                .toList();
        others.forEach(one -> sessions.endHashed(one.hash()));
        return others.size();
    }

    private List<Found> find(String account, @Nullable String current) {
        String own = current == null ? "" : Sessions.key(current);
        return sql.sql(SELECT)
                .param("account", account)
                .param("idle", Timestamp.from(moments.now().minus(settings.idle())))
                .param("longest", Timestamp.from(moments.now().minus(settings.longest())))
                .query((row, number) -> read(row, own))
                .list();
    }

    private static Found read(ResultSet row, String own) throws SQLException {
        String hash = row.getString("token_hash");
        return new Found(
                new Row(
                        row.getString("id"),
                        Objects.requireNonNull(Accounts.instant(row, "created")),
                        Objects.requireNonNull(Accounts.instant(row, "last_used")),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getString("factor"),
                        row.getString("device_name"),
                        hash.equals(own)),
                hash);
    }
}
