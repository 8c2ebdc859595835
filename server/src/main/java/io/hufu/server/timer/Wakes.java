package io.hufu.server.timer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.hufu.journal.ledger.Committer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the timer wakes: every second by the scheduler, on one node at a time, and for reactions soon after a commit. */
@Configuration(proxyBeanMethods = false)
class Wakes {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(20);

    @Bean
    RecurringTask<Void> tick(Striker striker, Reactor reactor) {
        return Tasks.recurring("strike-and-react", FixedDelay.of(TICK)).execute((instance, context) -> {
            striker.strikeDue();
            reactor.reactAll();
        });
    }

    /** Reactions do not wait for the second: soon after a commit somebody looks, once for many commits. */
    @Bean
    Object soon(Committer committer, Reactor reactor) {
        var looking = new AtomicBoolean();
        committer.addListener(events -> {
            if (looking.compareAndSet(false, true)) {
                Thread.ofVirtual().name("hufu-react").start(() -> {
                    try {
                        Thread.sleep(GATHER);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    looking.set(false);
                    reactor.reactAll();
                });
            }
        });
        return looking;
    }
}
