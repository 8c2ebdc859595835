package io.hufu.server.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.hufu.server.access.Names;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.Moments;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rosters, leave and hand-over notes are kept for two years and then taken out, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class OldRosters {
    static final Duration KEPT = Duration.ofDays(731);

    @Bean
    RecurringTask<Void> forgetRosters(JdbcClient sql, RosterBook book, Names names, Moments moments, ClockWatch watch) {
        return Tasks.recurring("rosters", FixedDelay.of(Duration.ofHours(6))).execute((_, _) -> {
            if (watch.trusted()) {
                forget(sql, book, names, moments.now().minus(KEPT));
            }
        });
    }

    /** Takes out what was over before a moment. */
    static void forget(JdbcClient sql, RosterBook book, Names names, Instant before) {
        var over = Timestamp.from(before);
        book.make(() -> {
            sql.sql("delete from duty_shift where ends < :over")
                    .param("over", over)
                    .update();
            sql.sql("delete from duty_leave where ends < :over")
                    .param("over", over)
                    .update();
            names.remove(sql.sql("delete from duty_hand_over where at < :over returning note_ref")
                    .param("over", over)
                    .query((row, _) -> row.getString("note_ref"))
                    .list());
            return true;
        });
    }
}
