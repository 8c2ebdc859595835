package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Event;
import io.hufu.plan.Colour;
import io.hufu.plan.Limit;
import io.hufu.plan.PostKind;
import io.hufu.plan.Reporting;
import io.hufu.plan.ResponseLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to an incident. Who and when is in the stamp; clauses are as in the pack, without the document. */
public sealed interface IncidentEvent extends Event {

    // ---- intake -------------------------------------------------------------------------------------------------

    record IncidentOpened(
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
            @Nullable String detachedFrom)
            implements IncidentEvent {}

    record ReportReceived(Report report) implements IncidentEvent {}

    record ReportDetached(String report, String reason) implements IncidentEvent {}

    record MergedInto(String incident, String reason) implements IncidentEvent {}

    record FiguresStated(
            Figures figures,
            Judgement judgement,
            FigureChange change,
            Instant knownAt,
            @Nullable String report,
            @Nullable String reason)
            implements IncidentEvent {}

    record Assessed(Assessment assessment) implements IncidentEvent {}

    record MarkedFalse(String reason) implements IncidentEvent {}

    /** @param guides ids of the guides that hold from now on; empty before an activation */
    record PlanChanged(String plan, String edition, String packHash, List<String> guides, String reason)
            implements IncidentEvent {
        public PlanChanged {
            guides = List.copyOf(guides);
        }
    }

    /** @param guides ids of the guides that hold from now on; empty before an activation */
    record AccidentStated(String accident, List<String> guides, String reason) implements IncidentEvent {
        public AccidentStated {
            guides = List.copyOf(guides);
        }
    }

    /** What the incident was opened with, corrected; all of it, also what stayed. */
    record ParticularsStated(
            String title,
            @Nullable String phase,
            @Nullable String sector,
            String area,
            @Nullable String site,
            @Nullable String incidentUnit,
            Instant occurredAt,
            String reason)
            implements IncidentEvent {}

    record RoleBound(
            String role, List<String> units, @Nullable String name) implements IncidentEvent {
        public RoleBound {
            units = List.copyOf(units);
        }
    }

    // ---- obligations --------------------------------------------------------------------------------------------

    /**
     * A clock of the plan began to run.
     *
     * @param obligors units, roles or addressees that owe it together
     * @param start the moment from which it runs
     * @param due start plus the plan's figure, or plus the assumed one where {@code limit} is a wording; where the plan counts
     *     working days, the end of the last one by the calendar
     */
    record ObligationStarted(
            String obligation,
            String rule,
            String what,
            List<String> obligors,
            String addressee,
            Limit limit,
            Reporting.From from,
            Instant start,
            Instant due,
            Reporting.Form form,
            String clause)
            implements IncidentEvent {
        public ObligationStarted {
            obligors = List.copyOf(obligors);
        }

        /** The same clock run from another moment, or again under a name of its own. */
        public ObligationStarted as(String name, Instant otherStart, Instant otherDue) {
            return new ObligationStarted(
                    name, rule, what, obligors, addressee, limit, from, otherStart, otherDue, form, clause);
        }
    }

    record ObligationStruck(String obligation, Instant due) implements IncidentEvent {}

    /** What is done already was due at another moment, since the moment from which it ran was corrected. */
    record ObligationRetimed(String obligation, Instant start, Instant due, String reason) implements IncidentEvent {}

    record ObligationMet(
            String obligation,
            Way way,
            Instant toldAt,
            @Nullable Confidential confirmedBy,
            @Nullable String paper) implements IncidentEvent {}

    record ObligationWithdrawn(String obligation, String reason) implements IncidentEvent {}

    // ---- response -----------------------------------------------------------------------------------------------

    /** @param automatic true where the engine found the grounds; false where the office put it to the headquarters */
    record LevelProposed(
            ResponseLevel level,
            boolean automatic,
            List<String> grounds,
            @Nullable String reason) implements IncidentEvent {
        public LevelProposed {
            grounds = List.copyOf(grounds);
        }
    }

