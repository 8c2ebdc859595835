package io.hufu.engine.vocabulary;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.StreamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a warning; {@code warning} is always the id of its stream. At most one notice (an issue, a change or a
 * lifting) is in preparation at a time, and acts without a notice's number are about that one.
 */
public sealed interface WarningAction extends Action {
    String warning();

    @Override
    default StreamId stream() {
        return StreamId.warning(warning());
    }

    /** Begins a warning with the draft of its issue. @param outlines where in the areas; none for the areas as they are */
    record DraftWarning(
            String warning,
            IncidentKind kind,
            String plan,
            WarningContent content,
            @Nullable PassedDown passedDown,
            List<Outline> outlines)
            implements WarningAction {
        public DraftWarning {
            outlines = List.copyOf(outlines);
        }

        /** For the areas as they are. */
        public DraftWarning(
                String warning,
                IncidentKind kind,
                String plan,
                WarningContent content,
                @Nullable PassedDown passedDown) {
            this(warning, kind, plan, content, passedDown, List.of());
        }

        /** Incidents and warnings share their ids. */
        @Override
        public List<StreamId> lookedAt() {
            return List.of(stream(), StreamId.incident(warning));
        }
    }

    /** Drafts another colour, or another content, of a warning in force (art. 70). */
    record DraftChange(
            String warning,
            WarningContent content,
            @Nullable PassedDown passedDown,
            List<Outline> outlines) implements WarningAction {
        public DraftChange {
            outlines = List.copyOf(outlines);
        }

        /** For the areas as they are. */
        public DraftChange(String warning, WarningContent content, @Nullable PassedDown passedDown) {
            this(warning, content, passedDown, List.of());
        }
    }

    record DraftLift(
            String warning, String reason, @Nullable PassedDown passedDown) implements WarningAction {}

    /** Puts another content in the place of a draft; an approval or a request of the old one no longer counts. */
    record ReviseDraft(
            String warning,
            WarningContent content,
            @Nullable PassedDown passedDown,
            List<Outline> outlines) implements WarningAction {
        public ReviseDraft {
            outlines = List.copyOf(outlines);
        }

        /** For the areas as they are. */
        public ReviseDraft(String warning, WarningContent content, @Nullable PassedDown passedDown) {
            this(warning, content, passedDown, List.of());
        }
    }

    record DiscardDraft(String warning, String reason) implements WarningAction {}

    /** The post that the plan names approves, where it names one. */
    record ApproveDraft(String warning, @Nullable OnBehalf onBehalf) implements WarningAction {}

    record ConfirmApproval(String warning, String notice) implements WarningAction {}

    record DenyApproval(String warning, String notice, String reason) implements WarningAction {}

    /** Lets the draft go out in the authority of the actor's own office. */
    record IssueDraft(String warning, @Nullable String number) implements WarningAction {}

    /** Asks the superior who may issue it. */
    record RequestIssue(String warning, String reason, Way way, Instant requestedAt) implements WarningAction {}

    /**
     * @param issued whether the superior issued it; false where it refused
     * @param from who answered
     * @param number the number of the superior's document
     * @param answeredAt when it issued or refused, as people state it
     */
    record RecordIssueAnswer(
            String warning,
            boolean issued,
            String from,
            String number,
            Instant answeredAt,
            @Nullable String remark) implements WarningAction {}

    /** Somebody acts for the holder of a post until a moment, for this warning. */
    record AppointStandIn(
            String warning,
            String standIn,
            String post,
            String account,
            String appointedBy,
            String document,
            Instant from,
            Instant until)
            implements WarningAction {}

    record EndStandIn(String warning, String standIn, String reason) implements WarningAction {}

    /**
     * Tells enterprises on the emission-reduction list what they have to do.
     *
     * @param listEdition under which edition of the list
     */
    record NotifyEnterprises(String warning, int listEdition, List<String> enterprises, Way way, Instant notifiedAt)
            implements WarningAction {
        public NotifyEnterprises {
            enterprises = List.copyOf(enterprises);
        }
    }

    /** @param complies whether it carries out what it was told */
    record RecordEnterpriseAnswer(String warning, String enterprise, boolean complies, Instant answeredAt)
            implements WarningAction {}

    /** @param from begin and {@code to} end of the time that the readings are for */
    record RecordConsumption(
            String warning, ConsumptionPeriod period, Instant from, Instant to, List<MeterReading> readings)
            implements WarningAction {
        public RecordConsumption {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What an inspection found.
     *
     * @param line null where the whole enterprise is meant
     * @param atWork whether it was at work although it has to stop or limit
     * @param picture id of a file, or null
     */
    record RecordFinding(
            String warning,
            String finding,
            String enterprise,
            @Nullable String line,
            boolean atWork,
            Instant foundAt,
            @Nullable String picture)
            implements WarningAction {}

    /** Sends the summary up once the warning is over. @param to an addressee of the plan's evaluation */
    record SendSummary(String warning, String to, String document, Way way, Instant sentAt) implements WarningAction {}

    /** The end that a warning states has come; the system's alone. @param clock the id of the clock */
    record StrikeValidity(String warning, String clock) implements WarningAction {}

    /** Destroys the key of what was said in confidence about this warning, after it is over (arts. 83 to 85). */
    record DestroyPersonalData(String warning, String reason) implements WarningAction {}
}
