package io.hufu.engine;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Order;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Report;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a line of a scenario asks for, as an action; every argument has a default that is right. */
final class Verbs {
    private Verbs() {}

    static Action action(Line l) {
        if (l.verb.startsWith("w-")) {
            return WarningVerbs.action(l);
        }
        var inc = l.get("incident", "A");
        var why = l.get("reason", "核实");
        return switch (l.verb) {
            case "roll-call" ->
                new RollCallAction.StartRollCall(
                        l.get("id", "R"),
                        l.get("plan", "hazardous-chemicals"),
                        l.list("bodies"),
                        Duration.parse(l.get("limit", "PT30M")));
            case "close-roll-call" -> new RollCallAction.CloseRollCall(l.get("id", "R"));
            case "open" -> open(l, inc);
            case "report" -> new IncidentAction.AddReport(inc, report(l));
            case "detach" -> new IncidentAction.DetachReport(inc, l.get("report"), why);
            case "merge" -> new IncidentAction.MergeIncident(inc, l.get("into"), why);
            case "figures" ->
                new IncidentAction.StateFigures(
                        inc,
                        figures(l),
                        judgement(l),
                        l.one(FigureChange.class, "change", FigureChange.FOLLOW_UP),
                        l.time("known"),
                        l.find("report"),
                        l.has("change") ? why : null);
            case "false" -> new IncidentAction.MarkFalse(inc, why);
            case "plan" -> new IncidentAction.ChangePlan(inc, l.get("plan"), why);
            case "accident" -> new IncidentAction.StateAccident(inc, l.get("accident"), why);
            case "particulars" ->
                new IncidentAction.StateParticulars(
                        inc,
                        l.get("title", "巴公镇化肥厂氯气泄漏"),
                        l.get("phase", "production"),
                        l.find("sector"),
                        l.get("area", "140525"),
                        l.get("site", "巴公镇"),
                        l.get("unit", "化肥厂"),
                        l.has("occurred") ? l.time("occurred") : Line.moment("09:00"),
                        why,
                        l.find("notice"));
            case "bind" -> new IncidentAction.BindRole(inc, l.get("role"), l.list("units"), l.find("name"));
            case "propose" ->
                new IncidentAction.ProposeLevel(inc, l.one(ResponseLevel.class, "level"), l.find("reason"));
            case "stand-in" ->
                new IncidentAction.AppointStandIn(
                        inc,
                        l.get("id", "s1"),
                        l.get("post", "commander"),
                        l.get("account", "stand-in"),
                        l.get("by", "commander"),
                        l.get("document", "晋市应急指〔2026〕3号"),
                        l.time("from"),
                        l.time("until"));
            case "end-stand-in" -> new IncidentAction.EndStandIn(inc, l.get("id", "s1"), why);
            case "activate" -> activate(l, inc);
            case "confirm" -> new IncidentAction.ConfirmDecision(inc, l.get("decision"));
            case "deny" -> new IncidentAction.DenyDecision(inc, l.get("decision"), why);
            case "take-back" -> new IncidentAction.RecallDecision(inc, l.get("decision"), why);
            case "uphold" -> new IncidentAction.UpholdDecision(inc, l.get("decision"), why);
            case "member" -> new IncidentAction.AddMember(inc, l.get("unit"), why);
            case "instruct" -> new IncidentAction.GiveInstruction(inc, l.get("id", "i1"), orders(l));
            case "superior" ->
                new IncidentAction.EnterSuperiorInstruction(
                        inc, l.get("id", "g1"), l.get("from", "省长"), l.time("received"), "全力救治", orders(l));
            case "transfer" ->
                new IncidentAction.TransferCommand(inc, l.get("to", "省指挥部"), "晋应急〔2026〕1号", l.time("on"));
            case "superior-order" ->
                new IncidentAction.FileSuperiorOrder(inc, l.get("from", "省指挥部"), "晋应急〔2026〕2号", l.time("on"));
            case "told" ->
                new IncidentAction.RecordTold(
                        inc,
                        l.list("obligations"),
                        l.one(Way.class, "way", Way.TELEPHONE),
                        l.time("on"),
                        l.secret("confirmed"));
            case "draft" ->
                new IncidentAction.DraftReport(
                        inc,
                        l.get("paper", "p1"),
                        l.one(PaperKind.class, "kind", PaperKind.FLASH),
                        l.list("to"),
                        new Confidential("text", "00"),
                        l.list("obligations"));
            case "sign" -> new IncidentAction.SignReport(inc, l.get("paper", "p1"), onBehalf(l));
            case "send" ->
                new IncidentAction.SendReport(
                        inc,
                        l.get("paper", "p1"),
                        l.get("number", "1号"),
                        l.one(Way.class, "way", Way.FAX),
                        l.time("on"));
            case "receipt" ->
                new IncidentAction.ConfirmReceipt(inc, l.get("paper", "p1"), l.get("addressee"), l.time("on"), null);
            case "query" ->
                new IncidentAction.ReceiveQuery(
                        inc, l.get("id", "q1"), l.get("from", "省应急厅"), l.time("on"), new Confidential("q", "00"));
            case "answer" ->
                new IncidentAction.AnswerQuery(
                        inc,
                        l.get("id", "q1"),
                        l.one(Way.class, "way", Way.TELEPHONE),
                        l.time("on"),
                        new Confidential("a", "00"));
            case "draft-release" -> new IncidentAction.DraftRelease(inc, l.get("id", "r1"), l.get("text", "事故已受控"));
            case "approve-release" -> new IncidentAction.ApproveRelease(inc, l.get("id", "r1"));
            case "publish-release" ->
                new IncidentAction.PublishRelease(inc, l.get("id", "r1"), l.get("channel", "发布会"), l.time("on"));
            case "warn" ->
                new IncidentAction.IssueWarning(
                        inc,
                        l.get("id", "w1"),
                        l.one(Colour.class, "colour"),
                        l.yes("across"),
                        "巴公镇",
                        l.get("outline", "氯气扩散"),
                        List.of());
            case "ask-warning" ->
                new IncidentAction.RequestWarning(
                        inc, l.get("id", "w1"), l.one(Colour.class, "colour"), l.yes("across"), "巴公镇", "氯气扩散");
            case "warning-answer" ->
                new IncidentAction.RecordWarningAnswer(
                        inc, l.get("id", "w1"), l.yes("granted"), "晋预警〔2026〕1号", l.time("on"));
            case "mobilise" ->
                new IncidentAction.MobiliseSupply(
                        inc, l.get("id", "m1"), l.get("line"), new BigDecimal(l.get("quantity")), null);
            case "arrived" -> new IncidentAction.RecordSupplyArrival(inc, l.get("id", "m1"), l.time("on"));
            case "returned" ->
                new IncidentAction.ReturnSupply(
                        inc, l.get("id", "m1"), new BigDecimal(l.get("quantity")), l.time("on"));
            case "guide" ->
                new IncidentAction.TickGuideStep(
                        inc, l.get("guide"), l.get("step"), !"no".equals(l.find("done")), null);
            case "condition" ->
                new IncidentAction.TickEndCondition(inc, l.get("id"), !"no".equals(l.find("met")), l.find("by"));
            case "end" ->
                new IncidentAction.TerminateResponse(inc, l.get("decision", "end"), l.find("statement"), onBehalf(l));
            case "aftermath" -> new IncidentAction.TickAftermath(inc, l.get("task"), !"no".equals(l.find("done")));
            case "close" -> new IncidentAction.CloseIncident(inc, l.get("number", "评〔2026〕1号"), l.list("to"));
            case "destroy" -> new IncidentAction.DestroyPersonalData(inc, why);
            case "strike" -> new IncidentAction.StrikeObligation(inc, l.get("obligation"));
            default -> assignment(l, inc, why);
        };
    }

