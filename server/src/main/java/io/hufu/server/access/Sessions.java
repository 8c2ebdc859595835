package io.hufu.server.access;

import io.hufu.engine.basics.Actor;
import io.hufu.server.access.Devices.Device;
import io.hufu.server.access.Session.HeldPost;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.AccessSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is signed in. The table is the truth; a copy in memory, read again every half minute, makes the look-up cheap. */
@Component
public class Sessions {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_COPIES = 50_000;
    private static final String INSERT = """
            insert into session (token_hash, account, device, created, last_used, id, address, agent, factor)
            values (:token, :account, :device, :now, :now, :id, :address, :agent, :factor)""";
    private static final String SELECT =
            "select account, device, created, last_used from session where token_hash = :token";
    private static final String SELECT_ALL = """
            select token_hash, account, device, created, last_used from session
            where token_hash = any(:tokens) and last_used >= :idle and created >= :longest""";
    private static final String TOUCH =
            "update session set last_used = greatest(last_used, :now) where token_hash = :token";
    private static final String SWEEP = "delete from session where last_used < :idle or created < :longest";

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Devices devices;
    private final Titles titles;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final Moments moments;
    private final ClockWatch watch;
    private final AccessSettings settings;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final Map<String, DeviceCopy> deviceCopies = new ConcurrentHashMap<>();
    private final List<Consumer<String>> endings = new CopyOnWriteArrayList<>();
    /** How often copies were forgotten: what was read before and comes after is not kept. */
    private final AtomicInteger changes = new AtomicInteger();

    Sessions(
            JdbcClient sql,
            Accounts accounts,
            Devices devices,
            Titles titles,
            SecondFactors factors,
            SecondFactorPolicy policy,
            Moments moments,
            ClockWatch watch,
            AccessSettings settings) {
        this.sql = sql;
        this.accounts = accounts;
        this.devices = devices;
        this.titles = titles;
        this.factors = factors;
        this.policy = policy;
        this.moments = moments;
        this.watch = watch;
        this.settings = settings;
    }

    private record Copy(Session session, Instant readAt) {}

    private record DeviceCopy(Device device, Instant readAt) {}

    private record Row(String account, @Nullable String device, Instant created, Instant lastUsed) {}

    /** A session just begun: the secret for the cookie, and what it stands for. */
    public record Begun(String token, Session session) {}

    /**
     * How somebody signs in.
     *
     * @param code of the second factor, or a recovery code; null where none was given
     * @param address where the request came from
     * @param agent what the browser calls itself
     */
    public record SigningIn(
            String account,
            String pin,
            @Nullable String code,
            @Nullable String deviceToken,
            @Nullable String address,
            @Nullable String agent) {}

    /**
     * Signs somebody in.
     *
     * @throws ProblemException when PIN or code is wrong, a code is needed, the account is locked or expired
     */
    public Begun begin(SigningIn signing) {
        String deviceToken = signing.deviceToken();
        Device device = deviceToken == null ? null : findDevice(deviceToken).orElse(null);
        var checked =
                check(signing.account(), signing.pin(), device, found -> factors.pass(found.id(), signing.code()));
        return open(checked.account(), checked.factor(), device, signing.address(), signing.agent());
    }

    /**
     * Begins a session for somebody who has proved himself otherwise than by a PIN.
     *
     * @param factor how, in a word
     * @throws ProblemException when the account is locked, over or gone
     */
    Begun beginProven(
            String account,
            String factor,
            @Nullable String deviceToken,
            @Nullable String address,
            @Nullable String agent) {
        Device device = deviceToken == null ? null : findDevice(deviceToken).orElse(null);
        return open(accounts.requireOpen(account), factor, device, address, agent);
    }

    private Begun open(
            Account person, String factor, @Nullable Device device, @Nullable String address, @Nullable String agent) {
        Instant now = moments.now();
        sweep(now);
        String token = Tokens.make();
        String deviceId = device == null ? null : device.id();
        sql.sql(INSERT)
                .param("token", Tokens.hash(token))
                .param("account", person.id())
                .param("device", deviceId)
                .param("now", Timestamp.from(now))
                .param("id", Tokens.id("s"))
                .param("address", address)
                .param("agent", agent)
                .param("factor", factor)
                .update();
        return new Begun(token, session(person, deviceId, now.plus(settings.idle())));
    }

