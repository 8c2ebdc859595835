package io.hufu.server.evaluation;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.evaluation.Answering;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Codes;
import io.hufu.server.view.Films;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.Comparison;
import io.hufu.server.view.wire.Comparison.Answer;
import io.hufu.server.view.wire.Comparison.Column;
import io.hufu.server.view.wire.Comparison.Duty;
import io.hufu.server.view.wire.Comparison.Outcome;
import io.hufu.server.view.wire.Evaluation.Turn;
import io.hufu.server.view.wire.ObligationRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts several incidents side by side; it counts and sorts what each one's evaluation says and judges nothing anew. */
public final class Comparisons {
    private final Pictures pictures;
    private final Boards boards;
    private final Films films;

    public Comparisons(Pictures pictures, Boards boards, Films films) {
        this.pictures = pictures;
        this.boards = boards;
        this.films = films;
    }

    private record Seen(Picture picture, Board board) {}

    /** @return empty where one of the incidents does not exist */
    public Optional<Comparison> find(List<String> incidents, Viewer viewer) {
        var seen = new ArrayList<Seen>();
        for (String incident : incidents) {
            var picture = pictures.find(incident);
            if (picture.isEmpty()) {
                return Optional.empty();
            }
            seen.add(new Seen(picture.get(), boards.board(picture.get(), viewer)));
        }
        return Optional.of(new Comparison(seen.stream().map(this::column).toList(), duties(seen), bodies(seen)));
    }

    private Column column(Seen seen) {
        var board = seen.board();
        var row = board.row();
        var turns = Courses.turns(films.covering(row.id(), seen.picture().head().position()));
        return new Column(
                row.id(),
                row.kind(),
                row.title(),
                row.plan(),
                row.planTitle(),
                board.edition(),
                row.areaName(),
                row.receivedAt(),
                row.status(),
                row.grade(),
                turns.stream()
                        .map(Turn::level)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(io.hufu.plan.ResponseLevel::valueOf))
                        .orElse(null),
                row.deaths(),
                row.injuries(),
                row.missing(),
                minutes(row.receivedAt(), turns.stream().filter(turn -> turn.level() != null)),
                minutes(
                        row.receivedAt(),
                        turns.stream().filter(turn -> turn.command().equals("over"))),
                Tallies.tally("", board.obligations()),
                Answered.all(seen.picture().work()));
    }

    private static @Nullable Long minutes(Instant from, Stream<Turn> turns) {
        return turns.findFirst()
                .map(turn -> Math.max(0, Duration.between(from, turn.at()).toMinutes()))
                .orElse(null);
    }

    private record DutyKey(String plan, String rule, String what, String addressee, String clause) {}

    private static List<Duty> duties(List<Seen> seen) {
        Map<DutyKey, List<List<Outcome>>> duties = new LinkedHashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            var board = seen.get(i).board();
            for (ObligationRow row : board.obligations()) {
                var key = new DutyKey(board.row().plan(), row.rule(), row.what(), row.addressee(), row.clause());
                duties.computeIfAbsent(key, duty -> empty(seen.size())).get(i).add(outcome(row));
            }
        }
        return duties.entrySet().stream()
                .map(entry -> duty(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Duty::plan).thenComparing(Duty::clause))
                .toList();
    }

    private static List<List<Outcome>> empty(int incidents) {
        var cells = new ArrayList<List<Outcome>>();
        for (int i = 0; i < incidents; i++) {
            cells.add(new ArrayList<>());
        }
        return cells;
    }

    private static Duty duty(DutyKey key, List<List<Outcome>> cells) {
        return new Duty(key.plan(), key.rule(), key.what(), key.addressee(), key.clause(), cells);
    }

    private static Outcome outcome(ObligationRow row) {
        var met = row.metAt();
        return new Outcome(
                row.verdict(),
                met == null
                        ? null
                        : Math.max(0, Duration.between(row.start(), met).toMinutes()),
                row.lateMinutes(),
                row.assumed());
    }

    /** Bodies are the same where they are called the same; a body with further work on one incident answers once, with its first. */
    private static List<Comparison.Body> bodies(List<Seen> seen) {
        Map<String, @Nullable Answer[]> bodies = new LinkedHashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            for (AssignmentState work : seen.get(i).picture().work()) {
                var cells = bodies.computeIfAbsent(work.bodyName(), name -> new Answer[seen.size()]);
                if (cells[i] == null) {
                    cells[i] = answer(Answering.of(work));
                }
            }
        }
        var rows = new ArrayList<Comparison.Body>();
        bodies.forEach((name, cells) -> rows.add(new Comparison.Body(name, java.util.Arrays.asList(cells))));
        return rows;
    }

    private static Answer answer(Answering answering) {
        return new Answer(
                Answered.minutes(answering.acknowledged()),
                Answered.minutes(answering.fedBack()),
                answering.acknowledgedBy() == null ? null : Codes.code(answering.acknowledgedBy()),
                answering.urged());
    }
}
