package io.hufu.server.papers;

import io.hufu.server.clock.Moments;
import io.hufu.server.view.Words;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of official papers: a number for each, counted through a year without a gap. */
public final class PaperRegister {
    private static final String COLUMNS =
            "jurisdiction, series, year, number, incident, kind, subject, title, account, registered_at";
    private static final String ADD = """
            with counted as (
              insert into paper_count (jurisdiction, series, year, last) values (:jurisdiction, :series, :year, 1)
              on conflict (jurisdiction, series, year) do update set last = paper_count.last + 1 returning last)
            insert into paper_register (jurisdiction, series, year, number, incident, kind, subject, title, account, registered_at)
            select :jurisdiction, :series, :year, last, :incident, :kind, :subject, :title, :account, :now from counted""";
    private static final String FIND = "select " + COLUMNS
            + " from paper_register where incident = :incident and kind = :kind and subject = :subject";
    private static final String OF_INCIDENT =
            "select " + COLUMNS + " from paper_register where incident = :incident order by registered_at, number";
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
            row.getTimestamp("registered_at").toInstant());

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
            Instant registeredAt) {

        /** As it stands on the paper. */
        public String text() {
            String exercise = switch (series) {
                case "drill" -> "演练";
                case "test" -> "测试";
                default -> "";
            };
            return exercise + "〔" + year + "〕" + number + "号";
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

    /** All numbers of a year, real ones first. */
    public List<Entry> listYear(int year) {
        return sql.sql(OF_YEAR).param("year", year).query(ENTRY).list();
    }
}
