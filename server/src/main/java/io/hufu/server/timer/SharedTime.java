package io.hufu.server.timer;

import com.github.kagkarlsson.scheduler.Clock;
import io.hufu.server.clock.DatabaseTime;
import io.hufu.server.clock.Moments;
import io.hufu.server.clock.SystemMoments;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The scheduler's time: the database's, so that all nodes wake by the same, and none whose clock was put forward and back leaves
 * the others asleep until the moment to which it had been put. Between two looks at the database it runs on by the monotonic clock.
 */
@Component
class SharedTime implements Clock {
    private static final Logger LOG = LoggerFactory.getLogger(SharedTime.class);
    private static final Duration HOLDS = Duration.ofSeconds(30);

    private final JdbcClient sql;
    /** The machine's own, also where a story or a test turns the server's: who wakes is no matter of the ledger. */
    private final Moments moments = new SystemMoments();

    private @Nullable Instant looked;
    private long lookedAt;
    private long triedAt;

    SharedTime(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public synchronized Instant now() {
        if (looked == null || moments.monotonic() - triedAt >= HOLDS.toNanos()) {
            look();
        }
        return looked == null ? moments.now() : looked.plusNanos(moments.monotonic() - lookedAt);
    }

    private void look() {
        triedAt = moments.monotonic();
        try {
            looked = DatabaseTime.now(sql);
            lookedAt = moments.monotonic();
        } catch (RuntimeException e) {
            LOG.debug("the database cannot be asked for its time now", e);
        }
    }
}
