package io.hufu.server.keeping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour whether personal data is due, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class RetentionRound {
    @Bean
    RecurringTask<Void> destroyDue(Retention retention) {
        return Tasks.recurring("retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> retention.destroyDue());
    }
}
