package io.hufu.server.view;

import io.hufu.engine.incident.IncidentState;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The pack of a plan under which an incident ran before it was found to be the wrong one.
 *
 * @param until when the plan was changed
 */
record Former(Pack pack, Instant until) {
    static List<Former> of(PackLibrary packs, IncidentState incident) {
        return of(packs, incident.head().formerPlans());
    }

    static List<Former> of(PackLibrary packs, List<IncidentState.FormerPlan> plans) {
        return plans.stream()
                .map(plan -> new Former(
                        Objects.requireNonNull(
                                packs.findPack(plan.packHash()), "the pack of a former plan is not kept"),
                        plan.until()))
                .toList();
    }
}
