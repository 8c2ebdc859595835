package io.hufu.engine.evaluation;

import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.replay.Film;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an incident went: what changed in grade, level, command or figures, and when the ledger had it. */
public record Course(List<Turn> turns) {
    public Course {
        turns = List.copyOf(turns);
    }

    /** Who commanded. */
    public enum Command {
        /** Initial response by unit and locality, before the headquarters acted. */
        LOCALITY,
        HEADQUARTERS,
        SUPERIOR,
        /** Nobody: ended, false, merged or closed. */
        OVER
    }

    /**
     * How it stood from a moment on.
     *
     * @param at entry on the incident's clock
     * @param level in force; null before the first and after the end
     * @param superior who took over, where one did
     */
    public record Turn(
            Instant at,
            @Nullable Grade grade,
            @Nullable ResponseLevel level,
            Command command,
            @Nullable String superior,
            Figures figures) {

        boolean differs(Turn before) {
            return grade != before.grade
                    || level != before.level
                    || command != before.command
                    || !figures.equals(before.figures);
        }
    }

    public static Course of(Film film) {
        var turns = new ArrayList<Turn>();
        for (var scene : film.scenes()) {
            film.findIncident(scene.last())
                    .map(state -> turn(scene.at(), state))
                    .ifPresent(turn -> {
                        if (turns.isEmpty() || turn.differs(turns.getLast())) {
                            turns.add(turn);
                        }
                    });
        }
        return new Course(turns);
    }

    private static Turn turn(Instant at, IncidentState state) {
        var assessment = state.intake().assessment();
        var transfer = state.response().transfer();
        var command = command(state);
        return new Turn(
                at,
                assessment == null ? null : assessment.grade(),
                command == Command.OVER ? null : state.response().level(),
                command,
                command == Command.SUPERIOR && transfer != null ? transfer.to() : null,
                state.intake().figures());
    }

    private static Command command(IncidentState state) {
        if (!state.running()) {
            return Command.OVER;
        }
        if (state.response().transfer() != null) {
            return Command.SUPERIOR;
        }
        return state.response().level() == null ? Command.LOCALITY : Command.HEADQUARTERS;
    }
}
