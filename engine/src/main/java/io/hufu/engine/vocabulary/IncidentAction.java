package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.StreamId;
import io.hufu.plan.Colour;
import io.hufu.plan.ResponseLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of an incident. {@code incident} is always the id of its stream; other ids are given by the caller.
 * Instants named {@code …At} are what people state; the moment of entry is the command's.
 */
public sealed interface IncidentAction extends Action {
    String incident();

    @Override
    default StreamId stream() {
        return StreamId.incident(incident());
    }

    // ---- intake -------------------------------------------------------------------------------------------------

    /**
     * Opens an incident with its first report.
     *
     * @param accident kind of accident that chooses the guides, such as {@code leak}
     * @param area GB/T 2260 code of the county
     * @param site place within the area
     * @param incidentUnit name of the unit where it happened
     * @param detachedFrom the incident from which the first report was detached, if any
     */
    record OpenIncident(
            String incident,
            IncidentKind kind,
            String plan,
            String title,
            @Nullable String accident,
            @Nullable String phase,
            @Nullable String sector,
            String area,
            @Nullable String site,
            @Nullable String incidentUnit,
            Instant occurredAt,
            Report report,
            Figures figures,
            Judgement judgement,
            @Nullable String detachedFrom)
            implements IncidentAction {
        /** Incidents and warnings share their ids. */
        @Override
        public List<StreamId> lookedAt() {
            return List.of(stream(), StreamId.warning(incident));
        }
    }

    record AddReport(String incident, Report report) implements IncidentAction {}

    /** The report does not belong here; figures are restated by {@link StateFigures} afterwards. */
    record DetachReport(String incident, String report, String reason) implements IncidentAction {}

    /** This incident is the same as another one; its reports move there. */
    record MergeIncident(String incident, String into, String reason) implements IncidentAction {}

    /** States all figures and judgements anew; null figures are unknown. */
    record StateFigures(
            String incident,
            Figures figures,
            Judgement judgement,
            FigureChange change,
            Instant knownAt,
            @Nullable String report,
            @Nullable String reason)
            implements IncidentAction {}

    record MarkFalse(String incident, String reason) implements IncidentAction {}

    record ChangePlan(String incident, String plan, String reason) implements IncidentAction {}

    /** Corrects what kind of accident it is; the guides follow. */
    record StateAccident(String incident, String accident, String reason) implements IncidentAction {}

    /**
     * States anew what the incident was opened with: its name, where and when it happened. Nulls are not known.
     *
     * @param notice what bodies at work are told of it, as a further task of each; null where nothing has to reach them
     */
    record StateParticulars(
            String incident,
            String title,
            @Nullable String phase,
            @Nullable String sector,
            String area,
            @Nullable String site,
            @Nullable String incidentUnit,
            Instant occurredAt,
            String reason,
            @Nullable String notice)
            implements IncidentAction {}

    /** Binds a role to bodies of the directory, or to a name where it has no account. */
    record BindRole(
            String incident,
            String role,
            List<String> units,
            @Nullable String name) implements IncidentAction {}

    // ---- response -----------------------------------------------------------------------------------------------

    record ProposeLevel(
            String incident, ResponseLevel level, @Nullable String reason) implements IncidentAction {}

    /** Somebody acts for the holder of a post until a moment. No city plan knows this; it is marked so. */
    record AppointStandIn(
            String incident,
            String standIn,
            String post,
            String account,
            String appointedBy,
            String document,
            Instant from,
            Instant until)
            implements IncidentAction {}

    record EndStandIn(String incident, String standIn, String reason) implements IncidentAction {}

    /**
     * Activates a response level, or changes it up or down (突发事件应对法 art. 72: matter, level, expected duration, measures).
     *
     * @param decision id given to this decision, by which it is confirmed or denied later
     * @param deselected bodies of the call sheet that are not called
     * @param also bodies that are called besides, where the level lets the office choose
     */
    record ActivateLevel(
            String incident,
            String decision,
            ResponseLevel level,
            @Nullable String matter,
            @Nullable Duration expectedDuration,
            List<String> measures,
            List<String> deselected,
            List<String> also,
            @Nullable OnBehalf onBehalf)
            implements IncidentAction {}

    record ConfirmDecision(String incident, String decision) implements IncidentAction {}

    record DenyDecision(String incident, String decision, String reason) implements IncidentAction {}