    private static Action assignment(Line l, String inc, String why) {
        var id = inc + "/" + l.get("body");
        var way = l.one(Way.class, "way", Way.TERMINAL);
        return switch (l.verb) {
            case "delivered" -> new AssignmentAction.MarkDelivered(id);
            case "ack" -> new AssignmentAction.Acknowledge(id, way, l.time("on"), l.secret("spoke"));
            case "feed" ->
                new AssignmentAction.FeedBack(
                        id,
                        l.find("task"),
                        l.one(Stage.class, "stage", Stage.IN_PROGRESS),
                        l.number("people"),
                        l.number("vehicles"),
                        null,
                        List.of(),
                        way,
                        l.time("on"));
            case "accept" -> new AssignmentAction.AcceptWork(id, l.get("task"));
            case "return-work" -> new AssignmentAction.ReturnWork(id, l.get("task"), why);
            case "urge" -> new AssignmentAction.Urge(id);
            case "call" -> new AssignmentAction.RecordCall(id, l.yes("answered"), l.time("on"), l.find("line"), null);
            case "recall" -> new AssignmentAction.Recall(id, why);
            case "reopen-work" -> new AssignmentAction.ReopenAssignment(id, why);
            case "close-work" -> new AssignmentAction.CloseAssignment(id, why);
            case "strike-work" -> new AssignmentAction.StrikeClock(id, l.get("clock"));
            default -> throw new IllegalArgumentException("no verb " + l.verb);
        };
    }

