package io.hufu.server.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.hufu.journal.ledger.Outbox;
import io.hufu.server.clock.Moments;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Takes letters out of the outbox, the oldest first, and hands each to the channel. */
@Component
public class Sender {
    private static final int AT_ONCE = 100;

    private final Outbox outbox;
    private final Channel channel;
    private final Moments moments;

    Sender(Outbox outbox, Channel channel, Moments moments) {
        this.outbox = outbox;
        this.channel = channel;
        this.moments = moments;
    }

    /** Sends what waits; answers how many letters left. A letter is marked after it was sent, and channels drop doubles. */
    public synchronized int sendWaiting() {
        int sent = 0;
        for (var letter : outbox.listWaiting(AT_ONCE)) {
            channel.send(letter);
            if (outbox.markSent(letter.id(), moments.now())) {
                sent++;
            }
        }
        return sent;
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
