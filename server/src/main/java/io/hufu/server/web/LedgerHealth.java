package io.hufu.server.web;

import io.hufu.journal.ledger.Reader;
import io.hufu.server.clock.ClockWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether acts can be taken: the database answers, the ledger has a head, and the clock can be trusted. */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator {
    private final Reader reader;
    private final ClockWatch watch;

    LedgerHealth(Reader reader, ClockWatch watch) {
        this.reader = reader;
        this.watch = watch;
    }

    @Override
    public Health health() {
        try {
            var head = reader.head();
            return Health.up()
                    .withDetail("position", head.position())
                    .withDetail("hash", head.hash())
                    .withDetail("clockTrusted", watch.trusted())
                    .build();
        } catch (RuntimeException e) {
            return Health.down().build();
        }
    }
}
