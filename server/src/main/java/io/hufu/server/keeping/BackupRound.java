package io.hufu.server.keeping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.hufu.server.clock.Moments;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether a backup is due, on one node at a time: the hour may be changed at any time. */
@Configuration(proxyBeanMethods = false)
class BackupRound {
    @Bean
    RecurringTask<Void> backUpDue(Backups backups, Moments moments) {
        return Tasks.recurring("backup", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> backups.makeDue(moments.now()));
    }
}