    record ProposalWithdrawn(ResponseLevel level, String reason) implements IncidentEvent {}

    record StandInAppointed(
            String standIn,
            String post,
            String account,
            String appointedBy,
            String document,
            Instant from,
            Instant until)
            implements IncidentEvent {}

    record StandInEnded(String standIn, String reason) implements IncidentEvent {}

    /**
     * A response level was activated.
     *
     * @param previous the level before, or null for the first activation
     * @param post the post in whose authority it was done
     * @param postKind its kind
     * @param standIn the stand-in that acted, if one did
     * @param authorityAssumed true where the post stands above those that the clause names
     * @param guides ids of the guides that go to the on-scene post
     */
    record LevelActivated(
            String decision,
            ResponseLevel level,
            @Nullable ResponseLevel previous,
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            @Nullable OnBehalf onBehalf,
            String matter,
            Duration expectedDuration,
            List<String> measures,
            List<String> deselected,
            List<String> guides,
            boolean onScenePost,
            String clause)
            implements IncidentEvent {
        public LevelActivated {
            measures = List.copyOf(measures);
            deselected = List.copyOf(deselected);
            guides = List.copyOf(guides);
        }

        /** Of the level that was set and the one before it, the higher: who may set that may go from one to the other. */
        public ResponseLevel higher() {
            return previous != null && previous.higherThan(level) ? previous : level;
        }
    }

    record DecisionConfirmed(String decision) implements IncidentEvent {}

    record DecisionDenied(String decision, String reason) implements IncidentEvent {}

