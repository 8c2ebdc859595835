package io.hufu.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who has what to do while a warning is in force, and after it: by body, in the order in which the plan names them. */
public final class WarningTasks {
    private WarningTasks() {}

    /**
     * What bodies owe under a colour: their measures, and the tasks of the groups that the colour calls. A body without either is
     * not in it. Tasks of {@link Warnings.Preparedness} are for teams and are not bound to bodies.
     */
    public static Map<String, List<Task>> of(Plan plan, Colour colour) {
        return collect(plan, colour, task -> task.phase() != Task.Phase.AFTERMATH);
    }

    /** What bodies owe once a warning that had this colour was lifted. */
    public static Map<String, List<Task>> afterwards(Plan plan, Colour colour) {
        return collect(plan, colour, task -> task.phase() == Task.Phase.AFTERMATH);
    }

    private static Map<String, List<Task>> collect(Plan plan, Colour colour, Predicate<Task> wanted) {
        var tasks = new LinkedHashMap<String, List<Task>>();
        for (var measures : plan.warnings().bodyMeasures()) {
            if (measures.colours().contains(colour)) {
                measures.bodies().forEach(body -> add(tasks, body, measures.tasks(), wanted));
            }
        }
        var called = plan.warnings()
                .findRule(colour)
                .map(Warnings.ColourRule::groups)
                .orElse(List.of());
        for (var group : plan.groups()) {
            if (called.contains(group.id())) {
                Stream.concat(group.leads().stream(), group.members().stream())
                        .forEach(body -> add(tasks, body, group.tasks(), wanted));
            }
        }
        return tasks;
    }

    private static void add(Map<String, List<Task>> tasks, String body, List<Task> more, Predicate<Task> wanted) {
        var own = more.stream().filter(wanted).toList();
        if (!own.isEmpty()) {
            tasks.computeIfAbsent(body, unknown -> new ArrayList<>()).addAll(own);
        }
    }
}
