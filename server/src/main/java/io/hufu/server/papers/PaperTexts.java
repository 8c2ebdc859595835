package io.hufu.server.papers;

import io.hufu.engine.incident.Response.Decided;
import io.hufu.server.view.People;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Words;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.BoardCommand;
import io.hufu.server.view.wire.BoardPapers;
import io.hufu.server.view.wire.Paper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each paper says, from what was decided; a value that nobody stated is left out, never invented. */
final class PaperTexts {
    private final Picture picture;
    private final Board board;
    private final TakenBack takenBack;
    private final Function<Instant, Picture> then;

    /** @param then the picture with plan, place and hour as they were known at a moment of entry */
    PaperTexts(Picture picture, Board board, TakenBack takenBack, Function<Instant, Picture> then) {
        this.then = then;
        this.picture = picture;
        this.board = board;
        this.takenBack = takenBack;
    }

    List<OfficialPaper> all(People people) {
        var papers = new ArrayList<OfficialPaper>();
        board.papers().forEach(paper -> papers.add(report(paper)));
        for (var decision : board.command().decisions()) {
            switch (decision.what()) {
                case "transfer" -> papers.add(transfer(decision));
                case "terminate" -> papers.add(ending(decision));
                default -> papers.add(activation(decision));
            }
        }
        papers.addAll(new TakenBackPapers(this, picture, board, people).all(takenBack));
        board.instructions().stream()
                .filter(instruction -> instruction.from() == null)
                .forEach(instruction -> papers.add(instruction(instruction)));
        board.releases().forEach(release -> papers.add(release(release)));
        return papers;
    }

    private OfficialPaper report(Paper paper) {
        var text = paper.text();
        return paper(
                paper.kind(),
                paper.id(),
                "关于" + title(paper.signedAt() == null ? Instant.MAX : paper.signedAt()) + "的"
                        + Words.paperOf(paper.kind()),
                paper.addressees().stream().map(Paper.Recipient::name).toList(),
                List.of(text == null ? "" : text),
                paper.signedBy(),
                paper.signedAt() == null ? paper.draftedAt() : paper.signedAt());
    }

    private OfficialPaper activation(BoardCommand.Decision decision) {
        var decided = picture.incident().response().decisions().find(decision.id());
        String level = decision.level() + "级应急响应";
        String verb = verb(decision);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(happened(decision));
        paragraphs.add(plan(entered(decision)) + decision.clause() + "，经" + by(decision) + "决定，自"
                + Words.moment(decision.at()) + "起" + verb + level + "。");
        var event = decided == null ? null : decided.activated();
        if (event != null) {
            paragraphs.add("预计持续" + Words.hours(event.expectedDuration()) + "小时。");
            paragraphs.add("采取的措施："
                    + Stops.sentence(event.measures().stream()
                            .map(then.apply(entered(decision))::measure)
                            .toList()));
        }
        return paper(
                "activation",
                decision.id(),
                "关于" + title(entered(decision)) + verb + level + "的通知",
                called(decided),
                paragraphs,
                signer(decision),
                decision.at());
    }

    static String verb(BoardCommand.Decision decision) {
        return switch (decision.what()) {
            case "raise" -> "提升为";
            case "lower" -> "降低为";
            default -> "启动";
        };
    }

    /** Bodies that had been called by then, but for those whose call had been taken back. */
    private List<String> called(@Nullable Decided decided) {
        if (decided == null) {
            return List.of();
        }
        var gone = takenBack.goneBefore(decided.at());
        return board.bodies().stream()
                .filter(row ->
                        row.origin().equals("activation") && !row.issuedAt().isAfter(decided.at()))
                .filter(row -> !gone.contains(row.assignment()))
                .map(row -> row.name())
                .distinct()
                .toList();
    }

    /** The paper of a transfer of command. @throws java.util.NoSuchElementException where there was none */
    OfficialPaper transfer() {
        return transfer(decision(decision -> decision.what().equals("transfer")));
    }

    private OfficialPaper transfer(BoardCommand.Decision decision) {
        var transfer = picture.incident().response().transfer();
        String document = transfer == null ? "" : transfer.document();
        return paper(
                "transfer",
                decision.id(),
                "关于移交" + title(Instant.MAX) + "应急处置指挥权的函",
                List.of(decision.by()),
                List.of(
                        happened(decision.at(), Instant.MAX),
                        "依据" + document + "，自" + Words.moment(decision.at()) + "起，应急处置指挥权移交" + decision.by()
                                + "；本级转为配合。",
                        "移交时响应级别："
                                + (board.command().level() == null
                                        ? "未启动"
                                        : board.command().level() + "级") + "。"),
                office(),
                decision.at());
    }

    /** The paper of an end of the response. @throws java.util.NoSuchElementException where there was no such decision */
    OfficialPaper ending(String decision) {
        return ending(decision(one -> one.id().equals(decision)));
    }

