package io.hufu.engine;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.RunningClock;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.evaluation.Verdict;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.incident.Obligation;
import io.hufu.engine.vocabulary.GroupRole;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a scenario may ask the world, as one line of text. */
final class Views {
    private final TestWorld world;

    Views(TestWorld world) {
        this.world = world;
    }

    /** The answer to {@code obligation locality-up>hq-office}, {@code level}, {@code tasks energy-bureau} … */
    String answer(String question) {
        var answer = seen(question);
        return answer.isEmpty() ? "none" : answer;
    }

    private String seen(String question) {
        var words = question.trim().split("\\s+");
        var about = words.length > 1 ? words[1] : "";
        var id = words.length > 2 ? words[2] : "A";
        if (words[0].startsWith("w-")) {
            return WarningAnswers.answer(world, words[0], about.isEmpty() ? "W" : about, id);
        }
        if (words[0].equals("task")) {
            return task(words);
        }
        if (about.length() == 1) {
            id = about; // an incident other than A, where nothing else is named
        }
        var s = world.incident(id);
        var work = about.isEmpty() ? null : (AssignmentState) world.findState(StreamId.assignment(id + "/" + about));
        return switch (words[0]) {
            case "status" -> lower(s.status());
            case "grade" -> name(assessment(s).grade(), "undetermined");
            case "floor" -> name(assessment(s).floor(), "unknown");
            case "with-missing" -> name(assessment(s).withMissing(), "unknown");
            case "levels" -> assessment(s).levels().toString();
            case "grounds" ->
                String.join(
                        " ",
                        assessment(s).grounds().stream()
                                .map(g -> g.groundId() + " " + g.clause())
                                .toList());
            case "level" -> String.valueOf(s.response().level());
            case "proposal" -> proposal(s);
            case "decision" -> decision(s, about);
            case "stemming" ->
                s.response().stemming(about).size() + " of "
                        + s.response().work().size();
            case "obligation" -> obligation(s, about);
            case "obligations" -> String.join(" ", s.obligations().ids());
            case "open" ->
                String.join(
                        " ",
                        s.obligations().values().stream()
                                .filter(Obligation::open)
                                .map(Obligation::id)
                                .toList());
            case "clocks" -> clocks(id);
            case "called" ->
                String.join(
                        " ",
                        world.assignments(id).stream()
                                .map(AssignmentState::body)
                                .distinct()
                                .toList());
            case "assignments" -> String.valueOf(world.assignments(id).size());
            case "guides" -> String.join(" ", s.response().guides());
            case "on-scene-post" -> String.valueOf(s.response().onScenePost());
            case "roles" -> roles(s);
            case "in-support" ->
                String.valueOf(s.response().instructions().values().getLast().inSupport());
            case "warning" -> warning(s, about);
            case "conditions" -> conditions(s);
            case "supply" -> supply(s, about);
            case "work" -> work == null ? "none" : work(work);
            case "tasks" ->
                work == null ? "none" : String.join(" ", work.tasks().ids());
            case "groups" -> work == null ? "none" : groups(work);
            default -> throw new IllegalArgumentException("no view " + question);
        };
    }

    private static io.hufu.engine.vocabulary.Assessment assessment(IncidentState s) {
        return Objects.requireNonNull(s.intake().assessment());
    }

    private static String proposal(IncidentState s) {
        var p = s.response().proposal();
        return p == null ? "none" : p.level() + (p.automatic() ? " by grounds " : " by office ") + p.grounds();
    }

    private static String decision(IncidentState s, String id) {
        var d = Objects.requireNonNull(s.response().decisions().find(id), id);
        return d.post()
                + (d.standIn() == null ? "" : " through stand-in " + d.standIn())
                + (d.authorityAssumed() ? " assumed" : "")
                + (d.onBehalf() == null ? "" : " on behalf")
                + (d.confirmed() ? " confirmed" : "")
                + (d.deniedReason() == null ? "" : " denied")
                + (d.recalled() ? " recalled" : "")
                + (d.upheldBy() == null ? "" : " upheld by " + d.upheldBy())
                + " "
                + d.clause();
    }

