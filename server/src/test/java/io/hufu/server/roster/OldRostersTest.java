package io.hufu.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.County;
import io.hufu.server.access.Names;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After two years rosters, leave and the words of notes are gone, and what is younger is there. */
@Tag("database")
class OldRostersTest {
    private static final Instant OLD = Instant.parse("2001-03-01T00:00:00Z");
    private static final String ACCOUNT = "duty1";

    private final JdbcClient sql = County.server().bean(JdbcClient.class);
    private final Names names = County.server().bean(Names.class);

    private String noted(Instant at) {
        String ref = names.keep(List.of("旧事"), at).getFirst();
        sql.sql("insert into duty_hand_over (unit, account, note_ref, at) values ('old-u', :account, :ref, :at)")
                .param("account", ACCOUNT)
                .param("ref", ref)
                .param("at", Timestamp.from(at))
                .update();
        return ref;
    }

    private void span(String table, String columns, String values, Instant from) {
        sql.sql("insert into " + table + " (unit, account, starts, ends, by, at" + columns
                        + ") values ('old-u', :account, :from, :until, 'admin', :from" + values + ")")
                .param("account", ACCOUNT)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(from.plus(Duration.ofHours(12))))
                .update();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table + " where unit = 'old-u'")
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasOverBeforeIsTakenOutWithItsWords() {
        Instant young = OLD.plus(Duration.ofDays(3));
        for (Instant at : List.of(OLD, young)) {
            span("duty_shift", ", role", ", 'watch'", at);
            span("duty_leave", "", "", at);
        }
        String gone = noted(OLD);
        String kept = noted(young);
        OldRosters.forget(sql, County.server().bean(RosterBook.class), names, OLD.plus(Duration.ofDays(2)));
        assertThat(count("duty_shift")).isEqualTo(1);
        assertThat(count("duty_leave")).isEqualTo(1);
        assertThat(count("duty_hand_over")).isEqualTo(1);
        assertThat(names.read(List.of(gone, kept))).containsOnlyKeys(kept);
    }
}
