package io.hufu.server.access;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.basics.LawTime;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.AccessSettings;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts, and whether a PIN is theirs. */
@Component
public class Accounts {
    private static final String COLUMNS = """
            select id, name_ref, unit, capabilities, pin_hash, failures, locked_until, expires_at, closed_at,
              array(select plan || '/' || post from account_post p where p.account = a.id
                and (since is null or since <= :today) and (until is null or until >= :today)
                group by plan, post order by plan, post) posts
            from account a""";
    private static final String INSERT = """
            insert into account (id, name_ref, unit, capabilities, pin_hash, expires_at, created)
            values (:id, :name, :unit, :capabilities, :pin, :expires, :now) on conflict do nothing""";
    private static final String INSERT_POST =
            "insert into account_post (account, plan, post) values (:account, :plan, :post) on conflict do nothing";
    // counting and locking in one statement: two wrong PINs at the same moment count twice, and none behind the one
    // that locks
    private static final String FAILED = """
            update account set failures = case when failures + 1 >= :attempts then 0 else failures + 1 end,
              locked_until = case when failures + 1 >= :attempts then cast(:until as timestamptz) else locked_until end
            where id = :id and (locked_until is null or locked_until <= :now)""";
    private static final String SUCCEEDED = "update account set failures = 0, locked_until = null where id = :id";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Names names;
    private final Pins pins;
    private final Moments moments;
    private final AccessSettings settings;

    Accounts(
            JdbcClient sql,
            TransactionTemplate transaction,
            Names names,
            Pins pins,
            Moments moments,
            AccessSettings settings) {
        this.sql = sql;
        this.transaction = transaction;
        this.names = names;
        this.pins = pins;
        this.moments = moments;
        this.settings = settings;
    }

    private record Row(
            String id,
            String nameRef,
            @Nullable String unit,
            List<Capability> capabilities,
            String pinHash,
            int failures,
            @Nullable Instant lockedUntil,
            @Nullable Instant expiresAt,
            boolean closed,
            List<String> posts) {}

