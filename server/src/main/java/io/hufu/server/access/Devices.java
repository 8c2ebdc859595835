package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.AccessSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Terminals of duty rooms: enrolled once by a code, bound to a unit, then known by a long-lived cookie. */
@Component
public class Devices {
    private static final String FIND =
            "select id, unit, name, locked_until from device where token_hash = :token and revoked_at is null";
    private static final String LIST = """
            select id, unit, name, enrolled_at, coalesce(locked_until > :now, false) locked from device
            where revoked_at is null and (enrolled_at is not null or code_expires > :now) order by unit, name, id""";
    private static final String INSERT = """
            insert into device (id, unit, name, code_hash, code_expires, created)
            values (:id, :unit, :name, :code, :expires, :now)""";
    // the code is used up in the same statement, so that it works once
    private static final String ENROL = """
            update device set token_hash = :token, enrolled_at = :now, code_hash = null, code_expires = null
            where code_hash = :code and code_expires > :now and revoked_at is null""";
    private static final String FAILED = """
            update device set failures = case when failures + 1 >= :attempts then 0 else failures + 1 end,
              locked_until = case when failures + 1 >= :attempts then cast(:until as timestamptz) else locked_until end
            where id = :id and (locked_until is null or locked_until <= :now)""";
    private static final String SUCCEEDED =
            "update device set failures = 0, locked_until = null where id = :id and failures > 0";

    private final JdbcClient sql;
    private final Moments moments;
    private final AccessSettings settings;

    Devices(JdbcClient sql, Moments moments, AccessSettings settings) {
        this.sql = sql;
        this.moments = moments;
        this.settings = settings;
    }

    /** An enrolled terminal. */
    record Device(
            String id, String unit, String name, @Nullable Instant lockedUntil) {}

    /** A terminal as it is listed; not enrolled while its code is not used yet. */
    public record Listed(
            String id, String unit, String name, @Nullable Instant enrolledAt, boolean locked) {}

    /** Terminals that are in use or wait for their code, by unit. */
    public List<Listed> list() {
        return sql.sql(LIST)
                .param("now", Timestamp.from(moments.now()))
                .query((row, number) -> new Listed(
                        row.getString("id"),
                        row.getString("unit"),
                        row.getString("name"),
                        Accounts.instant(row, "enrolled_at"),
                        row.getBoolean("locked")))
                .list();
    }

    /** Takes a terminal out of use. @throws ProblemException when there is none, or it was withdrawn before */
    public void revoke(String id) {
        int revoked = sql.sql("update device set revoked_at = :now where id = :id and revoked_at is null")
                .param("id", id)
                .param("now", Timestamp.from(moments.now()))
                .update();
        if (revoked == 0) {
            throw ProblemException.of(DoorCode.NO_SUCH_DEVICE);
        }
    }

    /** A code by which one browser becomes a terminal of a unit, once. */
    public record Code(String code, Instant expiresAt) {}

    public Code prepare(String unit, String name) {
        Instant now = moments.now();
        Code code = new Code(Tokens.code(), now.plus(settings.deviceCode()));
        sql.sql(INSERT)
                .param("id", "d-" + Tokens.make().substring(0, 12))
                .param("unit", unit)
                .param("name", name)
                .param("code", Tokens.hash(code.code()))
                .param("expires", Timestamp.from(code.expiresAt()))
                .param("now", Timestamp.from(now))
                .update();
        return code;
    }

    /**
     * Makes the caller's browser the terminal; the answer is the secret for its cookie.
     *
     * @throws ProblemException when the code is wrong, used or expired
     */
    public String enrol(String code) {
        String token = Tokens.make();
        int enrolled = sql.sql(ENROL)
                .param("token", Tokens.hash(token))
                .param("code", Tokens.hash(code.strip().toUpperCase(Locale.ROOT)))
                .param("now", Timestamp.from(moments.now()))
                .update();
        if (enrolled == 0) {
            throw ProblemException.of(DoorCode.WRONG_CODE);
        }
        return token;
    }

    Optional<Device> find(String token) {
        return findByHash(Tokens.hash(token));
    }

    /** Those of these hashes of cookies that are of terminals in use. */
    Set<String> standing(Collection<String> hashes) {
        return Set.copyOf(
                sql.sql("select token_hash from device where token_hash = any(:tokens) and revoked_at is null")
                        .param("tokens", hashes.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The terminal as it is now, with its lock. */
    Device fresh(Device device) {
        return sql.sql("select id, unit, name, locked_until from device where id = :id and revoked_at is null")
                .param("id", device.id())
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> ProblemException.of(DoorCode.SIGNED_OUT));
    }

    private Optional<Device> findByHash(String hash) {
        return sql.sql(FIND)
                .param("token", hash)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Device read(ResultSet row) throws SQLException {
        return new Device(
                row.getString("id"),
                row.getString("unit"),
                row.getString("name"),
                Accounts.instant(row, "locked_until"));
    }

    /** @throws ProblemException while the terminal is locked after wrong PINs */
    void requireUnlocked(Device device) {
        Instant locked = device.lockedUntil();
        if (locked != null && moments.now().isBefore(locked)) {
            throw ProblemException.of(DoorCode.LOCKED, "until", locked.toString());
        }
    }

    /** @throws ProblemException when it was locked meanwhile: this try was one too many, and is told nothing */
    void failed(Device device) {
        Instant now = moments.now();
        int counted = sql.sql(FAILED)
                .param("attempts", settings.attempts())
                .param("until", Timestamp.from(now.plus(settings.lockout())))
                .param("now", Timestamp.from(now))
                .param("id", device.id())
                .update();
        if (counted == 0) {
            requireUnlocked(fresh(device));
        }
    }

    void succeeded(Device device) {
        sql.sql(SUCCEEDED).param("id", device.id()).update();
    }
}
