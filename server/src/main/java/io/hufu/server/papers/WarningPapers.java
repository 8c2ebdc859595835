package io.hufu.server.papers;

import io.hufu.plan.Colour;
import io.hufu.plan.Phrases;
import io.hufu.server.view.Words;
import io.hufu.server.view.wire.WarningSheet;
import io.hufu.server.view.wire.WarningSheet.NoticeRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The notices of a warning as official papers: what the law asks of one (突发事件应对法 art. 64), in whose authority it went out, and
 * to whom. One that was discarded is none.
 */
final class WarningPapers {
    private final WarningSheet sheet;

    WarningPapers(WarningSheet sheet) {
        this.sheet = sheet;
    }

    List<OfficialPaper> all() {
        return sheet.notices().stream()
                .filter(notice -> !notice.status().equals("discarded"))
                .map(this::paper)
                .toList();
    }

    private OfficialPaper paper(NoticeRow notice) {
        var content = notice.content();
        var said = notice.headline().startsWith(content.issuer())
                ? notice.headline().substring(content.issuer().length())
                : "“" + notice.headline() + "”";
        return new OfficialPaper(
                "warning-" + notice.act(),
                notice.id(),
                "关于" + said + "的通知",
                recipients(notice),
                paragraphs(notice),
                signer(notice),
                content.issuer(),
                at(notice),
                null);
    }

    /** Who had work from it; of a notice in preparation, who will have. */
    private List<String> recipients(NoticeRow notice) {
        var issue = notice.issue();
        return issue == null
                ? sheet.preview().stream().map(WarningSheet.Prepared::name).toList()
                : sheet.bodies().stream()
                        .filter(body -> !body.issuedAt().isAfter(issue.enteredAt()))
                        .map(body -> body.name())
                        .distinct()
                        .toList();
    }

    private List<String> paragraphs(NoticeRow notice) {
        var content = notice.content();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(ground(notice));
        if (notice.act().equals("lift")) {
            paragraphs.add("解除原因：" + Stops.sentence(notice.reason() == null ? "" : notice.reason()));
            return paragraphs;
        }
        var place = content.place();
        paragraphs.add("预警类别和级别：" + sheet.row().hazardName() + "，" + colour(content.colour()) + "预警"
                + (place == null ? "" : "；区域或场所：" + place) + "。");
        var end = content.endsAt();
        paragraphs.add(
                "起止时间：" + Words.moment(content.startsAt()) + "至" + (end == null ? "另行通知解除" : Words.moment(end)) + "。");
        Stream.of(
                        line("概要", content.outline()),
                        line("可能影响范围", content.effects()),
                        line("警示事项", content.cautions()),
                        line("应采取的措施", Stops.sentence(content.measures())))
                .flatMap(List::stream)
                .forEach(paragraphs::add);
        return paragraphs;
    }

    /** From what and by whose decision. */
    private String ground(NoticeRow notice) {
        var text = new StringBuilder("根据《" + sheet.row().planTitle() + "》（" + sheet.document() + "）");
        var passedDown = notice.passedDown();
        if (passedDown != null) {
            var grade = passedDown.colour();
            text.append("和")
                    .append(passedDown.from())
                    .append(Words.moment(passedDown.receivedAt()))
                    .append("通知");
            text.append(grade == null ? "" : "（" + colour(grade) + "）");
        }
        var approval = notice.approval();
        if (approval != null && approval.denied() == null) {
            text.append("，经").append(approval.post()).append(approval.by());
            text.append(approval.byStandIn() ? "（代行）批准" : "批准");
        }
        var answer = notice.answer();
        if (answer != null && answer.issued()) {
            text.append("，")
                    .append(answer.from())
                    .append("以")
                    .append(answer.number())
                    .append("发布");
        }
        return text.append("，").append(what(notice.act())).append("。").toString();
    }

    private static String what(String act) {
        return switch (act) {
            case "issue" -> "现发布预警如下";
            case "change" -> "现变更预警如下";
            default -> "现解除预警";
        };
    }

    private static List<String> line(String name, @Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(name + "：" + Stops.sentence(text));
    }

    private static String colour(String code) {
        return Phrases.colour(Colour.valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /** Who approved it; where the plan asks nobody's approval, who issued it. Nobody while it is in preparation. */
    private static @Nullable String signer(NoticeRow notice) {
        var approval = notice.approval();
        if (approval != null) {
            return approval.denied() != null
                    ? null
                    : approval.post() + approval.by() + (approval.byStandIn() ? "（代行）" : "");
        }
        var issue = notice.issue();
        return issue == null ? null : issue.by();
    }

    private static Instant at(NoticeRow notice) {
        var issue = notice.issue();
        return issue == null ? notice.draftedAt() : issue.issuedAt();
    }
}