    private static Action open(Line l, String inc) {
        return new IncidentAction.OpenIncident(
                inc,
                l.one(IncidentKind.class, "kind", IncidentKind.REAL),
                l.get("plan", "hazardous-chemicals"),
                l.get("title", "巴公镇化肥厂氯气泄漏"),
                l.get("accident", "leak"),
                l.get("phase", "production"),
                l.find("sector"),
                l.get("area", "140525"),
                "巴公镇",
                "化肥厂",
                l.has("occurred") ? l.time("occurred") : Line.moment("09:00"),
                report(l),
                figures(l),
                judgement(l),
                l.find("detachedFrom"));
    }

    private static Report report(Line l) {
        return new Report(
                l.get("report", "r1"),
                l.one(Source.class, "source", Source.COUNTY_DUTY),
                l.one(Way.class, "way", Way.TELEPHONE),
                l.find("from"),
                l.time("received"),
                l.secret("reporter"),
                null,
                List.of());
    }

    private static Figures figures(Line l) {
        var loss = l.find("loss");
        return new Figures(
                l.number("deaths"),
                l.number("serious"),
                l.number("poisoned"),
                l.number("missing"),
                l.number("atRisk"),
                loss == null ? null : new BigDecimal(loss),
                l.number("foreigners"));
    }

    private static Judgement judgement(Line l) {
        return new Judgement(
                l.yes("undetermined"),
                l.maybe(Grade.class, "may"),
                l.maybe(Extent.class, "beyond"),
                l.maybe(Extent.class, "across"),
                l.maybe(Grade.class, "impact"),
                l.yes("grave"),
                l.list("judged"));
    }

    private static Action activate(Line l, String inc) {
        var hours = l.get("hours", "6");
        var measures = l.get("measures", "疏散,堵漏");
        return new IncidentAction.ActivateLevel(
                inc,
                l.get("decision", "d1"),
                l.one(ResponseLevel.class, "level"),
                l.find("matter"),
                hours.equals("none") ? null : Duration.ofHours(Long.parseLong(hours)),
                measures.equals("none") ? List.of() : List.of(measures.split(",")),
                l.list("without"),
                l.list("also"),
                onBehalf(l));
    }

    /** {@code behalf=commander} with {@code account}, {@code said}, {@code witness} or {@code recording}. */
    private static @Nullable OnBehalf onBehalf(Line l) {
        var post = l.find("behalf");
        return post == null
                ? null
                : new OnBehalf(
                        post,
                        l.get("account", post),
                        new Confidential("spoken", "00"),
                        l.time("said"),
                        l.secret("witness"),
                        l.find("recording"));
    }

    /** {@code orders=fire-brigade:洗消,base-east:供水@12:00}. */
    private static List<Order> orders(Line l) {
        var orders = new ArrayList<Order>();
        for (var text : l.list("orders")) {
            var colon = text.indexOf(':');
            var at = text.indexOf('@');
            orders.add(new Order(
                    text.substring(0, colon),
                    text.substring(colon + 1, at < 0 ? text.length() : at),
                    at < 0 ? null : Line.moment(text.substring(at + 1))));
        }
        return orders;
    }
}
