package io.hufu.server.evaluation;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.evaluation.Answering;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Codes;
import io.hufu.server.view.Films;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Timelines;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.Wording;
import io.hufu.server.view.wire.BoardPapers;
import io.hufu.server.view.wire.Evaluation;
import io.hufu.server.view.wire.Evaluation.BodyTimes;
import io.hufu.server.view.wire.Evaluation.Owed;
import io.hufu.server.view.wire.Evaluation.SupplyUse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the evaluation of an incident together, at one position of the ledger. */
public final class Evaluations {
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
        var wording = Wording.in(viewer.language());
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
                Decisions.levels(board, wording),
                Courses.turns(films.covering(picture.incident().id(), position)),
                board.supplies().stream().map(Evaluations::supply).toList(),
                Corrections.of(board, timeline, wording),
                owed(picture),
                timeline,
                Assumptions.of(picture, wording));
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