    private BoardCommand.Decision decision(Predicate<BoardCommand.Decision> which) {
        return board.command().decisions().stream().filter(which).findFirst().orElseThrow();
    }

    private OfficialPaper ending(BoardCommand.Decision decision) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(happened(decision));
        var conditions = board.end().conditions().stream()
                .filter(BoardCommand.Condition::met)
                .map(condition -> condition.text()
                        + (condition.confirmedBy() == null ? "" : "（" + condition.confirmedBy() + "确认）"))
                .toList();
        paragraphs.add("终止条件已逐项确认：" + String.join("；", conditions) + "。");
        var order = board.end().superiorOrder();
        var document = order.document();
        if (order.filed() && document != null) {
            paragraphs.add("上级命令：" + Stops.sentence(document));
        }
        paragraphs.add(plan(entered(decision)) + decision.clause() + "，经" + by(decision) + "宣布，自"
                + Words.moment(decision.at()) + "起终止应急响应，转入后期处置。");
        return paper(
                "ending",
                decision.id(),
                "关于终止" + title(entered(decision)) + "应急响应的通知",
                board.bodies().stream().map(row -> row.name()).distinct().toList(),
                paragraphs,
                signer(decision),
                decision.at());
    }

    private OfficialPaper instruction(BoardPapers.Instruction instruction) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add("为处置" + title(instruction.at()) + "，" + (instruction.inSupport() ? "配合上级指挥，" : "") + "下达指令如下：");
        instruction
                .orders()
                .forEach(order -> paragraphs.add(order.body() + "：" + Stops.open(order.text())
                        + (order.due() == null ? "。" : "，" + Words.moment(order.due()) + "前完成。")));
        return paper(
                "instruction",
                instruction.id(),
                "关于" + title(instruction.at()) + "应急处置的指令",
                instruction.orders().stream()
                        .map(BoardPapers.Order::body)
                        .distinct()
                        .toList(),
                paragraphs,
                office(),
                instruction.at());
    }

    private OfficialPaper release(BoardPapers.Release release) {
        Instant published = release.publishedAt();
        return paper(
                "release",
                release.id(),
                "关于" + title(published == null ? Instant.MAX : published) + "的信息发布",
                release.channel() == null ? List.of() : List.of(release.channel()),
                List.of(release.text()),
                release.approvedBy(),
                published == null ? board.clock().now() : published);
    }

    OfficialPaper paper(
            String kind,
            String subject,
            String title,
            List<String> to,
            List<String> paragraphs,
            @Nullable String signedBy,
            Instant at) {
        return new OfficialPaper(kind, subject, title, to, paragraphs, signedBy, office(), at, null);
    }

    private String office() {
        return picture.pack().plan().headquarters().office().name();
    }

    /** The name of the incident as it was when something was entered. */
    String title(Instant entered) {
        return then.apply(entered).incident().head().title();
    }

    /** On what a decision rests: the plan under which it was entered. */
    String plan(Instant entered) {
        var plan = then.apply(entered).pack().plan();
        return "根据《" + plan.title() + "》（" + plan.document() + "）";
    }

    /** A decision by telephone is entered after it was made, and often the report as well. */
    private String happened(BoardCommand.Decision decision) {
        return happened(decision.at(), entered(decision));
    }

    private Instant entered(BoardCommand.Decision decision) {
        var decided = picture.incident().response().decisions().find(decision.id());
        return decided == null ? decision.at() : decided.at();
    }

    /**
     * When, where, what, and the figures.
     *
     * @param until known by then
     * @param entered and entered by then
     */
    String happened(Instant until, Instant entered) {
        var seen = then.apply(entered);
        var head = seen.incident().head();
        String site = head.site() == null ? "" : head.site();
        return Words.moment(head.occurredAt()) + "，" + placed(seen.area(), site, head.title()) + "。截至"
                + Words.moment(until) + "，"
                + Words.figures(picture.incident().intake().known(until, entered)) + "。";
    }

    /** What happened where; a place that the title names already is not named again. */
    static String placed(String area, String site, String title) {
        boolean named = title.contains(area);
        if (site.isEmpty() || title.contains(site)) {
            return (named ? "" : area) + "发生" + title;
        }
        return named ? "发生" + title + "（" + site + "）" : area + site + "发生" + title;
    }

    /** A decision that its person denies is nobody's signature, unless the headquarters lets it stand. */
    private static @Nullable String signer(BoardCommand.Decision decision) {
        var onBehalf = decision.onBehalf();
        return onBehalf != null && onBehalf.denied() && onBehalf.upheldBy() == null ? null : by(decision);
    }

    static String by(BoardCommand.Decision decision) {
        return decision.post() == null
                ? decision.by()
                : decision.post() + decision.by() + (decision.standIn() ? "（代行）" : "");
    }
}