    public boolean none() {
        return sql.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /** Makes accounts, all or none; one that exists stays as it is. Answers how many were made. */
    public int add(List<NewAccount> accounts) {
        Instant now = moments.now();
        var refs = names.keep(accounts.stream().map(NewAccount::name).toList(), now);
        Integer made = transaction.execute(status -> {
            int count = 0;
            for (int i = 0; i < accounts.size(); i++) {
                count += insert(accounts.get(i), refs.get(i), now);
            }
            return count;
        });
        return made == null ? 0 : made;
    }

    private int insert(NewAccount account, String nameRef, Instant now) {
        int inserted = sql.sql(INSERT)
                .param("id", account.id())
                .param("name", nameRef)
                .param("unit", account.unit())
                .param("capabilities", codes(account.capabilities()))
                .param("pin", account.pinHash())
                .param("expires", timestamp(account.expiresAt()))
                .param("now", Timestamp.from(now))
                .update();
        for (String post : inserted == 0 ? List.<String>of() : account.posts()) {
            int slash = post.indexOf('/');
            sql.sql(INSERT_POST)
                    .param("account", account.id())
                    .param("plan", post.substring(0, slash))
                    .param("post", post.substring(slash + 1))
                    .update();
        }
        return inserted;
    }

    /** The account with this id; empty where there is none, it expired or was closed. */
    /** Somebody who proved himself without a PIN. @throws ProblemException while locked, or when the account is over or gone */
    Account requireOpen(String id) {
        Row row = row(id).orElseThrow(() -> ProblemException.of(DoorCode.ACCOUNT_EXPIRED));
        requireUnlocked(row);
        if (over(row)) {
            throw ProblemException.of(DoorCode.ACCOUNT_EXPIRED);
        }
        return account(row);
    }

    public Optional<Account> findOpen(String id) {
        return row(id).filter(row -> !over(row)).map(this::account);
    }

    /** Those of these accounts that are there, by id. */
    Map<String, Account> findOpen(Collection<String> ids) {
        var rows = sql.sql(COLUMNS + " where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .param("today", today())
                .query((row, number) -> read(row))
                .list();
        names.find(rows.stream().map(Row::nameRef).toList());
        return rows.stream()
                .filter(row -> !over(row))
                .map(this::account)
                .collect(Collectors.toMap(Account::id, a -> a));
    }

    public List<Account> list() {
        var rows = sql.sql(COLUMNS + " where closed_at is null order by id")
                .param("today", today())
                .query((row, number) -> read(row))
                .list();
        names.find(rows.stream().map(Row::nameRef).toList());
        return rows.stream().map(this::account).toList();
    }

    public boolean exists(String id) {
        return row(id).isPresent();
    }

    /** Somebody whose PIN is right, and by what else it was proved: {@code pin} where by nothing else. */
    record Checked(Account account, String factor) {}

    /**
     * Checks a PIN, then what else is asked for; a wrong one of either counts towards the lock.
     *
     * @param second answers by what else the account was proved
     * @throws ProblemException when something is wrong, the account is locked, or it expired
     */
    Checked check(String id, String pin, Function<Account, String> second) {
        var found = row(id);
        if (found.isEmpty() || pin.length() > 128) {
            pins.pretend(pin.length() > 128 ? "" : pin);
            throw ProblemException.of(DoorCode.WRONG_PIN);
        }
        Row row = found.get();
        requireUnlocked(row);
        if (!pins.matches(pin, row.pinHash())) {
            failed(id);
            throw ProblemException.of(DoorCode.WRONG_PIN);
        }
        if (over(row)) {
            throw ProblemException.of(DoorCode.ACCOUNT_EXPIRED);
        }
        Account account = account(row);
        String factor = counted(id, () -> second.apply(account));
        row(id).ifPresent(this::requireUnlocked); // others may have tried while the PIN was checked
        if (row.failures() > 0 || row.lockedUntil() != null) {
            sql.sql(SUCCEEDED).param("id", id).update();
        }
        return new Checked(account, factor);
    }

    /**
     * Does what rests on a code of the second factor; a wrong code counts towards the lock.
     *
     * @throws ProblemException when the code is wrong or the account is locked
     */
    <T> T guarded(String id, Supplier<T> work) {
        requireUnlocked(row(id).orElseThrow(() -> ProblemException.of(DoorCode.NO_SUCH_ACCOUNT, "value", id)));
        return counted(id, work);
    }

    private <T> T counted(String id, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            if (e.problem().code().equals(DoorCode.WRONG_SECOND_FACTOR.code())) {
                failed(id);
            }
            throw e;
        }
    }

    private void requireUnlocked(Row row) {
        Instant locked = row.lockedUntil();
        if (locked != null && moments.now().isBefore(locked)) {
            throw ProblemException.of(DoorCode.LOCKED, "until", locked.toString());
        }
    }

    /** @throws ProblemException when it was locked meanwhile: this try was one too many, and is told nothing */
    private void failed(String id) {
        Instant now = moments.now();
        int counted = sql.sql(FAILED)
                .param("attempts", settings.attempts())
                .param("until", Timestamp.from(now.plus(settings.lockout())))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        if (counted == 0) {
            row(id).ifPresent(this::requireUnlocked);
        }
    }

    /** @throws ProblemException when there is no such account */
    public void unlock(String id) {
        if (sql.sql(SUCCEEDED).param("id", id).update() == 0) {
            throw ProblemException.of(DoorCode.NO_SUCH_ACCOUNT, "value", id);
        }
    }

    private Optional<Row> row(String id) {
        return sql.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .param("today", today())
                .query((row, number) -> read(row))
                .optional();
    }

    private LocalDate today() {
        return moments.now().atZone(LawTime.ZONE).toLocalDate();
    }

    private boolean over(Row row) {
        Instant expires = row.expiresAt();
        return row.closed() || (expires != null && !moments.now().isBefore(expires));
    }

    private Account account(Row row) {
        return new Account(
                row.id(),
                names.find(row.nameRef(), row.id()),
                row.unit(),
                row.posts(),
                row.capabilities(),
                row.lockedUntil(),
                row.expiresAt());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("name_ref"),
                row.getString("unit"),
                strings(row.getArray("capabilities")).stream()
                        .map(Accounts::capability)
                        .toList(),
                row.getString("pin_hash"),
                row.getInt("failures"),
                instant(row, "locked_until"),
                instant(row, "expires_at"),
                row.getTimestamp("closed_at") != null,
                strings(row.getArray("posts")));
    }

    static String[] codes(List<Capability> capabilities) {
        return capabilities.stream().map(Accounts::code).toArray(String[]::new);
    }

    /** The stable name of a capability: {@code duty-officer}. */
    public static String code(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Capability capability(String code) {
        return Capability.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : new ArrayList<>(Arrays.asList((String[]) array.getArray()));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, java.time.OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}
