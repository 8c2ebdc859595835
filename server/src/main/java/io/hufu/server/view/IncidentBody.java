package io.hufu.server.view;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.Assessment;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Order;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Colour;
import io.hufu.plan.Grade;
import io.hufu.plan.Limit;
import io.hufu.plan.PostKind;
import io.hufu.plan.Reporting;
import io.hufu.plan.ResponseLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one incident as it is kept in {@code view_incident.body}: what its events say, with who and when, and nothing
 * that the pack, the vault or the accounts say. Changed only by {@link IncidentFold}, never shared between threads.
 */
final class IncidentBody {
    long version;
    IncidentKind kind = IncidentKind.REAL;
    String plan = "";
    String edition = "";
    String packHash = "";
    String title = "";
    @Nullable String accident;
    @Nullable String phase;
    @Nullable String sector;
    String area = "";
    @Nullable String site;
    @Nullable String incidentUnit;
    Instant occurredAt = Instant.EPOCH;
    Instant receivedAt = Instant.EPOCH;
    @Nullable String detachedFrom;

    Figures figures = Figures.UNKNOWN;
    Judgement judgement = Judgement.NONE;
    @Nullable Assessment assessment;
    List<FigureEntry> figureHistory = new ArrayList<>();
    List<ReportEntry> reports = new ArrayList<>();
    List<RoleEntry> roles = new ArrayList<>();
    List<ObligationEntry> obligations = new ArrayList<>();

    @Nullable ProposalEntry proposal;
    List<StandInEntry> standIns = new ArrayList<>();
    List<DecisionEntry> decisions = new ArrayList<>();
    @Nullable ResponseLevel level;
    @Nullable String activation;
    @Nullable Instant expectedEnd;
    List<String> measures = new ArrayList<>();
    List<String> guides = new ArrayList<>();
    boolean onScenePost;
    List<String> addedMembers = new ArrayList<>();
    List<InstructionEntry> instructions = new ArrayList<>();
    @Nullable SuperiorEntry transfer;
    @Nullable SuperiorEntry superiorOrder;

    List<PaperEntry> papers = new ArrayList<>();
    List<QueryEntry> queries = new ArrayList<>();
    List<ReleaseEntry> releases = new ArrayList<>();
    List<WarningEntry> warnings = new ArrayList<>();
    List<SupplyEntry> supplies = new ArrayList<>();
    List<TickEntry> guideSteps = new ArrayList<>();
    List<TickEntry> endConditions = new ArrayList<>();
    List<TickEntry> aftermath = new ArrayList<>();

    @Nullable String mergedInto;
    @Nullable String falseReason;
    @Nullable Instant endedAt;
    @Nullable Instant closedAt;
    @Nullable String evaluationNumber;
    List<String> sentTo = new ArrayList<>();
    @Nullable Instant destroyedAt;

    /** {@code reported}, {@code active}, {@code ended}, {@code closed}, {@code false} or {@code merged}. */
    String status() {
        if (mergedInto != null) {
            return "merged";
        }
        if (falseReason != null) {
            return "false";
        }
        if (closedAt != null) {
            return "closed";
        }
        if (endedAt != null) {
            return "ended";
        }
        return level == null ? "reported" : "active";
    }

    boolean over() {
        return !status().equals("reported") && !status().equals("active");
    }

    /** Obligations that struck and are neither met nor withdrawn. */
    int struck() {
        return (int) obligations.stream().filter(o -> o.struckAt != null && o.open()).count();
    }

    /** The moment when the next open obligation is due and has not struck. */
    @Nullable Instant nextDue() {
        return over()
                ? null
                : obligations.stream()
                        .filter(o -> o.open() && o.struckAt == null)
                        .map(o -> o.due)
                        .min(Instant::compareTo)
                        .orElse(null);
    }

    static final class FigureEntry {
        Instant at = Instant.EPOCH;
        Instant knownAt = Instant.EPOCH;
        FigureChange change = FigureChange.FOLLOW_UP;
        Figures figures = Figures.UNKNOWN;
        @Nullable Grade grade;
        @Nullable String reason;
        String by = "";
    }

    static final class ReportEntry {
        @Nullable Report report;
        Instant recordedAt = Instant.EPOCH;
        boolean detached;
    }

