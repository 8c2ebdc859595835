package io.hufu.server.evaluation;

import io.hufu.engine.evaluation.Course;
import io.hufu.engine.replay.Film;
import io.hufu.server.view.Codes;
import io.hufu.server.view.wire.Evaluation.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The course of an incident on the wire. */
final class Courses {
    private Courses() {}

    static List<Turn> turns(Film film) {
        return Course.of(film).turns().stream().map(Courses::turn).toList();
    }

    private static Turn turn(Course.Turn turn) {
        var figures = turn.figures();
        return new Turn(
                turn.at(),
                turn.grade() == null ? null : Codes.code(turn.grade()),
                turn.level() == null ? null : turn.level().name(),
                Codes.code(turn.command()),
                turn.superior(),
                figures.deaths(),
                sum(figures.serious(), figures.poisoned()),
                figures.missing());
    }

    private static @Nullable Integer sum(@Nullable Integer a, @Nullable Integer b) {
        return a == null ? b : b == null ? a : Integer.valueOf(a + b);
    }
}
