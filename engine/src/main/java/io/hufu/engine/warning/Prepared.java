package io.hufu.engine.warning;

import io.hufu.engine.calling.RoleBinding;
import io.hufu.engine.grading.Conditions;
import io.hufu.engine.grading.Facts;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.plan.Colour;
import io.hufu.plan.Directory;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Member;
import io.hufu.plan.Pack;
import io.hufu.plan.Role;
import io.hufu.plan.Task;
import io.hufu.plan.WarningTasks;
import io.hufu.plan.Warnings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What one body has to do under a warning; the same answer serves the preview and the issue. */
public record Prepared(String body, String name, List<IssuedTask> tasks) {
    public Prepared {
        tasks = List.copyOf(tasks);
    }

    /** All bodies that a warning of this content gives work, in the order of the plan. */
    public static List<Prepared> of(Pack pack, WarningContent content) {
        return new Builder(pack, content).measures().sendOn().list();
    }

    /** The same without the texts to send on, which hang on the moment from when the warning holds. */
    public static List<Prepared> withoutNotices(Pack pack, WarningContent content) {
        return new Builder(pack, content).measures().list();
    }

    /**
     * What bodies owe once the warning is lifted: what the plan asks for after any colour that was in force, and texts to send on.
     *
     * @param colours that were in force
     */
    static List<Prepared> afterwards(Pack pack, WarningContent content, List<Colour> colours, Instant liftedAt) {
        var builder = new Builder(pack, content);
        for (var colour : colours) {
            WarningTasks.afterwards(pack.plan(), colour)
                    .forEach((ref, own) -> builder.resolved(ref).forEach(body -> builder.give(body, own)));
        }
        builder.sendOn(notice -> notice.colours().isEmpty(), "lifted", liftedAt);
        return builder.list();
    }

    private static final class Builder {
        private final Pack pack;
        private final WarningContent content;
        private final Conditions conditions;
        private final LinkedHashMap<String, LinkedHashMap<String, IssuedTask>> tasks = new LinkedHashMap<>();

        Builder(Pack pack, WarningContent content) {
            this.pack = pack;
            this.content = content;
            var facts = new Facts(Figures.UNKNOWN, Judgement.NONE, content.hazard(), null);
            this.conditions = Grading.conditions(facts, Grading.assess(pack.plan(), facts));
        }

        Builder measures() {
            var rule = Competence.rule(pack.plan(), content.colour());
            if (rule != null) {
                alert(rule);
            }
            for (var preparedness : pack.plan().warnings().preparedness()) {
                if (preparedness.colour() == content.colour()) {
                    teams().forEach(body -> give(body, preparedness.tasks()));
                }
            }
            WarningTasks.of(pack.plan(), content.colour())
                    .forEach((ref, own) -> resolved(ref).forEach(body -> give(body, own)));
            return this;
        }

        Builder sendOn() {
            var colour = content.colour();
            sendOn(
                    notice -> notice.colours().contains(colour),
                    colour.name().toLowerCase(Locale.ROOT),
                    content.startsAt());
            return this;
        }

        /** Texts that bodies have to send on, each a task with the text itself. */
        private void sendOn(Predicate<Warnings.Notice> due, String when, Instant start) {
            for (var notice : pack.plan().warnings().notices()) {
                if (due.test(notice)) {
                    var text = "发送：" + Headline.filled(notice.text(), pack, content, start);
                    var task = new IssuedTask("notice." + notice.id() + "." + when, text, notice.clause(), null, null);
                    notice.bodies().stream().flatMap(this::resolved).forEach(body -> give(body, task));
                }
            }
        }

        private List<Prepared> list() {
            var all = new ArrayList<Prepared>();
            tasks.forEach((body, own) -> all.add(new Prepared(body, name(body), List.copyOf(own.values()))));
            return all;
        }

        /** All members stand ready, with the places concerned; or the office alone keeps watch. */
        private void alert(Warnings.ColourRule rule) {
            var id = "alert." + rule.colour().name().toLowerCase(Locale.ROOT);
            var task = new IssuedTask(id, rule.effect(), rule.clause(), null, null);
            var bodies = rule.membersAlert()
                    ? Stream.concat(
                            pack.plan().members().stream().map(Member::body).flatMap(this::resolved), places())
                    : pack.plan().headquarters().office().units().stream().flatMap(this::resolved);
            bodies.forEach(body -> give(body, task));
        }

        private void give(String body, List<Task> given) {
            for (var task : given) {
                if (conditions.hold(task.when())) {
                    give(body, new IssuedTask(task.id(), task.text(), task.clause(), null, null));
                }
            }
        }

        private void give(String body, IssuedTask task) {
            tasks.computeIfAbsent(body, key -> new LinkedHashMap<>()).putIfAbsent(task.id(), task);
        }

        /** Who governs the places concerned, where the plan knows such a role. */
        private Stream<String> places() {
            return pack.plan().roles().stream()
                    .filter(role -> role.binding() == Role.Binding.BY_PLACE && role.hasAccount())
                    .flatMap(role -> resolved(role.id()));
        }

        /** A unit, or what a role is in the places concerned; a role that people bind by hand is nobody here. */
        private Stream<String> resolved(String ref) {
            return pack.plan().roles().stream()
                    .filter(role -> role.id().equals(ref))
                    .findFirst()
                    .map(role -> areas().stream()
                            .flatMap(area -> RoleBinding.units(pack, role, area, content.hazard()).stream()))
                    .orElseGet(() -> Stream.of(ref));
        }

        private Set<String> areas() {
            var areas = new LinkedHashSet<>(content.areas());
            if (areas.contains(pack.jurisdiction().code())) {
                pack.jurisdiction().areas().stream()
                        .map(Jurisdiction.Area::code)
                        .forEach(areas::add);
            }
            return areas;
        }

        /** Those of one county are left where they are when it is not concerned. */
        private Stream<String> teams() {
            return pack.directory().units().stream()
                    .filter(unit -> unit.kind() == Directory.Kind.FORCE
                            || unit.kind() == Directory.Kind.TEAM
                            || unit.kind() == Directory.Kind.BASE)
                    .filter(this::ofThisPlan)
                    .filter(unit -> {
                        var area = pack.directory().findArea(unit);
                        return area == null || areas().contains(area);
                    })
                    .map(Directory.Unit::id);
        }

        private boolean ofThisPlan(Directory.Unit unit) {
            var plan = pack.plan();
            return plan.members().stream().anyMatch(member -> member.body().equals(unit.id()))
                    || plan.groups().stream()
                            .anyMatch(group -> group.leads().contains(unit.id())
                                    || group.members().contains(unit.id()))
                    || unit.lines().stream().anyMatch(line -> line.document().equals(plan.document()));
        }

        private String name(String unit) {
            var found = pack.findUnit(unit);
            return found == null ? unit : found.name();
        }
    }
}
