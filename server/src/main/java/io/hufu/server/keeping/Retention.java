package io.hufu.server.keeping;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.CommandDoor;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Personal data is destroyed so many days after its incident or warning is over and filed, unless it is held back with a reason.
 * Nothing is destroyed by itself until an administrator has said after how many days.
 */
@Component
public class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String DAYS = "retention.days";
    /** As what the schedule acts; an administrator set it, and the record of access says who. */
    private static final Actor SCHEDULE =
            new Actor("retention", null, List.of(), List.of(Capability.ADMINISTRATOR), null);

    /** How many are listed at once. */
    static final int MOST = 200;

    private static final String OVER = """
            with over as (
              select id, 'incident' kind, title from view_incident where status in ('closed', 'false', 'merged')
              union all
              select id, 'warning', colour from view_warning where status in ('lifted', 'discarded'))
            select o.id, o.kind, o.title, m.at since, h.id hold, h.reason, h.held_by, h.held_at
            from over o
            cross join lateral (select max(e.recorded_at) at from event e where e.stream_type = o.kind and e.stream_id = o.id) m
            left join vault_key k on k.scope = o.id
            left join retention_hold h on h.ground = o.id and h.lifted_at is null
            where k.destroyed_at is null""";
    private static final String FIRST = OVER + " order by m.at, o.id limit " + Retention.MOST;
    private static final String ONE = OVER + " and o.id = :ground and h.id is null";
    private static final String DUE = OVER + " and m.at <= :until and h.id is null order by m.at, o.id";
    private static final String COUNT_DUE =
            "select count(*) from (" + OVER + " and m.at <= :until and h.id is null) due";

    private final JdbcClient sql;
    private final CommandDoor door;
    private final KeptSettings settings;
    private final Moments moments;
    private final ClockWatch watch;

    Retention(JdbcClient sql, CommandDoor door, KeptSettings settings, Moments moments, ClockWatch watch) {
        this.sql = sql;
        this.door = door;
        this.settings = settings;
        this.moments = moments;
        this.watch = watch;
    }

    /** An exception. */
    public record Hold(long id, String reason, String by, Instant at) {}

    /**
     * An incident or warning that is over, with its personal data still there.
     *
     * @param kind {@code incident} or {@code warning}
     * @param title of an incident; a warning's colour
     * @param since of its last event
     * @param due when its data is destroyed; null while no period is set
     * @param hold why it is not; null where it is
     */
    public record Kept(
            String id,
            String kind,
            String title,
            Instant since,
            @Nullable Instant due,
            @Nullable Hold hold) {}

    /** Days after which data is destroyed; empty while nobody set them. */
    public Optional<Integer> days() {
        return settings.find(DAYS).map(Integer::valueOf);
    }

    /** @param days null to stop the schedule */
    public void decide(@Nullable Integer days, String account) {
        settings.put(DAYS, days == null ? null : days.toString(), account);
    }

    /** What is over and whose data is still there, the oldest first, at most {@value #MOST}. */
    public List<Kept> list() {
        var days = days();
        return sql.sql(FIRST).query((row, _) -> read(row, days)).list();
    }

    /** How many are due at a moment, not held back and still there. */
    public long countDue(Instant now) {
        var days = days();
        return days.isEmpty()
                ? 0
                : sql.sql(COUNT_DUE)
                        .param("until", Timestamp.from(now.minus(Duration.ofDays(days.get()))))
                        .query(Long.class)
                        .single();
    }

    private static Kept read(ResultSet row, Optional<Integer> days) throws SQLException {
        Instant since = row.getTimestamp("since").toInstant();
        String reason = row.getString("reason");
        return new Kept(
                row.getString("id"),
                row.getString("kind"),
                row.getString("title"),
                since,
                days.map(count -> since.plus(Duration.ofDays(count))).orElse(null),
                reason == null
                        ? null
                        : new Hold(
                                row.getLong("hold"),
                                reason,
                                row.getString("held_by"),
                                row.getTimestamp("held_at").toInstant()));
    }

    /** Holds one back. @throws ProblemException when there is nothing to hold, or it is held already */
    public void hold(String ground, String reason, String account) {
        if (sql.sql(ONE).param("ground", ground).query().listOfRows().isEmpty()) {
            throw ProblemException.of(DoorCode.NOT_RETAINED, "value", ground);
        }
        sql.sql("insert into retention_hold (ground, reason, held_by, held_at) values (:ground, :reason, :by, :at) "
                        + "on conflict do nothing")
                .param("ground", ground)
                .param("reason", reason)
                .param("by", account)
                .param("at", Timestamp.from(moments.now()))
                .update();
    }

    /** Ends an exception; the row stays. @throws ProblemException when there is none */
    public void lift(long hold, String account) {
        int lifted = sql.sql(
                        "update retention_hold set lifted_by = :by, lifted_at = :at where id = :id and lifted_at is null")
                .param("id", hold)
                .param("by", account)
                .param("at", Timestamp.from(moments.now()))
                .update();
        if (lifted == 0) {
            throw ProblemException.of(DoorCode.NOT_RETAINED, "value", String.valueOf(hold));
        }
    }

    /** Destroys what is due now and not held back; nothing while the clock is doubted, since what is destroyed does not come back. */
    public int destroyDue() {
        return watch.trusted() ? destroyDue(moments.now()) : 0;
    }

    /** Destroys what is due at a moment and not held back; answers how many were. */
    public int destroyDue(Instant now) {
        var days = days();
        if (days.isEmpty()) {
            return 0;
        }
        var due = sql.sql(DUE)
                .param("until", Timestamp.from(now.minus(Duration.ofDays(days.get()))))
                .query((row, _) -> read(row, days))
                .list();
        return (int) due.stream().filter(kept -> destroy(kept, days.get())).count();
    }

    private boolean destroy(Kept kept, int days) {
        String reason = "保存期满" + days + "日，按规定销毁";
        Action action = kept.kind().equals("incident")
                ? new IncidentAction.DestroyPersonalData(kept.id(), reason)
                : new WarningAction.DestroyPersonalData(kept.id(), reason);
        try {
            door.actAs(SCHEDULE, "retention-" + kept.id(), kept.id(), action);
            return true;
        } catch (ProblemException e) {
            LOG.warn(
                    "the personal data of {} was not destroyed: {}",
                    kept.id(),
                    e.problem().code());
            return false;
        }
    }
}
