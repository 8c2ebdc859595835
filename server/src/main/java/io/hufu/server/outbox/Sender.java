package io.hufu.server.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.hufu.journal.ledger.Outbox;
import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.server.clock.Moments;
import java.time.Duration;
import java.util.List;
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

    /** Sends what waits; answers how many letters left. Letters are marked after they were sent, and channels drop doubles. */
    public synchronized int sendWaiting() {
        int sent = 0;
        List<Letter> waiting;
        do {
            waiting = outbox.listWaiting(AT_ONCE);
            if (!waiting.isEmpty()) {
                channel.send(waiting);
                sent += outbox.markSent(waiting, moments.now());
            }
        } while (waiting.size() == AT_ONCE);
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
