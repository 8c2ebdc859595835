package io.hufu.server.papers;

import io.hufu.server.papers.TakenBack.Act;
import io.hufu.server.view.People;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Words;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.BoardCommand;
import io.hufu.server.view.wire.BodyRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The notices that a decision was taken back: an activation or a change of level that is recalled, and a response that is resumed
 * after an end. The notice of the decision itself was issued and stays as it is.
 */
final class TakenBackPapers {
    private static final String RECALL = "recall";
    private static final String RESUMPTION = "resumption";
    /** By the kind of paper that takes it back, the kind of notice that is taken back; both are about one decision. */
    static final Map<String, String> NOTICES = Map.of(RECALL, "activation", RESUMPTION, "ending");

    private final PaperTexts papers;
    private final Picture picture;
    private final Board board;
    private final People people;

    TakenBackPapers(PaperTexts papers, Picture picture, Board board, People people) {
        this.papers = papers;
        this.picture = picture;
        this.board = board;
        this.people = people;
    }

    List<OfficialPaper> all(TakenBack takenBack) {
        return takenBack.acts().stream()
                .map(act -> act.resumed() ? resumption(act) : recall(act))
                .toList();
    }

    private OfficialPaper recall(Act act) {
        var decision = decision(act);
        String wrong = decision.level() + "级应急响应";
        String verb = PaperTexts.verb(decision);
        var level = act.level();
        String restoring = level == null ? "" : "、恢复" + level.name() + "级应急响应";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(papers.happened(act.at(), act.at()));
        paragraphs.add(denied(act, decision, "决定" + verb + wrong));
        paragraphs.add(decided(act, "撤销" + verb + wrong + "的决定" + restoring));
        paragraphs.add(level == null ? "撤销后本级没有生效的应急响应。" : "现行响应级别：" + level.name() + "级。");
        paragraphs.addAll(recalledCards(act));
        return paper(RECALL, act, "关于撤销" + papers.title(act.at()) + wrong + restoring + "的通知", act.told(), paragraphs);
    }

    private List<String> recalledCards(Act act) {
        var said = new ArrayList<String>();
        var moved = act.moved();
        boolean others = act.level() != null && !act.kept().isEmpty();
        if (!moved.isEmpty()) {
            said.add("按该决定下达的" + moved.size() + "份任务单撤回，请立即停止执行"
                    + (others ? "：" + String.join("、", bodies(moved)) + "。" : "。"));
        }
        if (others) {
            said.add((moved.isEmpty() ? "" : "其他") + "已下达的任务单不撤回，请照常执行。");
        }
        if (!act.issued().isEmpty()) {
            said.add("按恢复的响应级别另有任务下达，请签收：" + String.join("、", bodies(act.issued())) + "。");
        }
        if (board.bodies().stream()
                .anyMatch(row ->
                        !row.origin().equals("activation") && !row.issuedAt().isAfter(act.at()))) {
            said.add("指令和物资调用不因此撤回。");
        }
        return said;
    }

    private OfficialPaper resumption(Act act) {
        String level = Objects.requireNonNull(act.level()).name() + "级";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(papers.happened(act.at(), act.at()));
        paragraphs.add(denied(act, decision(act), "宣布终止应急响应"));
        paragraphs.add(decided(act, "恢复" + level + "应急响应"));
        paragraphs.add("现行响应级别：" + level + "。");
        if (!act.moved().isEmpty()) {
            paragraphs.add("随终止关闭的" + act.moved().size() + "份任务单重新打开，此前的反馈保留；请各单位再次签收后继续执行。");
        }
        return paper(RESUMPTION, act, "关于恢复" + papers.title(act.at()) + level + "应急响应的通知", act.moved(), paragraphs);
    }

    /** What was taken down of a telephone call, and that its person denies it. */
    private static String denied(Act act, BoardCommand.Decision decision, String what) {
        var text =
                new StringBuilder("据电话记录，" + PaperTexts.by(decision) + "于" + Words.moment(decision.at()) + what + "。");
        var onBehalf = decision.onBehalf();
        if (onBehalf != null && onBehalf.denied()) {
            text.append(onBehalf.name()).append("本人");
            text.append(act.deniedAt() == null ? "" : "于" + Words.moment(act.deniedAt()));
            text.append("否认该决定");
            text.append(onBehalf.reason() == null ? "。" : "，原因：" + Stops.sentence(onBehalf.reason()));
        }
        return text.toString();
    }

    /** In whose authority; no plan speaks of taking back, so the clause is named for who may decide. */
    private String decided(Act act, String what) {
        return papers.plan(act.at())
                + (act.by().clause().isEmpty() ? "" : act.by().clause() + "规定的权限") + "，经" + by(act) + "决定，自"
                + Words.moment(act.at()) + "起" + what + "。原因："
                + Stops.sentence(act.by().reason());
    }

    private OfficialPaper paper(String kind, Act act, String title, Collection<String> told, List<String> paragraphs) {
        return papers.paper(kind, act.decision(), title, bodies(told), paragraphs, by(act), act.at());
    }

    private String by(Act act) {
        return picture.post(act.by().post())
                + people.name(act.account())
                + (act.by().standIn() ? "（代行）" : "");
    }

    private BoardCommand.Decision decision(Act act) {
        return board.command().decisions().stream()
                .filter(one -> one.id().equals(act.decision()))
                .findFirst()
                .orElseThrow();
    }

    /** Names of those to whom these assignments went. */
    private List<String> bodies(Collection<String> assignments) {
        return board.bodies().stream()
                .filter(row -> assignments.contains(row.assignment()))
                .map(BodyRow::name)
                .distinct()
                .toList();
    }
}