    /** {@code met after 20 min}, {@code late by 6 min}, {@code open, due 10:00} …; minutes are whole. */
    private String obligation(IncidentState s, String id) {
        var o = s.obligations().find(id);
        if (o == null) {
            return "none";
        }
        var verdict = Verdict.of(o, s.status(), world.now());
        var text = lower(verdict.kind());
        var told = o.toldAt();
        var due = ", due " + Line.clock(o.started().due());
        return switch (verdict.kind()) {
            case OPEN -> text + due;
            case STRUCK -> text + (o.struckAt() == null ? " not yet" : " " + Line.clock(o.struckAt()));
            case MET, MET_ENTERED_LATE ->
                text
                        + " after "
                        + Duration.between(o.started().start(), Objects.requireNonNull(told))
                                .toMinutes()
                        + " min"
                        + due;
            case LATE, SLOWER_THAN_ASSUMED -> text + " by " + verdict.late().toMinutes() + " min";
            case MISSED -> text;
            case WITHDRAWN -> text + ": " + o.withdrawnReason();
        };
    }

    /** Clocks of obligations and of due tasks, by moment; those of the ladder are in {@code work}. */
    private String clocks(String incident) {
        return String.join(
                " ",
                world.runningClocks().stream()
                        .filter(c -> c.ground().equals(incident))
                        .filter(c -> c.id().startsWith(incident + "#") || c.id().contains("#due."))
                        .sorted(Comparator.comparing(RunningClock::due).thenComparing(RunningClock::id))
                        .map(c -> c.id().substring(incident.length() + 1) + "@" + Line.clock(c.due()))
                        .toList());
    }

    private static String roles(IncidentState s) {
        return String.join(
                " ",
                s.roles().entries().stream()
                        .map(e -> e.getKey() + "="
                                + (e.getValue().units().isEmpty()
                                        ? e.getValue().name()
                                        : String.join("+", e.getValue().units())))
                        .toList());
    }

    private static String warning(IncidentState s, String id) {
        var w = s.papers().warnings().find(id);
        if (w == null) {
            return "none";
        }
        return lower(w.colour())
                + (w.issuedHere() ? " issued" : " asked")
                + (w.granted() == null ? "" : w.granted() ? " granted" : " refused");
    }

    private static String conditions(IncidentState s) {
        return String.join(
                " ",
                s.checks().endConditions().entries().stream()
                        .filter(e -> e.getValue().done())
                        .map(e -> e.getKey())
                        .toList());
    }

    private static String supply(IncidentState s, String id) {
        var m = Objects.requireNonNull(s.supplies().find(id), id);
        return m.supplyLine()
                + " "
                + m.quantity()
                + (m.arrivedAt() == null ? "" : " arrived " + Line.clock(m.arrivedAt()))
                + " returned "
                + m.returned();
    }

    private String work(AssignmentState a) {
        var state = a.recalledReason() != null
                ? "recalled"
                : a.closedReason() != null ? "closed " + a.closedReason() : acknowledged(a);
        return state
                + (a.rung() == AssignmentState.Rung.NONE ? "" : ", " + lower(a.rung()))
                + (a.feedback().isEmpty() ? "" : ", fed back " + a.feedback().size())
                + (a.calls().isEmpty() ? "" : ", called " + a.calls().size());
    }

    private static String acknowledged(AssignmentState a) {
        var ack = a.acknowledgement();
        var batch = a.batch() == 1 ? "" : " batch " + a.batch();
        return ack == null
                ? "issued" + batch
                : "acknowledged" + batch + " by " + lower(ack.way()) + " after "
                        + Duration.between(a.batchAt(), ack.at()).toMinutes() + " min";
    }

    private String task(String[] words) {
        var a = world.assignment("A/" + words[1]);
        var t = Objects.requireNonNull(a.tasks().find(words[2]), words[2]);
        return (t.stage() == null ? "open" : lower(t.stage()))
                + (t.accepted() ? ", accepted" : "")
                + (t.returnedReason() == null ? "" : ", returned")
                + (t.overdue() ? ", overdue" : "");
    }

    private static String groups(AssignmentState a) {
        return String.join(" ", a.groups().stream().map(Views::group).toList());
    }

    private static String group(GroupRole g) {
        return g.group() + (g.lead() ? "!" : "");
    }

    private static String name(@Nullable Enum<?> value, String otherwise) {
        return value == null ? otherwise : lower(value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