    static final class RoleEntry {
        String role = "";
        List<String> units = List.of();
        @Nullable String name;
    }

    static final class ObligationEntry {
        String id = "";
        String rule = "";
        String what = "";
        List<String> obligors = List.of();
        String addressee = "";
        Limit limit = new Limit(null, Limit.Wording.AT_ONCE);
        Reporting.From from = Reporting.From.OCCURRENCE;
        Instant start = Instant.EPOCH;
        Instant due = Instant.EPOCH;
        String clause = "";
        @Nullable Instant struckAt;
        @Nullable Instant metAt;
        @Nullable Instant enteredAt;
        @Nullable Way way;
        @Nullable String paper;
        @Nullable Instant withdrawnAt;
        @Nullable String withdrawnReason;

        boolean open() {
            return metAt == null && withdrawnAt == null;
        }
    }

    static final class ProposalEntry {
        ResponseLevel level = ResponseLevel.IV;
        boolean automatic;
        Instant at = Instant.EPOCH;
        List<String> grounds = List.of();
        @Nullable String reason;
    }

    static final class StandInEntry {
        String id = "";
        String post = "";
        String account = "";
        String appointedBy = "";
        String document = "";
        Instant from = Instant.EPOCH;
        Instant until = Instant.EPOCH;
        boolean ended;
    }

    static final class DecisionEntry {
        String id = "";
        String what = "";
        @Nullable ResponseLevel level;
        Instant at = Instant.EPOCH;
        String by = "";
        @Nullable String post;
        @Nullable PostKind postKind;
        boolean standIn;
        boolean assumed;
        String clause = "";
        @Nullable OnBehalf onBehalf;
        boolean confirmed;
        boolean denied;
        @Nullable String reason;
    }

    static final class InstructionEntry {
        String id = "";
        @Nullable String from;
        Instant at = Instant.EPOCH;
        @Nullable String text;
        boolean inSupport;
        List<Order> orders = List.of();
    }

    /** A transfer to a superior, or an order of one. */
    static final class SuperiorEntry {
        String from = "";
        String document = "";
        Instant at = Instant.EPOCH;
    }

    static final class PaperEntry {
        String id = "";
        PaperKind kind = PaperKind.FLASH;
        @Nullable String number;
        @Nullable Confidential text;
        List<String> obligations = List.of();
        Instant draftedAt = Instant.EPOCH;
        String draftedBy = "";
        @Nullable String signedBy;
        @Nullable Instant signedAt;
        @Nullable Instant sentAt;
        @Nullable Way way;
        List<ReceiptEntry> addressees = new ArrayList<>();

        String status() {
            return sentAt != null ? "sent" : signedAt != null ? "signed" : "draft";
        }
    }

    static final class ReceiptEntry {
        String addressee = "";
        @Nullable Instant confirmedAt;
        @Nullable Confidential confirmedBy;
    }

    static final class QueryEntry {
        String id = "";
        String from = "";
        Instant receivedAt = Instant.EPOCH;
        @Nullable Confidential text;
        @Nullable Confidential answer;
        @Nullable Instant answeredAt;
        @Nullable String obligation;
    }

    static final class ReleaseEntry {
        String id = "";
        String text = "";
        @Nullable String approvedBy;
        @Nullable String channel;
        @Nullable Instant publishedAt;

        String status() {
            return publishedAt != null ? "published" : approvedBy != null ? "approved" : "draft";
        }
    }

    static final class WarningEntry {
        String id = "";
        Colour colour = Colour.BLUE;
        String status = "";
        String area = "";
        String text = "";
        String clause = "";
    }

    static final class SupplyEntry {
        String id = "";
        String line = "";
        String base = "";
        BigDecimal quantity = BigDecimal.ZERO;
        Instant at = Instant.EPOCH;
        @Nullable Instant arrivedAt;
        BigDecimal returned = BigDecimal.ZERO;
        @Nullable Instant returnedAt;
    }

    /** A step, condition or task that somebody ticked; {@code id} of a guide's step is {@code guide/step}. */
    static final class TickEntry {
        String id = "";
        boolean done;
        Instant at = Instant.EPOCH;
        String by = "";
        @Nullable String confirmedBy;
    }
}
