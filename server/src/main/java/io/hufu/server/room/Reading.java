package io.hufu.server.room;

import io.hufu.plan.Condition;
import io.hufu.plan.Ending;
import io.hufu.plan.EnglishPhrases;
import io.hufu.plan.Grading;
import io.hufu.plan.Limit;
import io.hufu.plan.Note;
import io.hufu.plan.Pack;
import io.hufu.plan.Phrases;
import io.hufu.plan.Plan;
import io.hufu.plan.Task;
import io.hufu.plan.WorkGroup;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ids and conditions of one pack mean to a reader. */
final class Reading {
    private final Pack pack;
    private final boolean english;
    private final Map<String, String> names = new HashMap<>();

    /** @param english whether what the plan does not say itself is said in English */
    Reading(Pack pack, boolean english) {
        this.pack = pack;
        this.english = english;
        var plan = pack.plan();
        plan.reporting().addressees().forEach(each -> names.put(each.id(), each.name()));
        plan.roles().forEach(each -> names.put(each.id(), each.name()));
        var force = plan.headquarters().taskForce();
        if (force != null) {
            names.put(force.id(), force.name());
        }
        pack.directory().units().forEach(each -> names.put(each.id(), each.name()));
    }

    Plan plan() {
        return pack.plan();
    }

    /** A unit, role or addressee; an id that the pack does not know stays as it is. */
    String name(String id) {
        return names.getOrDefault(id, id);
    }

    List<String> names(List<String> ids) {
        return ids.stream().map(this::name).toList();
    }

    String when(Condition condition) {
        var scope = pack.plan().scope();
        return english ? EnglishPhrases.condition(scope, condition) : Phrases.condition(scope, condition);
    }

    String period(Period every) {
        return english ? EnglishPhrases.period(every) : Phrases.period(every);
    }

    String counted(List<Grading.Counted> all) {
        return english ? EnglishPhrases.counted(all) : Phrases.counted(all);
    }

    String ending(Ending.Rule rule) {
        return english ? EnglishPhrases.ending(rule) : Phrases.ending(rule);
    }

    /** A group of which a body is the lead. */
    String lead(WorkGroup group) {
        return group.name() + (english ? " (lead)" : "（牵头）");
    }

    /** What the jurisdiction takes a wording for. */
    Duration assumed(Limit.Wording wording) {
        return wording == Limit.Wording.AT_ONCE
                ? pack.jurisdiction().atOnce()
                : pack.jurisdiction().promptly();
    }

    List<PlanPage.Duty> duties(List<Task> tasks) {
        return tasks.stream()
                .map(task -> new PlanPage.Duty(
                        task.id(), task.text(), task.phase(), when(task.when()), task.clause(), marks(task.notes())))
                .toList();
    }

    static List<PlanPage.Mark> marks(List<Note> notes) {
        return notes.stream()
                .map(note -> new PlanPage.Mark(note.kind(), note.text(), note.sourceSays()))
                .toList();
    }
}
