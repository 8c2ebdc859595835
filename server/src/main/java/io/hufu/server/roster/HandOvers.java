package io.hufu.server.roster;

import io.hufu.server.access.Names;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-over: a note by who is or was just on duty, confirmed by who is on duty or about to be. Notes are in the vault. */
@Component
public class HandOvers {
    private static final Duration AROUND = Duration.ofHours(12);
    private static final String INSERT = """
            insert into duty_hand_over (unit, account, note_ref, at) values (:unit, :account, :ref, :now) returning id""";
    private static final String LATEST = """
            select id, account, note_ref, at, confirmed_by, confirmed_at from duty_hand_over
            where unit = :unit order by at desc, id desc limit 10""";
    private static final String AUTHOR = "select account from duty_hand_over where unit = :unit and id = :id";
    private static final String CONFIRM = """
            update duty_hand_over set confirmed_by = :by, confirmed_at = :now where id = :id and confirmed_at is null""";
    private static final String NEAR = """
            select exists (select from duty_shift where unit = :unit and account = :account
              and starts <= :latest and :earliest < coalesce(left_at, ends))""";

    private final JdbcClient sql;
    private final RosterBook book;
    private final Names names;
    private final Moments moments;

    HandOvers(JdbcClient sql, RosterBook book, Names names, Moments moments) {
        this.sql = sql;
        this.book = book;
        this.names = names;
        this.moments = moments;
    }

    private record Row(
            long id,
            String account,
            String ref,
            Instant at,
            @Nullable String by,
            @Nullable Instant confirmed) {}

    /** Writes a note. @throws ProblemException when the person neither is on duty for the unit nor was within half a day */
    public long write(String unit, String note, String by) {
        Instant now = moments.now();
        requireNear(unit, by, now.minus(AROUND), now);
        return book.change(
                unit,
                () -> sql.sql(INSERT)
                        .param("unit", unit)
                        .param("account", by)
                        .param("ref", names.keep(List.of(note), now).getFirst())
                        .param("now", Timestamp.from(now))
                        .query(Long.class)
                        .single());
    }

    /**
     * Takes over; a second time changes nothing.
     *
     * @throws ProblemException when it is the person's own note, or the person neither is on duty nor will be within half a day
     */
    public void confirm(String unit, long id, String by) {
        String author = sql.sql(AUTHOR)
                .param("unit", unit)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> ProblemException.of(DoorCode.NOT_FOUND));
        if (author.equals(by)) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        Instant now = moments.now();
        requireNear(unit, by, now, now.plus(AROUND));
        sql.sql(CONFIRM)
                .param("id", id)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The latest, newest first. */
    public List<HandOver> list(String unit) {
        var rows = sql.sql(LATEST)
                .param("unit", unit)
                .query((row, _) -> {
                    Timestamp confirmed = row.getTimestamp("confirmed_at");
                    return new Row(
                            row.getLong("id"),
                            row.getString("account"),
                            row.getString("note_ref"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("confirmed_by"),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .list();
        var notes = names.read(rows.stream().map(Row::ref).toList());
        return rows.stream()
                .map(row -> new HandOver(
                        row.id(), row.account(), notes.get(row.ref()), row.at(), row.by(), row.confirmed()))
                .toList();
    }

    private void requireNear(String unit, String account, Instant earliest, Instant latest) {
        boolean near = sql.sql(NEAR)
                .param("unit", unit)
                .param("account", account)
                .param("earliest", Timestamp.from(earliest))
                .param("latest", Timestamp.from(latest))
                .query(Boolean.class)
                .single();
        if (!near) {
            throw ProblemException.of(DoorCode.NOT_ON_DUTY);
        }
    }
}