    /** Takes back a decision that was denied: the level before it holds again, its assignments are recalled. Done in person. */
    record RecallDecision(String incident, String decision, String reason) implements IncidentAction {}

    /** Lets a decision that was denied stand, in one's own authority. Done in person. */
    record UpholdDecision(String incident, String decision, String reason) implements IncidentAction {}

    /** Adds a unit for this incident only. */
    record AddMember(String incident, String unit, String reason) implements IncidentAction {}

    /** An ad-hoc instruction; bodies outside the plan may be named. */
    record GiveInstruction(String incident, String instruction, List<Order> orders) implements IncidentAction {}

    /** A superior's instruction (领导批示) that becomes assignments. */
    record EnterSuperiorInstruction(
            String incident, String instruction, String from, Instant receivedAt, String text, List<Order> orders)
            implements IncidentAction {}

    record TransferCommand(String incident, String to, String document, Instant transferredAt)
            implements IncidentAction {}

    record FileSuperiorOrder(String incident, String from, String document, Instant orderedAt)
            implements IncidentAction {}

    // ---- papers -------------------------------------------------------------------------------------------------

    /** Notes that an obligor told an addressee, as the office learnt it. */
    record RecordTold(
            String incident,
            List<String> obligations,
            Way way,
            Instant toldAt,
            @Nullable Confidential confirmedBy) implements IncidentAction {}

    record DraftReport(
            String incident,
            String paper,
            PaperKind kind,
            List<String> addressees,
            Confidential text,
            List<String> obligations)
            implements IncidentAction {}

    record SignReport(
            String incident, String paper, @Nullable OnBehalf onBehalf) implements IncidentAction {}

    record SendReport(String incident, String paper, String number, Way way, Instant sentAt)
            implements IncidentAction {}

    record ConfirmReceipt(
            String incident,
            String paper,
            String addressee,
            Instant confirmedAt,
            @Nullable Confidential confirmedBy) implements IncidentAction {}

    record ReceiveQuery(String incident, String query, String from, Instant receivedAt, Confidential text)
            implements IncidentAction {}

    record AnswerQuery(String incident, String query, Way way, Instant answeredAt, Confidential text)
            implements IncidentAction {}

    record DraftRelease(String incident, String release, String text) implements IncidentAction {}

    record ApproveRelease(String incident, String release) implements IncidentAction {}

    record PublishRelease(String incident, String release, String channel, Instant publishedAt)
            implements IncidentAction {}

    // ---- warnings -----------------------------------------------------------------------------------------------

    record IssueWarning(
            String incident,
            String warning,
            Colour colour,
            boolean across,
            String area,
            String outline,
            List<String> measures)
            implements IncidentAction {}

    record RequestWarning(String incident, String warning, Colour colour, boolean across, String area, String reason)
            implements IncidentAction {}

    record RecordWarningAnswer(String incident, String warning, boolean granted, String document, Instant answeredAt)
            implements IncidentAction {}

    // ---- supplies -----------------------------------------------------------------------------------------------

    record MobiliseSupply(
            String incident,
            String mobilisation,
            String supplyLine,
            BigDecimal quantity,
            @Nullable String note) implements IncidentAction {}

    record RecordSupplyArrival(String incident, String mobilisation, Instant arrivedAt) implements IncidentAction {}

    record ReturnSupply(String incident, String mobilisation, BigDecimal quantity, Instant returnedAt)
            implements IncidentAction {}

    // ---- checklists, end, afterwards ------------------------------------------------------------------------------

    record TickGuideStep(
            String incident,
            String guide,
            String step,
            boolean done,
            @Nullable Confidential remark) implements IncidentAction {}

    record TickEndCondition(
            String incident,
            String condition,
            boolean met,
            @Nullable String confirmedBy) implements IncidentAction {}

    record TerminateResponse(
            String incident,
            String decision,
            @Nullable String statement,
            @Nullable OnBehalf onBehalf) implements IncidentAction {}

    record TickAftermath(String incident, String task, boolean done) implements IncidentAction {}

    /** Files the evaluation and closes the incident. */
    record CloseIncident(String incident, String evaluationNumber, List<String> sentTo) implements IncidentAction {}

    record DestroyPersonalData(String incident, String reason) implements IncidentAction {}

    /** The server's timer found a clock due. */
    record StrikeObligation(String incident, String obligation) implements IncidentAction {}
}
