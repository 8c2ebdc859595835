package io.hufu.server.view;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.incident.EndGate;
import io.hufu.engine.incident.IncidentState;
import io.hufu.plan.Ending;
import io.hufu.plan.Level;
import io.hufu.plan.PostKind;
import io.hufu.server.view.wire.BoardCommand;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the response ends: conditions, the superior's order, who may declare it, and why not yet. */
final class EndView {
    private final IncidentState incident;
    private final PackWords words;
    private final Speaker speaker;
    private final CommandView command;

    EndView(IncidentState incident, PackWords words, Speaker speaker, CommandView command) {
        this.incident = incident;
        this.words = words;
        this.speaker = speaker;
        this.command = command;
    }

    BoardCommand.End end() {
        var ending = words.plan().ending();
        var conditions = ending.conditions().stream().map(this::condition).toList();
        var named = named();
        var order = incident.response().superiorOrder();
        boolean required =
                EndGate.superiorOrderNeeded(incident, ending, words.plan().jurisdiction());
        String why = why(conditions, named, required && order == null);
        return new BoardCommand.End(
                why == null,
                why,
                ending.clause(),
                conditions,
                new BoardCommand.SuperiorOrder(required, order != null, order == null ? null : order.document()),
                named.stream()
                        .map(kind -> new BoardCommand.Ender(Codes.code(kind), words.kind(kind)))
                        .toList());
    }

    private BoardCommand.Condition condition(Ending.EndCondition condition) {
        var tick = incident.checks().endConditions().find(condition.id());
        boolean met = tick != null && tick.done();
        return new BoardCommand.Condition(
                condition.id(),
                condition.text(),
                met,
                tick == null || !met
                        ? null
                        : tick.confirmedBy() == null ? speaker.account(tick.account()) : tick.confirmedBy(),
                tick == null || !met ? null : tick.at(),
                condition.clause());
    }

    /** The kinds of post that may declare the end: those of the clause by which the level in force was activated. */
    private List<PostKind> named() {
        var level = incident.response().level();
        Level found = level == null ? null : words.findLevel(level);
        return found == null ? List.of(PostKind.COMMANDER) : found.activators();
    }

    private @Nullable String why(List<BoardCommand.Condition> conditions, List<PostKind> named, boolean orderMissing) {
        var wording = words.wording();
        if (incident.response().level() == null) {
            return wording.word("why.not-activated");
        }
        if (!incident.running()) {
            return wording.word("why.ended");
        }
        if (command.answer(named) instanceof Authority.Answer.NotAllowed no) {
            return command.notAllowed(
                    no, "why.end", named, words.plan().ending().clause(), Map.of());
        }
        var open = conditions.stream()
                .filter(c -> !c.met())
                .map(BoardCommand.Condition::text)
                .toList();
        if (!open.isEmpty()) {
            return wording.say("why.conditions", Map.of("conditions", wording.list(open)));
        }
        return orderMissing
                ? wording.say(
                        "why.superior-order",
                        Map.of("clause", words.plan().cite(words.plan().ending().clause())))
                : null;
    }
}
