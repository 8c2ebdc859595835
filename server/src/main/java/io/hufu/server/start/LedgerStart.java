package io.hufu.server.start;

import io.hufu.journal.Journal;
import io.hufu.journal.ledger.Projection;
import io.hufu.journal.ledger.SideEffect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the ledger take commands once all views are named, and before the doors open. */
@Component
class LedgerStart implements SmartLifecycle {
    private final Journal journal;
    private boolean running;

    LedgerStart(Journal journal, ObjectProvider<Projection> views, ObjectProvider<SideEffect> effects) {
        this.journal = journal;
        views.orderedStream().forEach(journal.ledger().committer()::addProjection);
        effects.orderedStream().forEach(journal.ledger().committer()::addSideEffect);
    }

    @Override
    public int getPhase() {
        return -100;
    }

    @Override
    public void start() {
        journal.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false; // whoever opened the journal closes it, after everything that uses it
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