    /**
     * The decision that set the level in force was denied: whether it is recalled is put to the headquarters.
     *
     * @param level what it set
     * @param restores the level that would hold again, or null where there was none before it
     * @param assignments that came of it and would be recalled
     */
    record RecallProposed(
            String decision,
            ResponseLevel level,
            @Nullable ResponseLevel restores,
            List<String> assignments,
            String clause)
            implements IncidentEvent {
        public RecallProposed {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * A denied decision was recalled. Nothing is erased: the decision stands in the record, the level before it holds again, and
     * its assignments are recalled one by one.
     *
     * @param restored the level that holds again, or null where the incident is only reported
     * @param guides ids of the guides that hold from now on
     */
    record DecisionRecalled(
            String decision,
            ResponseLevel level,
            @Nullable ResponseLevel restored,
            List<String> assignments,
            List<String> guides,
            boolean onScenePost,
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            String reason,
            String clause)
            implements IncidentEvent {
        public DecisionRecalled {
            assignments = List.copyOf(assignments);
            guides = List.copyOf(guides);
        }
    }

    /**
     * The end of the response was denied: whether the response is resumed is put to the headquarters.
     *
     * @param level that would be in force again
     * @param assignments that would be opened again
     */
    record ResumptionProposed(String decision, ResponseLevel level, List<String> assignments, String clause)
            implements IncidentEvent {
        public ResumptionProposed {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * A denied end was taken back, and the response goes on at the level that it had. Nothing is erased: the end stands in the
     * record, and the assignments that it closed are opened again one by one.
     *
     * @param decision the end that was denied
     * @param level that is in force again
     */
    record ResponseResumed(
            String decision,
            ResponseLevel level,
            List<String> assignments,
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            String reason,
            String clause)
            implements IncidentEvent {
        public ResponseResumed {
            assignments = List.copyOf(assignments);
        }
    }

    /** The headquarters lets a denied decision stand, now in this post's authority. */
    record DecisionUpheld(
            String decision,
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            String reason,
            String clause)
            implements IncidentEvent {}

    record MemberAdded(String unit, String reason) implements IncidentEvent {}

    /** Work went out to a body; the work itself is in the assignment's stream. */
    record WorkIssued(String assignment, String body, Origin origin, List<String> tasks) implements IncidentEvent {
        public WorkIssued {
            tasks = List.copyOf(tasks);
        }
    }

    /** Bodies that the headquarters no longer calls, since a role of the plan is somebody else here. */
    record WorkRecalled(List<String> assignments, String reason) implements IncidentEvent {
        public WorkRecalled {
            assignments = List.copyOf(assignments);
        }
    }

    record InstructionGiven(String instruction, List<Order> orders, boolean inSupport) implements IncidentEvent {
        public InstructionGiven {
            orders = List.copyOf(orders);
        }
    }

    record SuperiorInstructionEntered(
            String instruction, String from, Instant receivedAt, String text, List<Order> orders)
            implements IncidentEvent {
        public SuperiorInstructionEntered {
            orders = List.copyOf(orders);
        }
    }

    record CommandTransferred(String to, String document, Instant transferredAt) implements IncidentEvent {}

    record SuperiorOrderFiled(String from, String document, Instant orderedAt) implements IncidentEvent {}

    // ---- papers -------------------------------------------------------------------------------------------------

    record ReportDrafted(
            String paper, PaperKind kind, List<String> addressees, Confidential text, List<String> obligations)
            implements IncidentEvent {
        public ReportDrafted {
            addressees = List.copyOf(addressees);
            obligations = List.copyOf(obligations);
        }
    }

    record ReportSigned(String paper, String post, @Nullable OnBehalf onBehalf) implements IncidentEvent {}

    record ReportSent(String paper, String number, Way way, Instant sentAt) implements IncidentEvent {}

    record ReceiptConfirmed(
            String paper,
            String addressee,
            Instant confirmedAt,
            @Nullable Confidential confirmedBy) implements IncidentEvent {}

    record QueryReceived(String query, String from, Instant receivedAt, Confidential text) implements IncidentEvent {}

    record QueryAnswered(String query, Way way, Instant answeredAt, Confidential text) implements IncidentEvent {}

    record ReleaseDrafted(String release, String text) implements IncidentEvent {}

    record ReleaseApproved(String release, String post) implements IncidentEvent {}

    record ReleasePublished(String release, String channel, Instant publishedAt) implements IncidentEvent {}

    // ---- warnings -----------------------------------------------------------------------------------------------

    record WarningIssued(
            String warning, Colour colour, String area, String outline, List<String> measures, String clause)
            implements IncidentEvent {
        public WarningIssued {
            measures = List.copyOf(measures);
        }
    }

    record WarningRequested(String warning, Colour colour, boolean across, String area, String reason, String clause)
            implements IncidentEvent {}

    record WarningAnswered(String warning, boolean granted, String document, Instant answeredAt)
            implements IncidentEvent {}

    // ---- supplies -----------------------------------------------------------------------------------------------

    record SupplyMobilised(
            String mobilisation,
            String supplyLine,
            String base,
            BigDecimal quantity,
            @Nullable String note) implements IncidentEvent {}

    record SupplyArrived(String mobilisation, Instant arrivedAt) implements IncidentEvent {}

    record SupplyReturned(String mobilisation, BigDecimal quantity, Instant returnedAt) implements IncidentEvent {}

    // ---- checklists, end, afterwards ------------------------------------------------------------------------------

    record GuideStepTicked(
            String guide,
            String step,
            boolean done,
            @Nullable Confidential remark) implements IncidentEvent {}

    record EndConditionTicked(
            String condition, boolean met, @Nullable String confirmedBy) implements IncidentEvent {}

    record ResponseTerminated(
            String decision,
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            @Nullable OnBehalf onBehalf,
            @Nullable String statement,
            String clause)
            implements IncidentEvent {}

    record AftermathTicked(String task, boolean done) implements IncidentEvent {}

    record IncidentClosed(String evaluationNumber, List<String> sentTo) implements IncidentEvent {
        public IncidentClosed {
            sentTo = List.copyOf(sentTo);
        }
    }

    record PersonalDataDestroyed(String reason) implements IncidentEvent {}
}
