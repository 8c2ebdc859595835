package io.hufu.server.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes letters out of the outbox, the oldest first, and sees their messages on their way. */
@Component
public class Sender {
    private final Fanning fanning;
    private final Delivery delivery;

    Sender(Fanning fanning, Delivery delivery) {
        this.fanning = fanning;
        this.delivery = delivery;
    }

    /** Sends what waits; answers how many messages were taken in hand. */
    public synchronized int sendWaiting() {
        fanning.fanOut();
        return delivery.deliverDue();
    }

    /** Wakes the sender every two seconds, on one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Wake {
        @Bean
        RecurringTask<Void> send(Sender sender) {
            return Tasks.recurring("send", FixedDelay.of(Duration.ofSeconds(2)))
                    .execute((instance, context) -> sender.sendWaiting());
        }
    }
}
