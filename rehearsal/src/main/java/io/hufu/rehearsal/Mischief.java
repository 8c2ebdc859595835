package io.hufu.rehearsal;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Order;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** People who do anything at any time, rightly or wrongly: some of it is accepted, most of it has to be refused. */
final class Mischief {
    private static final Confidential TEXT = new Confidential("t", "00");
    private static final List<String> ROLES = List.of(
            Step.DUTY_OFFICER,
            Step.DUTY_OFFICER,
            Step.DUTY_OFFICER,
            "commander",
            "commander",
            "deputy-secretary-general",
            "deputy-emergency-director",
            "office-director",
            Step.UNIT + "fire-brigade",
            Step.UNIT + "base-east",
            Step.UNIT + "propaganda",
            Step.UNIT + "zezhou-government");

    private final RandomGenerator random;
    private final String id;
    private int number;

    Mischief(RandomGenerator random, String id) {
        this.random = random;
        this.id = id;
    }

    Step.Actor anybody() {
        return new Step.Actor(any(ROLES));
    }

    /** Something that somebody might ask at this moment. */
    Action anything(Theatre theatre) {
        var now = theatre.now();
        var it = theatre.incident(id);
        var n = number++;
        return switch (random.nextInt(40)) {
            case 0, 1, 2 -> new IncidentAction.AddReport(id, report("x" + n, now));
            case 3, 4, 5, 6 ->
                new IncidentAction.StateFigures(
                        id, figures(), judgement(), any(FigureChange.values()), said(now), null, "改");
            case 7, 8, 9, 10 -> activate("d" + n, now);
            case 11 -> new IncidentAction.ProposeLevel(id, any(ResponseLevel.values()), null);
            case 12 ->
                new IncidentAction.AppointStandIn(
                        id,
                        "s" + n,
                        any(List.of("commander", "deputy-secretary-general")),
                        any(List.of("deputy-secretary-general", "propaganda")),
                        "commander",
                        "文",
                        said(now),
                        now.plusSeconds(random.nextInt(7200)));
            case 13 ->
                new IncidentAction.EndStandIn(id, any(it.response().standIns().ids()), "回来");
            case 14 ->
                new IncidentAction.BindRole(id, any(List.of("locality-government", "incident-unit")), bound(), "某厂");
            case 15, 16 ->
                new IncidentAction.RecordTold(
                        id, List.of(any(it.obligations().ids())), any(Way.values()), said(now), null);
            case 17 ->
                new IncidentAction.DraftReport(
                        id,
                        "p" + n,
                        PaperKind.FLASH,
                        List.of(any(List.of("ministry", "city-party-government"))),
                        TEXT,
                        List.of(any(it.obligations().ids())));
            case 18 ->
                new IncidentAction.SignReport(id, any(it.papers().papers().ids()), onBehalf(now));
            case 19 ->
                new IncidentAction.SendReport(id, any(it.papers().papers().ids()), "1号", any(Way.values()), said(now));
            case 20 ->
                new IncidentAction.ConfirmReceipt(id, any(it.papers().papers().ids()), "ministry", said(now), null);
            case 21 -> new IncidentAction.ReceiveQuery(id, "q" + n, "省厅", said(now), TEXT);
            case 22 ->
                new IncidentAction.AnswerQuery(id, any(it.papers().queries().ids()), Way.TELEPHONE, said(now), TEXT);
            case 23 ->
                new IncidentAction.IssueWarning(
                        id, "w" + n, any(Colour.values()), random.nextBoolean(), "镇", "扩散", List.of());
            case 24 ->
                new IncidentAction.MobiliseSupply(id, "m" + n, any(List.of("east-27", "east-5")), quantity(), null);
            case 25 -> new IncidentAction.ReturnSupply(id, any(it.supplies().ids()), quantity(), said(now));
            case 26 ->
                new IncidentAction.GiveInstruction(
                        id, "i" + n, List.of(new Order(any(List.of("fire-brigade", "incident-unit")), "办", null)));
            case 27 -> new IncidentAction.AddMember(id, any(List.of("commerce-bureau", "fire-brigade")), "需要");
            case 28 -> new IncidentAction.TransferCommand(id, "省指挥部", "文", said(now));
            case 29 -> new IncidentAction.FileSuperiorOrder(id, "省指挥部", "文", said(now));
            case 30, 31 ->
                new IncidentAction.TickEndCondition(
                        id,
                        any(List.of(
                                "scene-controlled",
                                "environment-standard",
                                "experts-confirmed",
                                "hidden-danger-removed")),
                        random.nextInt(5) > 0,
                        null);
            case 32 -> new IncidentAction.TerminateResponse(id, "d" + n, null, onBehalf(now));
            case 33 ->
                new IncidentAction.DetachReport(id, any(it.intake().reports().ids()), "不是");
            case 34 ->
                new IncidentAction.ConfirmDecision(
                        id, any(it.response().decisions().ids()));
            case 35 ->
                random.nextBoolean()
                        ? new IncidentAction.StateAccident(id, any(List.of("leak", "fire", "explosion")), "核实")
                        : particulars(now);
            case 36 ->
                random.nextInt(12) == 0
                        ? new IncidentAction.MarkFalse(id, "误报")
                        : new IncidentAction.CloseIncident(id, "评1", List.of("ministry"));
            default -> work(theatre, now);
        };
    }

