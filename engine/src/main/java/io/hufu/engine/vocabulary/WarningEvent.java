package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Event;
import io.hufu.plan.Colour;
import io.hufu.plan.PostKind;
import io.hufu.plan.Warnings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to a warning. A notice is what goes out: the issue, a change, the lifting; they are numbered from 1. */
public sealed interface WarningEvent extends Event {

    record WarningDrafted(
            IncidentKind kind,
            String plan,
            String edition,
            String packHash,
            String notice,
            WarningContent content,
            @Nullable PassedDown passedDown)
            implements WarningEvent {}

    record ChangeDrafted(
            String notice, WarningContent content, @Nullable PassedDown passedDown) implements WarningEvent {}

    record LiftDrafted(
            String notice, String reason, @Nullable PassedDown passedDown) implements WarningEvent {}

    record DraftRevised(
            String notice, WarningContent content, @Nullable PassedDown passedDown) implements WarningEvent {}

    /** Where in its areas a notice in preparation is for; said with its draft, its change or its revision, if at all. */
    record AreaOutlined(String notice, List<Outline> outlines) implements WarningEvent {
        public AreaOutlined {
            outlines = List.copyOf(outlines);
        }
    }

    record DraftDiscarded(String notice, String reason) implements WarningEvent {}

    /**
     * @param post the post in whose authority it was approved
     * @param standIn the stand-in that acted, if one did
     * @param authorityAssumed true where the post stands above the one that the clause names
     */
    record DraftApproved(
            String notice,
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            @Nullable OnBehalf onBehalf,
            String clause)
            implements WarningEvent {}

    record ApprovalConfirmed(String notice) implements WarningEvent {}

    record ApprovalDenied(String notice, String reason) implements WarningEvent {}

    /** @param to the superior who may issue it */
    record IssueRequested(String notice, Warnings.Issuer to, String reason, Way way, Instant requestedAt, String clause)
            implements WarningEvent {}

    record IssueAnswered(
            String notice,
            boolean issued,
            String from,
            String number,
            Instant answeredAt,
            @Nullable String remark) implements WarningEvent {}

    /** The warning is in force. */
    record WarningIssued(String notice, Issue issue) implements WarningEvent {}

    /**
     * Another colour or content is in force.
     *
     * @param lowered whether the colour went down, so that the work of the one before is over
     */
    record WarningChanged(String notice, Colour previous, Colour colour, boolean lowered, Issue issue)
            implements WarningEvent {}

    record WarningLifted(String notice, Issue issue) implements WarningEvent {}

    /**
     * In whose authority a notice went out.
     *
     * @param unit the unit that is the office, or null where a superior issued it
     * @param area the county whose office issued it, or null
     * @param number of the issuer's document, where it has one
     * @param issuedAt when it went out
     * @param clause the clause that gives the authority
     */
    record Issue(
            Warnings.Issuer issuer,
            @Nullable String unit,
            @Nullable String area,
            @Nullable String number,
            Instant issuedAt,
            String clause) {}

    /** Preparedness went out to a body; the work itself is in the assignment's stream. */
    record PreparednessIssued(String assignment, String body, List<String> tasks) implements WarningEvent {
        public PreparednessIssued {
            tasks = List.copyOf(tasks);
        }
    }

    record StandInAppointed(
            String standIn,
            String post,
            String account,
            String appointedBy,
            String document,
            Instant from,
            Instant until)
            implements WarningEvent {}

    record StandInEnded(String standIn, String reason) implements WarningEvent {}

    /** @param notice whose measures they were told */
    record EnterprisesNotified(String notice, int listEdition, List<String> enterprises, Way way, Instant notifiedAt)
            implements WarningEvent {
        public EnterprisesNotified {
            enterprises = List.copyOf(enterprises);
        }
    }

    record EnterpriseAnswered(String notice, String enterprise, boolean complies, Instant answeredAt)
            implements WarningEvent {}

    record ConsumptionRecorded(ConsumptionPeriod period, Instant from, Instant to, List<MeterReading> readings)
            implements WarningEvent {
        public ConsumptionRecorded {
            readings = List.copyOf(readings);
        }
    }

    /** @param notice whose measures were in force when it was found */
    record FindingRecorded(
            String finding,
            String notice,
            String enterprise,
            @Nullable String line,
            boolean atWork,
            Instant foundAt,
            @Nullable String picture)
            implements WarningEvent {}

    record SummarySent(String to, String document, Way way, Instant sentAt, String clause) implements WarningEvent {}

    /**
     * The end that a notice in force states has come, and it was neither extended nor lifted. It stays in force for the house: somebody
     * has to lift or extend it.
     *
     * @param clock the clock that struck
     * @param endedAt the end that the notice states
     */
    record ValidityPassed(String clock, String notice, Instant endedAt) implements WarningEvent {}

    record PersonalDataDestroyed(String reason) implements WarningEvent {}
}