    /** Takes away what is over; not while the clock is doubted, or a clock set forward would sign everybody out for good. */
    private void sweep(Instant now) {
        if (watch.trusted()) {
            sql.sql(SWEEP)
                    .param("idle", Timestamp.from(now.minus(settings.idle())))
                    .param("longest", Timestamp.from(now.minus(settings.longest())))
                    .update();
        }
    }

    /** Ends a session. Whoever listens on this node has been told when this returns. */
    public void end(String token) {
        endHashed(Tokens.hash(token));
    }

    /** Ends the session with this {@link #key}. */
    void endHashed(String hash) {
        sql.sql("delete from session where token_hash = :token")
                .param("token", hash)
                .update();
        copies.remove(hash);
        endings.forEach(ending -> ending.accept(hash));
    }

    /** Tells the {@link #key} of every session that is ended on this node. */
    public void addListener(Consumer<String> ending) {
        endings.add(ending);
    }

    /** What a session is called in memory and in the table; the cookie cannot be had from it. */
    public static String key(String token) {
        return Tokens.hash(token);
    }

    /** Who a cookie stands for; empty where it is unknown or over. Counts as use. */
    public Optional<Session> find(String token) {
        String hash = Tokens.hash(token);
        Instant now = moments.now();
        Copy copy = copies.get(hash);
        if (copy != null
                && now.isBefore(copy.readAt().plus(FRESH))
                && now.isBefore(copy.session().expiresAt())) {
            return Optional.of(copy.session());
        }
        int before = changes.get();
        var read = read(hash, now);
        if (copies.size() > MOST_COPIES) {
            copies.clear();
        }
        read.ifPresent(found -> copies.put(hash, found));
        int touched = read.isEmpty()
                ? 0
                : sql.sql(TOUCH)
                        .param("now", Timestamp.from(now))
                        .param("token", hash)
                        .update();
        if (touched == 0 || changes.get() != before) {
            copies.remove(hash); // what was read is over: the session ended meanwhile, or whose it is has changed
        }
        return touched == 0 ? Optional.empty() : read.map(Copy::session);
    }

    private Optional<Copy> read(String hash, Instant now) {
        var row = sql.sql(SELECT)
                .param("token", hash)
                .query((r, number) -> row(r))
                .optional();
        if (row.isEmpty()
                || now.isAfter(row.get().lastUsed().plus(settings.idle()))
                || now.isAfter(row.get().created().plus(settings.longest()))) {
            return Optional.empty();
        }
        Instant idleEnd = now.plus(settings.idle());
        Instant end = row.get().created().plus(settings.longest());
        return accounts.findOpen(row.get().account())
                .map(person ->
                        new Copy(session(person, row.get().device(), end.isBefore(idleEnd) ? end : idleEnd), now));
    }

