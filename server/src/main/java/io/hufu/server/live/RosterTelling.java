package io.hufu.server.live;

import io.hufu.journal.Journal;
import io.hufu.server.roster.RosterNews;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells the open streams whose roster changed; what other nodes changed is looked for every few seconds. */
@Component
class RosterTelling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RosterTelling.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final RosterNews news;
    private final boolean peers;
    private volatile @Nullable ScheduledExecutorService looking;

    RosterTelling(RosterNews news, LiveHub hub, Journal journal) {
        this.news = news;
        this.peers = journal.follower().hasPeers();
        news.addListener(hub::tellRosters);
    }

    private void look() {
        try {
            news.look();
        } catch (RuntimeException e) {
            LOG.debug("whose roster changed elsewhere cannot be asked now", e);
        }
    }

    @Override
    public void start() {
        news.begin();
        if (peers) {
            var scheduled = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("hufu-rosters").factory());
            var _ = scheduled.scheduleWithFixedDelay(
                    this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
            looking = scheduled;
        }
    }

    @Override
    public void stop() {
        var scheduled = looking;
        looking = null;
        if (scheduled != null) {
            scheduled.shutdownNow();
        }
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
