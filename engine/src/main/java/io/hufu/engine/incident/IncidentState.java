package io.hufu.engine.incident;

import io.hufu.engine.authority.Ground;
import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.calling.RoleBinding;
import io.hufu.engine.grading.Facts;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.plan.ResponseLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an incident's events amount to; one part a topic. */
public record IncidentState(
        String id,
        Head head,
        Status status,
        Intake intake,
        Ordered<RoleBinding> roles,
        Ordered<Obligation> obligations,
        Response response,
        Papers papers,
        Ordered<Mobilisation> supplies,
        Checks checks)
        implements Ground {

    /** Where an incident is in its life. */
    public enum Status {
        REPORTED,
        ACTIVE,
        ENDED,
        CLOSED,
        FALSE,
        MERGED
    }

    /**
     * What stands since the opening, save for recorded corrections.
     *
     * @param corrected what stood before the latest of them, or null
     */
    public record Head(
            IncidentKind kind,
            String plan,
            String edition,
            String packHash,
            String title,
            @Nullable String accident,
            @Nullable String phase,
            @Nullable String sector,
            String area,
            @Nullable String site,
            @Nullable String incidentUnit,
            Instant occurredAt,
            Instant receivedAt,
            Instant openedAt,
            @Nullable Corrected corrected) {

        /** Plans under which the incident ran before, oldest first; what was said then is said in their words. */
        public List<FormerPlan> formerPlans() {
            if (corrected == null) {
                return List.of();
            }
            var plans = new ArrayList<>(corrected.before().formerPlans());
            if (!corrected.before().packHash().equals(packHash)) {
                plans.add(new FormerPlan(corrected.before().packHash(), corrected.at()));
            }
            return plans;
        }

        /** As it was known at a moment; papers of that time speak so. */
        public Head asOf(Instant moment) {
            return corrected == null || !corrected.at().isAfter(moment)
                    ? this
                    : corrected.before().asOf(moment);
        }

        /** What conditions and roles that hang on a sector look at: the sector, or the phase where no sector was stated. */
        public @Nullable String sectorOrPhase() {
            return sector == null ? phase : sector;
        }
    }

    /** A plan under which the incident ran before it was found to be the wrong one. */
    public record FormerPlan(String packHash, Instant until) {}

    /** A correction: what it replaced, and when it was entered. */
    public record Corrected(Head before, Instant at) {}

    /** The same with plan, place and hour as they were known at a moment. */
    public IncidentState asOf(Instant moment) {
        var then = head.asOf(moment);
        return then.equals(head) ? this : withHead(then);
    }

    @Override
    public String packHash() {
        return head.packHash();
    }

    @Override
    public List<StandIn> standIns() {
        return response.standIns().values();
    }

    /** Obligations that are open and have not struck yet run. */
    @Override
    public List<RunningClock> runningClocks() {
        if (status == Status.FALSE || status == Status.MERGED || status == Status.CLOSED) {
            return List.of();
        }
        return obligations.values().stream()
                .filter(o -> o.open() && o.struckAt() == null)
                .map(o -> new RunningClock(id + "#" + o.id(), id, o.started().due()))
                .toList();
    }

    @Override
    public @Nullable ResponseLevel level() {
        return response.level();
    }

    public Facts facts() {
        return new Facts(intake.figures(), intake.judgement(), head.sectorOrPhase(), response.level());
    }

    /** Whether work may still be given: reported or active. */
    public boolean running() {
        return status == Status.REPORTED || status == Status.ACTIVE;
    }

    /**
     * The decision that holds now, on the level or on the end, where who is said to have taken it denied it and nobody has said yet
     * what becomes of it; else null.
     */
    public Response.@Nullable Decided disputed() {
        var decided = switch (status) {
            case REPORTED, ACTIVE -> response.levelDecision();
            case ENDED -> response.endDecision();
            case CLOSED, FALSE, MERGED -> null;
        };
        return decided != null && decided.disputed() ? decided : null;
    }

    IncidentState withHead(Head newHead) {
        return new IncidentState(id, newHead, status, intake, roles, obligations, response, papers, supplies, checks);
    }

    IncidentState withStatus(Status newStatus) {
        return new IncidentState(id, head, newStatus, intake, roles, obligations, response, papers, supplies, checks);
    }

    IncidentState withIntake(Intake newIntake) {
        return new IncidentState(id, head, status, newIntake, roles, obligations, response, papers, supplies, checks);
    }

    IncidentState withRoles(Ordered<RoleBinding> newRoles) {
        return new IncidentState(id, head, status, intake, newRoles, obligations, response, papers, supplies, checks);
    }

    IncidentState withObligation(Obligation obligation) {
        return new IncidentState(
                id,
                head,
                status,
                intake,
                roles,
                obligations.with(obligation.id(), obligation),
                response,
                papers,
                supplies,
                checks);
    }

    IncidentState withResponse(Response newResponse) {
        return new IncidentState(id, head, status, intake, roles, obligations, newResponse, papers, supplies, checks);
    }

    IncidentState withPapers(Papers newPapers) {
        return new IncidentState(id, head, status, intake, roles, obligations, response, newPapers, supplies, checks);
    }

    IncidentState withSupplies(Ordered<Mobilisation> newSupplies) {
        return new IncidentState(id, head, status, intake, roles, obligations, response, papers, newSupplies, checks);
    }

    IncidentState withChecks(Checks newChecks) {
        return new IncidentState(id, head, status, intake, roles, obligations, response, papers, supplies, newChecks);
    }
}
