package io.hufu.server.evaluation;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.evaluation.Answering;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.replay.Films;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Codes;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Timelines;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.Words;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.BoardCommand;
import io.hufu.server.view.wire.BoardFacts;
import io.hufu.server.view.wire.BoardPapers;
import io.hufu.server.view.wire.Evaluation;
import io.hufu.server.view.wire.Evaluation.BodyTimes;
import io.hufu.server.view.wire.Evaluation.Correction;
import io.hufu.server.view.wire.Evaluation.LevelChange;
import io.hufu.server.view.wire.Evaluation.Owed;
import io.hufu.server.view.wire.Evaluation.SupplyUse;
import io.hufu.server.view.wire.TimelineRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the evaluation of an incident together, at one position of the ledger. */
public final class Evaluations {
    private static final Set<String> CORRECTIONS = Set.of(
            "incident.report-detached",
            "incident.proposal-withdrawn",
            "incident.obligation-withdrawn",
            "incident.plan-changed",
            "incident.accident-stated",
            "incident.decision-denied",
            "incident.decision-recalled",
            "incident.response-resumed",
            "incident.decision-upheld",
            "incident.marked-false",
            "incident.merged-into");

    private final Pictures pictures;
    private final Boards boards;
    private final Timelines timelines;
    private final Films films;
    private final Seals seals;
    private final IncidentClocks clocks;

    public Evaluations(
            Pictures pictures, Boards boards, Timelines timelines, Films films, Seals seals, IncidentClocks clocks) {
        this.pictures = pictures;
        this.boards = boards;
        this.timelines = timelines;
        this.films = films;
        this.seals = seals;
        this.clocks = clocks;
    }

    /** Empty where there is no such incident. */
    public Optional<Evaluation> find(String incident, Viewer viewer) {
        return pictures.find(incident).map(picture -> evaluation(picture, viewer));
    }

    private Evaluation evaluation(Picture picture, Viewer viewer) {
        var board = boards.board(picture, viewer);
        long position = picture.head().position();
        var timeline = timelines.find(picture.incident().id(), 0, viewer).orElse(List.of()).stream()
                .filter(row -> row.position() <= position)
                .toList();
        return new Evaluation(
                board,
                clocks.now(picture.incident().id()),
                head(picture),
                board.obligations(),
                Tallies.byClause(board.obligations()),
                picture.work().stream().map(Evaluations::times).toList(),
                Answered.all(picture.work()),
                levels(board),
                Courses.turns(films.covering(picture.incident().id(), position)),
                board.supplies().stream().map(Evaluations::supply).toList(),
                corrections(board, timeline),
                owed(picture),
                timeline,
                Assumptions.of(picture));
    }

    private Evaluation.Head head(Picture picture) {
        var seal = seals.findLast();
        return seal == null
                ? new Evaluation.Head(picture.head().position(), picture.head().hash(), null, null)
                : new Evaluation.Head(seal.position(), seal.hash(), seal.signedAt(), seal.signature());
    }

    private static BodyTimes times(AssignmentState work) {
        var answering = Answering.of(work);
        return new BodyTimes(
                work.bodyName(),
                Answered.minutes(answering.acknowledged()),
                Answered.minutes(answering.fedBack()),
                answering.acknowledgedBy() == null ? null : Codes.code(answering.acknowledgedBy()),
                answering.fedBackBy() == null ? null : Codes.code(answering.fedBackBy()),
                answering.urged(),
                answering.called(),
                work.tasks().size(),
                (int) work.tasks().values().stream()
                        .filter(task -> task.stage() == Stage.DONE)
                        .count());
    }

    private static SupplyUse supply(BoardPapers.Supply supply) {
        var arrived = supply.arrivedAt();
        return new SupplyUse(
                supply.name(),
                supply.base(),
                supply.measure(),
                supply.quantity(),
                supply.at(),
                arrived == null
                        ? null
                        : Math.max(0, Duration.between(supply.at(), arrived).toMinutes()),
                supply.returned(),
                supply.quantity().subtract(supply.returned()).max(BigDecimal.ZERO));
    }

    /** Every change of level and of command, and the end. */
    private static List<LevelChange> levels(Board board) {
        return board.command().decisions().stream()
                .map(decision -> new LevelChange(
                        decision.at(),
                        decision.level(),
                        switch (decision.what()) {
                            case "transfer" -> "移交指挥权：" + decision.by();
                            case "terminate" ->
                                "终止：" + by(decision.by(), decision.post()) + standing(decision.onBehalf());
                            default -> by(decision.by(), decision.post()) + standing(decision.onBehalf());
                        },
                        decision.clause()))
                .toList();
    }

    /** What became of a decision by telephone that was denied. */
    private static String standing(BoardCommand.@Nullable OnBehalf onBehalf) {
        if (onBehalf == null || !onBehalf.denied()) {
            return "";
        }
        String upheldBy = onBehalf.upheldBy();
        return "（电话决定，本人否认" + (onBehalf.recalled() ? "，已撤回）" : upheldBy == null ? "）" : "，" + upheldBy + "维持）");
    }

    private static String by(String name, @Nullable String post) {
        return post == null ? name : post + " " + name;
    }

    /** Figures stated after the end, with the grade that follows from them and the clause on which that rests. */
    private static String supplement(Board board, BoardFacts.FigureStep step) {
        var settling = board.settling();
        return "结束后补报：死亡" + shown(step.figures().deaths()) + "人，重伤"
                + shown(step.figures().serious()) + "人，中毒"
                + shown(step.figures().poisoned()) + "人，等级"
                + (step.grade() == null ? "待定" : Words.gradeOf(step.grade()))
                + (step.reason() == null ? "" : "：" + step.reason())
                + (settling == null ? "" : "（" + settling.clause() + "）");
    }

    private static String shown(@Nullable Integer figure) {
        return figure == null ? "不明" : figure.toString();
    }

    private static List<Correction> corrections(Board board, List<TimelineRow> timeline) {
        var corrections = new ArrayList<Correction>();
        String followUp = Codes.code(FigureChange.FOLLOW_UP);
        for (BoardFacts.FigureStep step : board.figureHistory()) {
            if (step.ended()) {
                corrections.add(new Correction(step.at(), supplement(board, step), step.by()));
            } else if (!step.change().equals(followUp)) {
                String reason = step.reason();
                corrections.add(new Correction(step.at(), "数字更正" + (reason == null ? "" : "：" + reason), step.by()));
            }
        }
        timeline.stream()
                .filter(row -> CORRECTIONS.contains(row.type()))
                .forEach(row -> corrections.add(new Correction(row.at(), row.text(), row.by())));
        corrections.sort(Comparator.comparing(Correction::at));
        return corrections;
    }

    /** To whom the evaluation report goes, by the grade as it stands. */
    private static List<Owed> owed(Picture picture) {
        var plan = picture.pack().plan();
        var facts = picture.incident().facts();
        var conditions = Grading.conditions(facts, Grading.assess(plan, facts));
        var owed = new ArrayList<Owed>();
        for (var rule : plan.afterwards().evaluation()) {
            if (conditions.hold(rule.when())) {
                rule.to().forEach(to -> owed.add(new Owed(picture.body(to), rule.clause())));
            }
        }
        return owed;
    }
}