    /**
     * Which of these still stand for the same somebody with the same rights; does not count as use. Asked for many together, since each
     * alone would cost as much.
     */
    public Predicate<Held> standing(Collection<Held> asked) {
        var terminals = devices.standing(asked.stream()
                .map(Held::device)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var rows = rows(asked.stream()
                .map(Held::session)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var people = accounts.findOpen(
                rows.values().stream().map(Row::account).distinct().toList());
        var roles = policy.list();
        return held -> {
            if (held.as().deviceOnly()) {
                return held.device() != null && terminals.contains(held.device());
            }
            Row row = held.session() == null ? null : rows.get(held.session());
            Account person = row == null ? null : people.get(row.account());
            return row != null
                    && person != null
                    && actor(person, row.device()).equals(held.as().actor())
                    && owes(person, roles) == held.as().owesFactor();
        };
    }

    private Map<String, Row> rows(Collection<String> hashes) {
        Instant now = moments.now();
        var found = new HashMap<String, Row>();
        sql.sql(SELECT_ALL)
                .param("tokens", hashes.toArray(String[]::new))
                .param("idle", Timestamp.from(now.minus(settings.idle())))
                .param("longest", Timestamp.from(now.minus(settings.longest())))
                .query(r -> {
                    found.put(r.getString("token_hash"), row(r));
                });
        return found;
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(
                r.getString("account"),
                r.getString("device"),
                Objects.requireNonNull(Accounts.instant(r, "created")),
                Objects.requireNonNull(Accounts.instant(r, "last_used")));
    }

    static Actor actor(Account person, @Nullable String device) {
        return new Actor(person.id(), person.unit(), person.posts(), person.capabilities(), device);
    }

    private boolean owes(Account person, Collection<String> roles) {
        return SecondFactorPolicy.demands(
                        roles, person.capabilities(), !person.posts().isEmpty())
                && !factors.isSet(person.id());
    }

    /** The terminal alone: it may read for its unit, and act with a person's PIN. */
    Optional<Device> findDevice(String token) {
        String hash = Tokens.hash(token);
        DeviceCopy copy = deviceCopies.get(hash);
        Instant now = moments.now();
        if (copy != null && now.isBefore(copy.readAt().plus(FRESH))) {
            return Optional.of(copy.device());
        }
        int before = changes.get();
        var device = devices.find(token);
        device.ifPresentOrElse(
                found -> deviceCopies.put(hash, new DeviceCopy(found, now)), () -> deviceCopies.remove(hash));
        if (changes.get() != before) {
            deviceCopies.remove(hash);
        }
        return device;
    }

    Session deviceAlone(Device device) {
        return new Session(
                "device:" + device.id(),
                device.name(),
                device.unit(),
                titles.findUnitName(device.unit()),
                List.of(),
                List.of(),
                device.id(),
                moments.now().plus(settings.idle()),
                false);
    }

    /**
     * A person of the terminal's unit for this one request. The terminal is what the person has, the PIN what he knows; administration is
     * not done this way.
     */
    Session onDevice(Device device, String account, String pin) {
        Account person = check(account, pin, device, found -> "terminal").account();
        if (!device.unit().equals(person.unit())) {
            throw ProblemException.of(DoorCode.NOT_YOUR_DEVICE);
        }
        return session(
                person.withoutAdministration(), device.id(), moments.now().plus(settings.idle()), false);
    }

    private Accounts.Checked check(
            String account, String pin, @Nullable Device device, Function<Account, String> second) {
        if (device == null) {
            return accounts.check(account, pin, second);
        }
        devices.requireUnlocked(devices.fresh(device));
        try {
            var checked = accounts.check(account, pin, second);
            devices.requireUnlocked(devices.fresh(device)); // by others who tried there at the same moment
            devices.succeeded(device);
            return checked;
        } catch (ProblemException e) {
            String code = e.problem().code();
            if (code.equals(DoorCode.WRONG_PIN.code()) || code.equals(DoorCode.WRONG_SECOND_FACTOR.code())) {
                devices.failed(device);
            }
            throw e;
        }
    }

    /** Another system that acts for an account with a token. */
    Session byToken(Account account, String token, Instant expiresAt) {
        return session(account, "token:" + token, expiresAt, false);
    }

    /** Forgets the copies in memory, so that a change of an account counts at once on this node. */
    public void forget() {
        changes.incrementAndGet();
        copies.clear();
        deviceCopies.clear();
    }

    private Session session(Account person, @Nullable String device, Instant expiresAt) {
        return session(person, device, expiresAt, owes(person, policy.list()));
    }

    private Session session(Account person, @Nullable String device, Instant expiresAt, boolean owesFactor) {
        var posts = new ArrayList<HeldPost>();
        for (String post : person.posts()) {
            int slash = post.indexOf('/');
            String plan = post.substring(0, slash);
            String id = post.substring(slash + 1);
            String title = titles.findPostTitle(plan, id);
            posts.add(new HeldPost(plan, id, title == null ? id : title));
        }
        String unit = person.unit();
        return new Session(
                person.id(),
                person.name(),
                unit,
                unit == null ? null : titles.findUnitName(unit),
                posts,
                person.capabilities(),
                device,
                expiresAt,
                owesFactor);
    }
}
