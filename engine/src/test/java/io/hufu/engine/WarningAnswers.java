package io.hufu.engine;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.warning.Notice;
import io.hufu.engine.warning.WarningState;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a scenario may ask about a warning, as one line of text. */
final class WarningAnswers {
    private WarningAnswers() {}

    /**
     * @param about the warning, or {@code warning/body} for its work
     * @param task a task of the work, or empty
     */
    static String answer(TestWorld world, String question, String about, String task) {
        if (question.equals("w-text")) {
            return Objects.requireNonNull(world.assignment(about).tasks().find(task), task)
                    .task()
                    .text();
        }
        if (question.equals("w-tasks") || question.equals("w-state")) {
            var work = (AssignmentState) Objects.requireNonNull(world.findState(StreamId.assignment(about)), about);
            return question.equals("w-state")
                    ? work.open() ? "open " + lower(work.rung()) : "closed " + work.closedReason()
                    : String.join(" ", work.tasks().ids());
        }
        var w = (WarningState) Objects.requireNonNull(world.findState(StreamId.warning(about)), about);
        return switch (question) {
            case "w-status" ->
                lower(w.status()) + " " + lower(w.current().content().colour());
            case "w-notices" ->
                w.notices().values().stream().map(WarningAnswers::notice).collect(Collectors.joining(" "));
            case "w-called" ->
                w.work().values().stream()
                        .filter(WarningState.Work::open)
                        .map(WarningState.Work::body)
                        .collect(Collectors.joining(" "));
            case "w-outlines" ->
                w.notices().values().stream()
                        .map(notice -> notice.id() + ":" + notice.outlines().size())
                        .collect(Collectors.joining(" "));
            case "w-clocks" ->
                (w.runningClocks().stream().map(clock -> clock.id()).collect(Collectors.joining(" "))
                                + " struck "
                                + String.join(" ", w.struck()))
                        .strip();
            case "w-work" -> String.valueOf(w.work().size());
            case "w-approval" -> approval(w.notices().values().getLast());
            default -> throw new IllegalArgumentException("what is " + question + "?");
        };
    }

    private static String notice(Notice notice) {
        var issue = notice.issued();
        var stands = issue != null
                ? lower(issue.issuer()) + (issue.number() == null ? "" : "(" + issue.number() + ")")
                : notice.pending() ? "pending" : "discarded";
        return lower(notice.act()) + ":" + stands;
    }

    private static String approval(Notice notice) {
        var approval = notice.approval();
        if (approval == null) {
            return "none";
        }
        return approval.post()
                + (approval.standIn() == null ? "" : " by " + approval.standIn())
                + (approval.authorityAssumed() ? " assumed" : "")
                + (approval.onBehalf() == null ? "" : approval.confirmed() ? " confirmed" : " by-telephone")
                + (approval.deniedReason() == null ? "" : " denied");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
