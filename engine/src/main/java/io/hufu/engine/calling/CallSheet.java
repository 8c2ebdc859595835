package io.hufu.engine.calling;

import io.hufu.engine.basics.Ordered;
import io.hufu.engine.grading.Conditions;
import io.hufu.engine.vocabulary.GroupRole;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.plan.Directory;
import io.hufu.plan.Level;
import io.hufu.plan.Pack;
import io.hufu.plan.PostKind;
import io.hufu.plan.Task;
import io.hufu.plan.WorkGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that a level calls, in the order of the plan.
 *
 * @param unbound roles that nobody has bound yet, so that the bodies behind them are not called
 */
public record CallSheet(List<Called> bodies, List<String> unbound) {
    public CallSheet {
        bodies = List.copyOf(bodies);
        unbound = List.copyOf(unbound);
    }

    public static CallSheet of(Pack pack, Level level, Ordered<RoleBinding> roles, Conditions conditions) {
        return new Builder(pack, roles, conditions).build(level);
    }

    private static final class Builder {
        private final Pack pack;
        private final Ordered<RoleBinding> roles;
        private final Conditions conditions;
        private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();
        private final List<String> unbound = new ArrayList<>();

        Builder(Pack pack, Ordered<RoleBinding> roles, Conditions conditions) {
            this.pack = pack;
            this.roles = roles;
            this.conditions = conditions;
        }

        CallSheet build(Level level) {
            level.calls().stream().filter(c -> c.who() != Level.Who.AS_FIT).forEach(c -> call(level, c));
            level.calls().stream().filter(c -> c.who() == Level.Who.AS_FIT).forEach(c -> call(level, c));
            return new CallSheet(entries.values().stream().map(Entry::called).toList(), unbound);
        }

        private void call(Level level, Level.Call call) {
            var plan = pack.plan();
            switch (call.who()) {
                case LEADERS -> leaders(call);
                case ALL_MEMBERS -> members(call, false);
                case AS_FIT -> members(call, true);
                case GROUPS -> groups(call, false);
                case EXPERTS -> {
                    for (var unit : pack.directory().units()) {
                        if (unit.kind() == Directory.Kind.EXPERTS && named(unit.id())) {
                            groupsOf(entry(unit.id(), unit.name(), null, call, false), unit.id());
                        }
                    }
                }
                case TASK_FORCE -> {
                    var force = plan.headquarters().taskForce();
                    if (force != null && force.levels().contains(level.level())) {
                        duties(entry(force.unit(), force.name(), null, call, false), force.tasks());
                    }
                }
                case LOCALITY -> {
                    for (var role : plan.roles()) {
                        if (role.binding() == io.hufu.plan.Role.Binding.BY_PLACE && role.hasAccount()) {
                            body(role.id(), call, false);
                        }
                    }
                }
                case OFFICE -> {
                    var office = plan.headquarters().office();
                    for (var body : office.units()) {
                        entries(body, call, false).forEach(entry -> duties(entry, office.tasks()));
                    }
                }
            }
        }

        /** Whether the plan itself names this unit: the directory also holds the experts of other plans. */
        private boolean named(String unit) {
            var plan = pack.plan();
            return plan.members().stream().anyMatch(m -> m.body().equals(unit))
                    || plan.groups().stream()
                            .anyMatch(
                                    g -> g.leads().contains(unit) || g.members().contains(unit));
        }

        private void leaders(Level.Call call) {
            for (var post : pack.plan().headquarters().posts()) {
                // an office director who is no deputy runs the office and is no leader
                var leads = post.kind().compareTo(PostKind.OFFICE_DIRECTOR) < 0 && post.sameHolderAs() == null;
                if (leads) {
                    duties(
                            entry("post:" + post.id(), post.named(), null, call, false),
                            pack.plan().headquarters().leaderTasks());
                }
            }
        }

        private void members(Level.Call call, boolean optional) {
            for (var member : pack.plan().members()) {
                body(member.body(), call, optional);
            }
            groups(call, optional);
        }

        private void groups(Level.Call call, boolean optional) {
            for (var group : pack.plan().groups()) {
                for (var body : group.leads()) {
                    body(body, call, optional);
                }
                for (var body : group.members()) {
                    body(body, call, optional);
                }
            }
        }

        private void body(String ref, Level.Call call, boolean optional) {
            entries(ref, call, optional).forEach(entry -> fill(entry, ref));
        }

        /** A unit, or what a role is in this incident: its units, else its name; none while nobody has bound it. */
        private List<Entry> entries(String ref, Level.Call call, boolean optional) {
            var role = pack.plan().roles().stream()
                    .filter(r -> r.id().equals(ref))
                    .findFirst()
                    .orElse(null);
            if (role == null) {
                return List.of(entry(ref, name(ref), null, call, optional));
            }
            var binding = roles.find(ref);
            if (binding == null) {
                if (!unbound.contains(ref)) {
                    unbound.add(ref);
                }
                return List.of();
            }
            if (binding.units().isEmpty()) {
                var name = binding.name();
                return List.of(entry("role:" + ref, name == null ? role.name() : name, ref, call, optional));
            }
            return binding.units().stream()
                    .map(unit -> entry(unit, name(unit), ref, call, optional))
                    .toList();
        }

        private void fill(Entry entry, String ref) {
            if (!entry.filled.contains(ref)) {
                entry.filled.add(ref);
                groupsOf(entry, ref);
                for (var member : pack.plan().members()) {
                    if (member.body().equals(ref)) {
                        duties(entry, member.duties());
                    }
                }
            }
        }

        private void groupsOf(Entry entry, String ref) {
            for (var group : pack.plan().groups()) {
                var lead = group.leads().contains(ref);
                if (lead || group.members().contains(ref)) {
                    entry.join(group, lead);
                    tasks(entry, group.tasks(), group.id());
                }
            }
        }

        private void duties(Entry entry, List<Task> duties) {
            tasks(entry, duties, null);
        }

        private void tasks(Entry entry, List<Task> tasks, @Nullable String group) {
            for (var task : tasks) {
                if (task.phase() == Task.Phase.RESPONSE && conditions.hold(task.when())) {
                    entry.tasks.putIfAbsent(
                            task.id(), new IssuedTask(task.id(), task.text(), task.clause(), group, null));
                }
            }
        }

        private Entry entry(String body, String name, @Nullable String role, Level.Call call, boolean optional) {
            return entries.computeIfAbsent(body, b -> new Entry(b, name, role, call, optional));
        }

        private String name(String unit) {
            var found = pack.findUnit(unit);
            return found == null ? unit : found.name();
        }
    }

    private static final class Entry {
        private final String body;
        private final String name;
        private final @Nullable String role;
        private final Level.Call call;
        private final boolean optional;
        private final LinkedHashMap<String, GroupRole> groups = new LinkedHashMap<>();
        private final LinkedHashMap<String, IssuedTask> tasks = new LinkedHashMap<>();
        private final List<String> filled = new ArrayList<>();

        Entry(String body, String name, @Nullable String role, Level.Call call, boolean optional) {
            this.body = body;
            this.name = name;
            this.role = role;
            this.call = call;
            this.optional = optional;
        }

        void join(WorkGroup group, boolean lead) {
            groups.putIfAbsent(group.id(), new GroupRole(group.id(), lead));
        }

        Called called() {
            return new Called(
                    body,
                    name,
                    role,
                    call.how(),
                    List.copyOf(groups.values()),
                    List.copyOf(tasks.values()),
                    optional,
                    call.clause());
        }
    }
}
