package io.hufu.server.papers;

import io.hufu.server.clock.Moments;
import io.hufu.server.view.Words;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of official papers: a number for each, counted through a year without a gap. */
public final class PaperRegister {
    private static final String COLUMNS =
            "jurisdiction, series, year, number, incident, kind, subject, title, account, registered_at, prefix, voided_at, "
                    + "voided_by, void_reason";
    private static final String ADD = """
            with counted as (
              insert into paper_count (jurisdiction, series, year, last) values (:jurisdiction, :series, :year, 1)
              on conflict (jurisdiction, series, year) do update set last = paper_count.last + 1 returning last)
            insert into paper_register
              (jurisdiction, series, year, number, incident, kind, subject, title, account, registered_at, prefix)
            select :jurisdiction, :series, :year, last, :incident, :kind, :subject, :title, :account, :now,
              coalesce((select prefix from paper_prefix where jurisdiction = :jurisdiction), '') from counted""";
    private static final String FIND = "select " + COLUMNS
            + " from paper_register where incident = :incident and kind = :kind and subject = :subject and voided_at is null";
    private static final String OF_INCIDENT = "select " + COLUMNS
            + " from paper_register where incident = :incident and voided_at is null order by registered_at, number";
    private static final String VOID = """
            update paper_register set voided_at = :now, voided_by = :account, void_reason = :reason
            where incident = :incident and kind = :kind and subject = :subject and voided_at is null""";
    private static final String SET_PREFIX = """
            insert into paper_prefix (jurisdiction, prefix, account, set_at) values (:jurisdiction, :prefix, :account, :now)
            on conflict (jurisdiction) do update
              set prefix = excluded.prefix, account = excluded.account, set_at = excluded.set_at""";
    private static final String OF_YEAR = "select " + COLUMNS
            + " from paper_register where year = :year order by jurisdiction, series desc, number limit 5000";
    private static final RowMapper<Entry> ENTRY = (row, _) -> new Entry(
            row.getString("jurisdiction"),
            row.getString("series"),
            row.getInt("year"),
            row.getInt("number"),
            row.getString("incident"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("title"),
            row.getString("account"),
            row.getTimestamp("registered_at").toInstant(),
            row.getString("prefix"),
            moment(row.getTimestamp("voided_at")),
            row.getString("voided_by"),
            row.getString("void_reason"));

    private final JdbcClient sql;
    private final Moments moments;

    PaperRegister(JdbcClient sql, Moments moments) {
        this.sql = sql;
        this.moments = moments;
    }

    /**
     * One number that was given.
     *
     * @param jurisdiction its code
     * @param series {@code real}, {@code drill} or {@code test}
     * @param prefix that stood before numbers when it was given; empty where none did
     * @param voidedAt null while it holds; a voided number is never given again
     */
    public record Entry(
            String jurisdiction,
            String series,
            int year,
            int number,
            String incident,
            String kind,
            String subject,
            String title,
            String account,
            Instant registeredAt,
            String prefix,
            @Nullable Instant voidedAt,
            @Nullable String voidedBy,
            @Nullable String voidReason) {

        /** As it stands on the paper. */
        public String text() {
            String exercise = switch (series) {
                case "drill" -> "演练";
                case "test" -> "测试";
                default -> "";
            };
            return exercise + prefix + "〔" + year + "〕" + number + "号";
        }
    }

    /** Gives a paper its number; the one that it has where it was given before. */
    Entry add(String jurisdiction, String series, String incident, OfficialPaper paper, String account) {
        var known = find(incident, paper.kind(), paper.subject());
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = moments.now();
        try {
            sql.sql(ADD)
                    .param("jurisdiction", jurisdiction)
                    .param("series", series)
                    .param("year", now.atZone(Words.ZONE).getYear())
                    .param("incident", incident)
                    .param("kind", paper.kind())
                    .param("subject", paper.subject())
                    .param("title", paper.title())
                    .param("account", account)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException e) {
            // somebody else registered it meanwhile; the statement took its number back with it
        }
        return find(incident, paper.kind(), paper.subject()).orElseThrow();
    }

    private Optional<Entry> find(String incident, String kind, String subject) {
        return sql.sql(FIND)
                .param("incident", incident)
                .param("kind", kind)
                .param("subject", subject)
                .query(ENTRY)
                .optional();
    }

    List<Entry> listIncident(String incident) {
        return sql.sql(OF_INCIDENT).param("incident", incident).query(ENTRY).list();
    }

    /** Takes a number out of use; it stays in the register, and the paper may get another. False where the paper has none. */
    public boolean cancel(String incident, String kind, String subject, String reason, String account) {
        return sql.sql(VOID)
                        .param("now", Timestamp.from(moments.now()))
                        .param("account", account)
                        .param("reason", reason)
                        .param("incident", incident)
                        .param("kind", kind)
                        .param("subject", subject)
                        .update()
                > 0;
    }

    /** What stands before the numbers that a jurisdiction gives from now on; empty where nothing does. */
    public String prefix(String jurisdiction) {
        return sql.sql("select prefix from paper_prefix where jurisdiction = :jurisdiction")
                .param("jurisdiction", jurisdiction)
                .query((row, number) -> row.getString("prefix"))
                .optional()
                .orElse("");
    }

    /** Sets it; numbers that were given keep what they have. */
    public void setPrefix(String jurisdiction, String prefix, String account) {
        sql.sql(SET_PREFIX)
                .param("jurisdiction", jurisdiction)
                .param("prefix", prefix)
                .param("account", account)
                .param("now", Timestamp.from(moments.now()))
                .update();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** All numbers of a year, real ones first. */
    public List<Entry> listYear(int year) {
        return sql.sql(OF_YEAR).param("year", year).query(ENTRY).list();
    }
}
