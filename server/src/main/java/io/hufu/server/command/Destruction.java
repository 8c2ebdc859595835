package io.hufu.server.command;

import io.hufu.engine.basics.Action;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.vault.Vault;
import io.hufu.server.clock.Moments;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Destroys the key of an incident or a warning whose personal data the ledger says is destroyed: before the act is answered, and at the next
 * start where the server was killed in between.
 */
@Component
class Destruction implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);
    private static final String OWED = """
            select e.stream_id from event e left join vault_key k on k.scope = e.stream_id
            where e.type in ('incident.personal-data-destroyed/1', 'warning.personal-data-destroyed/1')
              and k.destroyed_at is null order by e.position""";

    private final Vault vault;
    private final JdbcClient sql;
    private final Moments moments;
    private boolean running;

    Destruction(Vault vault, JdbcClient sql, Moments moments) {
        this.vault = vault;
        this.sql = sql;
        this.moments = moments;
    }

    /** Carries out what an accepted act demands; a repeated act finds it done. */
    void after(Action action, Answer answer) {
        boolean demands = action instanceof IncidentAction.DestroyPersonalData
                || action instanceof WarningAction.DestroyPersonalData;
        if (demands && answer instanceof Answer.Accepted) {
            destroyOwed();
        }
    }

    private synchronized void destroyOwed() {
        List<String> owed = sql.sql(OWED)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
        for (String ground : owed) {
            vault.destroy(ground, moments.now());
            LOG.info("the key of {} is destroyed", ground);
        }
    }

    @Override
    public int getPhase() {
        return -50; // after the ledger, before the doors
    }

    @Override
    public void start() {
        destroyOwed();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
