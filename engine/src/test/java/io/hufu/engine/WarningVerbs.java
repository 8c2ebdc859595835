package io.hufu.engine;

import io.hufu.engine.basics.Action;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Outline;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a line of a scenario asks of a warning; the id is {@code W} unless it is named. */
final class WarningVerbs {
    private WarningVerbs() {}

    /** The action of a verb that begins with {@code w-}, such as {@code w-draft}. */
    static Action action(Line l) {
        var w = l.get("warning", "W");
        var why = l.get("reason", "核实");
        return switch (l.verb) {
            case "w-draft" ->
                new WarningAction.DraftWarning(
                        w,
                        l.one(IncidentKind.class, "kind", IncidentKind.REAL),
                        l.get("plan", "hazardous-chemicals"),
                        content(l),
                        passedDown(l),
                        outlines(l));
            case "w-change" -> new WarningAction.DraftChange(w, content(l), passedDown(l), outlines(l));
            case "w-lift" -> new WarningAction.DraftLift(w, why, passedDown(l));
            case "w-revise" -> new WarningAction.ReviseDraft(w, content(l), passedDown(l), outlines(l));
            case "w-discard" -> new WarningAction.DiscardDraft(w, why);
            case "w-approve" -> new WarningAction.ApproveDraft(w, behalf(l));
            case "w-confirm" -> new WarningAction.ConfirmApproval(w, l.get("notice", "1"));
            case "w-deny" -> new WarningAction.DenyApproval(w, l.get("notice", "1"), why);
            case "w-issue" -> new WarningAction.IssueDraft(w, l.find("number"));
            case "w-ask" -> new WarningAction.RequestIssue(w, why, Way.TELEPHONE, l.time("on"));
            case "w-answer" ->
                new WarningAction.RecordIssueAnswer(
                        w,
                        l.yes("issued"),
                        l.get("from", "省应急厅"),
                        l.get("number", "晋应急预警〔2026〕1号"),
                        l.time("on"),
                        l.find("remark"));
            case "w-stand-in" ->
                new WarningAction.AppointStandIn(
                        w,
                        l.get("id", "s1"),
                        l.get("post", "commander"),
                        l.get("account", "stand-in"),
                        l.get("by", "commander"),
                        l.get("document", "晋市应急指〔2026〕3号"),
                        l.time("from"),
                        l.time("until"));
            case "w-end-stand-in" -> new WarningAction.EndStandIn(w, l.get("id", "s1"), why);
            case "w-strike" -> new WarningAction.StrikeValidity(w, l.get("clock"));
            case "w-destroy" -> new WarningAction.DestroyPersonalData(w, why);
            default -> throw new IllegalArgumentException("what is " + l.verb + "?");
        };
    }

    private static WarningContent content(Line l) {
        return new WarningContent(
                l.get("hazard", "hazardous-chemicals"),
                l.one(Colour.class, "colour", Colour.YELLOW),
                l.has("areas") ? l.list("areas") : java.util.List.of("140525"),
                l.maybe(Extent.class, "across"),
                l.find("place"),
                l.has("starts") ? l.time("starts") : Line.moment("09:00"),
                l.has("ends") ? l.time("ends") : null,
                l.get("outline", "储罐区持续高温"),
                l.get("effects", "可能泄漏并影响下风向两公里"),
                l.get("cautions", "远离罐区、关闭门窗"),
                l.has("measures") ? l.list("measures") : java.util.List.of("加密巡检", "喷淋降温"),
                l.get("issuer", "某指挥部办公室"),
                l.find("headline"));
    }

    /** {@code ring=35.5,112.8/…} of the area {@code ring-area}. */
    private static List<Outline> outlines(Line l) {
        var text = l.find("ring");
        if (text == null) {
            return List.of();
        }
        var points = Stream.of(text.split("/"))
                .map(point -> point.split(","))
                .map(point -> new Outline.Point(new BigDecimal(point[0]), new BigDecimal(point[1])))
                .toList();
        return List.of(new Outline(l.get("ring-area", "140525"), points));
    }

    private static @Nullable PassedDown passedDown(Line l) {
        var from = l.find("down");
        return from == null
                ? null
                : new PassedDown(from, l.maybe(Colour.class, "down-colour"), l.time("received"), l.find("document"));
    }

    private static @Nullable OnBehalf behalf(Line l) {
        var post = l.find("behalf");
        return post == null
                ? null
                : new OnBehalf(
                        post,
                        l.get("account", post),
                        l.secret("spoken-to"),
                        l.time("said"),
                        l.secret("witness"),
                        l.find("recording"));
    }
}
