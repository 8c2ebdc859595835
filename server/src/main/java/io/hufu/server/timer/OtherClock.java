package io.hufu.server.timer;

import io.hufu.journal.Journal;
import io.hufu.server.clock.ClockWatch;
import io.hufu.server.clock.DatabaseTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks an external database for the time where this machine's clock has jumped: other servers go by the right one meanwhile. */
@Component
class OtherClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OtherClock.class);
    private static final long EVERY_SECONDS = 2;

    private final Journal journal;
    private final JdbcClient sql;
    private final ClockWatch watch;
    private volatile @Nullable ScheduledExecutorService rounds;

    OtherClock(Journal journal, JdbcClient sql, ClockWatch watch) {
        this.journal = journal;
        this.sql = sql;
        this.watch = watch;
    }

    private void ask() {
        try {
            if (!watch.trusted()) {
                watch.compare(DatabaseTime.now(sql));
            }
        } catch (RuntimeException e) {
            LOG.debug("the database cannot be asked for its time now", e);
        }
    }

    @Override
    public void start() {
        if (journal.postgres() == null) {
            var scheduled = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("hufu-other-clock").factory());
            var _ = scheduled.scheduleWithFixedDelay(this::ask, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
            rounds = scheduled;
        }
    }

    @Override
    public void stop() {
        var scheduled = rounds;
        if (scheduled != null) {
            scheduled.shutdownNow();
        }
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