    private Action particulars(Instant now) {
        return new IncidentAction.StateParticulars(
                id,
                "化肥厂氯气泄漏",
                "production",
                null,
                any(List.of("140525", "140581", "140500")),
                null,
                null,
                said(now).minusSeconds(random.nextInt(7200)),
                "核实",
                random.nextBoolean() ? null : "改道");
    }

    private Action work(Theatre theatre, Instant now) {
        var works = theatre.assignments();
        var work = works.isEmpty() ? id + "/fire-brigade" : any(works).id();
        return switch (random.nextInt(5)) {
            case 0 -> new AssignmentAction.Acknowledge(work, any(Way.values()), said(now), null);
            case 1 ->
                new AssignmentAction.FeedBack(
                        work,
                        null,
                        any(Stage.values()),
                        random.nextInt(9),
                        null,
                        null,
                        List.of(),
                        Way.TELEPHONE,
                        said(now));
            case 2 -> new AssignmentAction.Recall(work, "不用");
            case 3 -> new AssignmentAction.Urge(work);
            default -> new AssignmentAction.RecordCall(work, random.nextBoolean(), said(now), null, null);
        };
    }

    private Action activate(String decision, Instant now) {
        return new IncidentAction.ActivateLevel(
                id,
                decision,
                any(List.of(ResponseLevel.I, ResponseLevel.II, ResponseLevel.II, ResponseLevel.III)),
                null,
                random.nextInt(9) == 0 ? null : Duration.ofHours(2),
                random.nextInt(9) == 0 ? List.of() : List.of("疏散"),
                random.nextBoolean() ? List.of() : List.of("media-group"),
                random.nextBoolean() ? List.of() : List.of("fire-brigade"),
                onBehalf(now));
    }

    private @Nullable OnBehalf onBehalf(Instant now) {
        if (random.nextInt(3) > 0) {
            return null;
        }
        var post = any(List.of("commander", "deputy-secretary-general", "office-director"));
        return new OnBehalf(post, post, null, said(now), random.nextBoolean() ? TEXT : null, null);
    }

    private Report report(String report, Instant now) {
        var from = any(List.of("zezhou-government", "fire-brigade", "gaoping-government"));
        return new Report(report, any(Source.values()), any(Way.values()), from, said(now), null, null, List.of());
    }

    Figures figures() {
        return new Figures(
                few(35),
                few(12),
                few(20),
                few(9),
                few(9),
                random.nextInt(4) == 0 ? new BigDecimal("20000000") : null,
                few(2));
    }

    Judgement judgement() {
        return new Judgement(
                random.nextInt(6) == 0,
                random.nextInt(3) == 0 ? any(Grade.values()) : null,
                random.nextInt(6) == 0 ? any(Extent.values()) : null,
                random.nextInt(6) == 0 ? any(Extent.values()) : null,
                random.nextInt(9) == 0 ? any(Grade.values()) : null,
                random.nextInt(30) == 0,
                List.of());
    }

    private @Nullable Integer few(int below) {
        return random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(-1, random.nextInt(1, below)));
    }

    private List<String> bound() {
        return random.nextBoolean() ? List.of() : List.of(any(List.of("zezhou-government", "gaoping-government")));
    }

    private BigDecimal quantity() {
        return new BigDecimal(random.nextInt(0, 5));
    }

    /** Mostly now, sometimes an hour ago, sometimes ahead. */
    private Instant said(Instant now) {
        return switch (random.nextInt(8)) {
            case 0 -> now.minusSeconds(random.nextInt(3600));
            case 1 -> now.plusSeconds(random.nextInt(600));
            default -> now;
        };
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    @SuppressWarnings("unchecked")
    private <T> T any(List<T> values) {
        return values.isEmpty() ? (T) "none" : values.get(random.nextInt(values.size()));
    }
}
