package io.hufu.server.view;

import static io.hufu.server.view.Sentence.say;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.AssignmentEvent.*;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Jurisdiction.Action;
import io.hufu.server.view.Sentence.Builder;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the time line says of each event of an assignment; a closed switch. */
final class AssignmentSentences {
    private static final Set<Action> BESIDES = EnumSet.of(Action.DUTY, Action.NEXT, Action.LEADER);

    private AssignmentSentences() {}

    /** @param state of the assignment after the event or later, for the names of what the event speaks of */
    static Sentence of(AssignmentEvent event, Stamp stamp, AssignmentState state) {
        return switch (event) {
            case AssignmentIssued e
            when e.origin() == Origin.ROLL_CALL ->
                about("work.roll-call", state).end();
            case AssignmentIssued e ->
                tasks("work.issued", e.tasks().size(), state)
                        .word("origin", "origin", e.origin())
                        .end();
            case TasksAdded e -> tasks("work.added", e.tasks().size(), state).end();
            case Delivered _ -> about("work.delivered", state).end();
            case Acknowledged e ->
                entered(by(about("work.acknowledged", state), e.way()), e.acknowledgedAt(), stamp)
                        .vault("spokenTo", e.spokenTo())
                        .end();
            case FedBack e -> fedBack(e, stamp, state);
            case WorkAccepted e ->
                about("work.accepted", state)
                        .with("task", task(state, e.task()))
                        .end();
            case WorkReturned e ->
                about("work.returned", state)
                        .with("task", task(state, e.task()))
                        .with("reason", e.reason())
                        .end();
            case Urged e ->
                about(e.clock() == null ? "work.urged" : "work.urged-by-clock", state)
                        .and(said -> told(said, e.clock(), state))
                        .and(said -> climbing(said, e.clock(), state))
                        .end();
            case PutOnCallList e ->
                about("work.on-call-list", state)
                        .and(said -> climbing(said, e.clock(), state))
                        .important()
                        .end();
            case Escalated e ->
                about("work.escalated", state)
                        .and(said -> climbing(said, e.clock(), state))
                        .important()
                        .end();
            case LadderBegun e ->
                about("work.ladder-begun", state)
                        .word("cause", "ladder", e.cause())
                        .with("task", task(state, e.task()))
                        .end();
            case TaskOverdue e ->
                about("work.overdue", state)
                        .with("task", task(state, e.task()))
                        .important()
                        .end();
            case CallRecorded e ->
                about(e.answered() ? "work.called" : "work.called-in-vain", state)
                        .with("line", e.line())
                        .vault("remark", e.remark())
                        .end();
            case Recalled e -> about("work.recalled", state).reason(e.reason()).end();
            case AssignmentReopened e ->
                about("work.reopened", state)
                        .with("reason", e.reason())
                        .important()
                        .end();
            case AssignmentClosed e ->
                about("work.closed", state).reason(e.reason()).end();
        };
    }

    /** A body may be called without anything of its own to do. */
    private static Builder tasks(String code, int count, AssignmentState state) {
        return switch (count) {
            case 0 -> about(code + "-none", state);
            case 1 -> about(code + "-one", state);
            default -> about(code, state).number("count", count);
        };
    }

    private static Builder about(String code, AssignmentState state) {
        return say(code).with("body", state.bodyName());
    }

    private static Sentence fedBack(FedBack e, Stamp stamp, AssignmentState state) {
        int files = e.files().size();
        return entered(by(about("work.fed-back", state), e.way()), e.happenedAt(), stamp)
                .word("stage", "stage", e.stage())
                .with("task", task(state, e.task()))
                .number("people", e.people())
                .number("vehicles", e.vehicles())
                .vault("text", e.text())
                .number("files", files == 0 ? null : files)
                .importantIf(e.stage() == Stage.CANNOT)
                .end();
    }

    /** Whom a rung of the ladder told besides the terminal. */
    private static void told(Builder said, @Nullable String clock, AssignmentState state) {
        var rung = clock == null ? null : state.findRung(clock);
        if (rung != null && BESIDES.contains(rung.action())) {
            said.word("told", "rung", rung.action());
        }
    }

    /** The task that is overdue or came back, where a clock belongs to its ladder. */
    private static void climbing(Builder said, @Nullable String clock, AssignmentState state) {
        var climb = clock == null ? null : state.findClimb(clock);
        if (climb != null) {
            said.word("cause", "ladder", climb.cause()).with("task", task(state, climb.task()));
        }
    }

    private static Builder by(Builder said, Way way) {
        return switch (way) {
            case TERMINAL -> said;
            case SMS -> said.word("way", "way", way);
            default -> said.word("byOffice", "way", way);
        };
    }

    /** When it was, where it was entered later. */
    static Builder entered(Builder said, Instant stated, Stamp stamp) {
        return Duration.between(stated, stamp.at()).toMinutes() >= 1
                ? said.time("statedAt", stated).time("enteredAt", stamp.at())
                : said;
    }

    private static @Nullable String task(AssignmentState state, @Nullable String id) {
        var task = id == null ? null : state.tasks().find(id);
        return task == null ? id : task.task().text();
    }
}
