package io.hufu.engine.warning;

import io.hufu.engine.authority.Ground;
import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.vocabulary.IncidentKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a warning's events amount to.
 *
 * @param notices all that went out or were to, by number
 * @param inForce the number of the notice whose content holds, also after the lifting; null before the issue
 * @param work preparedness that went to bodies, by assignment
 * @param emissions what became of the emission-reduction list
 * @param struck ids of clocks that struck
 */
public record WarningState(
        String id,
        Head head,
        Status status,
        Ordered<Notice> notices,
        @Nullable String inForce,
        Ordered<StandIn> appointed,
        Ordered<Work> work,
        Emissions emissions,
        List<String> struck,
        boolean personalDataDestroyed)
        implements Ground {
    public WarningState {
        struck = List.copyOf(struck);
    }

    /** Where a warning is in its life. */
    public enum Status {
        DRAFT,
        IN_FORCE,
        LIFTED,
        DISCARDED
    }

    public record Head(
            IncidentKind kind, String plan, String edition, String packHash, Instant draftedAt, String draftedBy) {}

    /**
     * Work that went to a body.
     *
     * @param open false once a lower colour or the lifting ended it
     */
    public record Work(String assignment, String body, List<String> tasks, boolean open) {
        public Work {
            tasks = List.copyOf(tasks);
        }
    }

    @Override
    public String packHash() {
        return head.packHash();
    }

    @Override
    public List<StandIn> standIns() {
        return appointed.values();
    }

    /** The one clock of a warning: the end that it states. Its assignments have their own. */
    @Override
    public List<RunningClock> runningClocks() {
        var holding = holding();
        var ends = holding == null ? null : holding.content().endsAt();
        if (status != Status.IN_FORCE || holding == null || ends == null) {
            return List.of();
        }
        var clock = new RunningClock(id + "#ends." + holding.id(), id, ends);
        return struck.contains(clock.id()) ? List.of() : List.of(clock);
    }

    /** The notice in preparation, or null. */
    public @Nullable Notice pending() {
        if (notices.size() == 0) {
            return null;
        }
        var last = notices.values().getLast();
        return last.pending() ? last : null;
    }

    /** The notice whose content holds, or held until the lifting; null before the issue. */
    public @Nullable Notice holding() {
        return inForce == null ? null : Objects.requireNonNull(notices.find(inForce));
    }

    /** What the warning is about now: what holds, else what is drafted. */
    public Notice current() {
        var holding = holding();
        return holding == null ? notices.values().getLast() : holding;
    }

    /** What was in force when a notice went out, or is while it is in preparation; null for the first. */
    @Nullable
    Notice findBefore(Notice notice) {
        Notice before = null;
        for (var one : notices.values()) {
            if (one.id().equals(notice.id())) {
                return before;
            }
            before = one.issued() == null ? before : one;
        }
        return before;
    }

    /** What it says last: the lifting once it is lifted, else what it is about now. */
    public Notice saying() {
        return status == Status.LIFTED ? notices.values().getLast() : current();
    }

    /** When it was lifted; null while it was not. */
    public @Nullable Instant liftedAt() {
        var issue = status == Status.LIFTED ? notices.values().getLast().issued() : null;
        return issue == null ? null : issue.issuedAt();
    }

    public boolean over() {
        return status == Status.LIFTED || status == Status.DISCARDED;
    }

    /** The id under which a notice goes out: unique among all that go out of this house, and never used again. */
    public String bulletin(Notice notice) {
        return id + "." + notice.id();
    }

    WarningState withNotice(Notice notice) {
        return new WarningState(
                id,
                head,
                status,
                notices.with(notice.id(), notice),
                inForce,
                appointed,
                work,
                emissions,
                struck,
                personalDataDestroyed);
    }

    WarningState withStatus(Status now, @Nullable String holding) {
        return new WarningState(
                id, head, now, notices, holding, appointed, work, emissions, struck, personalDataDestroyed);
    }

    WarningState withStandIn(StandIn standIn) {
        return new WarningState(
                id,
                head,
                status,
                notices,
                inForce,
                appointed.with(standIn.id(), standIn),
                work,
                emissions,
                struck,
                personalDataDestroyed);
    }

    WarningState withWork(Ordered<Work> now) {
        return new WarningState(
                id, head, status, notices, inForce, appointed, now, emissions, struck, personalDataDestroyed);
    }

    WarningState withEmissions(Emissions now) {
        return new WarningState(
                id, head, status, notices, inForce, appointed, work, now, struck, personalDataDestroyed);
    }

    WarningState withStruck(String clock) {
        var all = new ArrayList<>(struck);
        all.add(clock);
        return new WarningState(
                id, head, status, notices, inForce, appointed, work, emissions, all, personalDataDestroyed);
    }

    WarningState withPersonalDataDestroyed() {
        return new WarningState(id, head, status, notices, inForce, appointed, work, emissions, struck, true);
    }
}
