package io.hufu.server.view;

import io.hufu.plan.Directory;
import io.hufu.plan.Guide;
import io.hufu.plan.Headquarters;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Level;
import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import io.hufu.plan.PostKind;
import io.hufu.plan.Protection;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.Role;
import io.hufu.plan.SupplyLine;
import io.hufu.plan.Task;
import io.hufu.server.view.wire.Protective;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ids of a pack are called; an id that the pack does not know stays as it is. */
final class PackWords {
    private final Pack pack;
    private final List<Former> former;
    private final Wording wording;

    /** In Chinese: for papers, and for names only. */
    PackWords(Pack pack) {
        this(pack, Language.CHINESE);
    }

    /** @param language in which is said what the pack itself does not say */
    PackWords(Pack pack, Language language) {
        this(pack, List.of(), language);
    }

    /** @param former packs of the incident's former plans, oldest first; what the pack does not know is looked up there */
    PackWords(Pack pack, List<Former> former, Language language) {
        this.pack = pack;
        this.former = List.copyOf(former);
        this.wording = Wording.in(language);
    }

    /** The words of the plan that was in force when something was entered. */
    PackWords then(Instant entered) {
        return era((int)
                former.stream().filter(one -> one.until().isBefore(entered)).count());
    }

    /** @param changes how often the plan had been changed */
    PackWords era(int changes) {
        return changes == former.size()
                ? this
                : new PackWords(former.get(changes).pack(), former.subList(0, changes), wording.language());
    }

    /** The first name that the plan, or else a former one, has for an id. */
    private String named(String id, Function<Plan, @Nullable String> look) {
        return Stream.concat(Stream.of(pack), former.reversed().stream().map(Former::pack))
                .map(one -> look.apply(one.plan()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(id);
    }

    private static <T> @Nullable String first(List<T> all, Predicate<T> which, Function<T, String> name) {
        return all.stream().filter(which).findFirst().map(name).orElse(null);
    }

    /** The title of a plan of the incident. */
    String title(String plan) {
        return named(plan, one -> one.id().equals(plan) ? one.title() : null);
    }

    Wording wording() {
        return wording;
    }

    Pack pack() {
        return pack;
    }

    Plan plan() {
        return pack.plan();
    }

    /** A unit, {@code post:<id>} or {@code role:<id>}. */
    String body(String id) {
        if (id.startsWith("post:")) {
            return post(id.substring(5));
        }
        if (id.startsWith("role:")) {
            return role(id.substring(5));
        }
        Directory.Unit unit = pack.findUnit(id);
        return unit == null ? role(id) : unit.name();
    }

    String role(String id) {
        return named(id, plan -> role(plan, id));
    }

    private static @Nullable String role(Plan plan, String id) {
        var force = plan.headquarters().taskForce();
        return force != null && force.id().equals(id)
                ? force.name()
                : first(plan.roles(), role -> role.id().equals(id), Role::name);
    }

    String post(String id) {
        return named(
                id, plan -> first(plan.headquarters().posts(), post -> post.id().equals(id), Headquarters.Post::named));
    }

    Headquarters.@Nullable Post findPost(String id) {
        for (var post : plan().headquarters().posts()) {
            if (post.id().equals(id)) {
                return post;
            }
        }
        return null;
    }

    @Nullable
    Level findLevel(ResponseLevel level) {
        for (var one : plan().levels()) {
            if (one.level() == level) {
                return one;
            }
        }
        return null;
    }

    String addressee(String id) {
        var addressee = plan().reporting().findAddressee(id);
        if (addressee != null) {
            return addressee.name();
        }
        return pack.findUnit(id) != null || role(plan(), id) != null
                ? body(id)
                : named(id, plan -> {
                    var one = plan.reporting().findAddressee(id);
                    return one == null ? role(plan, id) : one.name();
                });
    }

    String area(String code) {
        if (pack.jurisdiction().code().equals(code)) {
            return pack.jurisdiction().name();
        }
        for (Jurisdiction.Area area : pack.jurisdiction().areas()) {
            if (area.code().equals(code)) {
                return area.name();
            }
        }
        return code;
    }

    String accident(String code) {
        return named(
                code, plan -> first(plan.guides(), guide -> guide.accident().equals(code), Guide::name));
    }

    /** @param id {@code guide/step} */
    String step(String id) {
        return named(
                id,
                plan -> plan.guides().stream()
                        .flatMap(guide -> guide.steps().stream()
                                .filter(step -> (guide.id() + "/" + step.id()).equals(id))
                                .map(step -> step.text()))
                        .findFirst()
                        .orElse(null));
    }

    String condition(String id) {
        return named(
                id,
                plan -> first(
                        plan.ending().conditions(),
                        condition -> condition.id().equals(id),
                        condition -> condition.text()));
    }

    /** A measure of a level; what people wrote themselves stays as it is. */
    String measure(String id) {
        return named(
                id,
                plan -> plan.levels().stream()
                        .flatMap(level -> level.measures().stream())
                        .filter(task -> task.id().equals(id))
                        .map(Task::text)
                        .findFirst()
                        .orElse(null));
    }

    /** What makes a level due. */
    String ground(String id) {
        return named(
                id,
                plan -> plan.levels().stream()
                        .flatMap(level -> level.grounds().stream())
                        .filter(ground -> ground.id().equals(id))
                        .map(ground -> ground.text())
                        .findFirst()
                        .orElse(null));
    }

    String aftermath(String id) {
        return named(id, plan -> first(aftermathTasks(plan), task -> task.id().equals(id), Task::text));
    }

    /** What is owed after the end: the plan's own tasks and those among the members' duties. */
    List<Task> aftermathTasks() {
        return aftermathTasks(plan());
    }

    private static List<Task> aftermathTasks(Plan plan) {
        return Stream.concat(
                        plan.afterwards().tasks().stream(),
                        plan.members().stream()
                                .flatMap(member -> member.duties().stream())
                                .filter(duty -> duty.phase() == Task.Phase.AFTERMATH))
                .toList();
    }

    String group(String id) {
        return named(id, plan -> first(plan.groups(), group -> group.id().equals(id), group -> group.name()));
    }

    @Nullable
    SupplyLine findSupply(String id) {
        for (SupplyLine line : pack.supplies()) {
            if (line.id().equals(id)) {
                return line;
            }
        }
        return null;
    }

    String supply(String id) {
        SupplyLine line = findSupply(id);
        return line == null ? id : line.name();
    }

    /** Telephones of the duty rooms of a body, those of the plan's own document first; none for posts and names. */
    List<String> lines(String body) {
        Directory.Unit unit = pack.findUnit(body);
        return unit == null
                ? List.of()
                : unit.listLines(plan().document()).stream()
                        .filter(line -> line.kind() == Directory.LineKind.DUTY)
                        .map(Directory.Line::phone)
                        .toList();
    }

    /** What the plan has on the absence of this post's holder. */
    String standInRule(String post) {
        String rule = findStandInRule(post);
        return rule == null ? wording.word("stand-in.no-rule") : rule;
    }

    /** Who acts while this post's holder is absent, with the clause; null where the plan knows no such rule. */
    @Nullable
    String findStandInRule(String post) {
        var rule = plan().headquarters().findStandIn(post);
        return rule == null
                ? null
                : wording.say("stand-in.rule", Map.of("post", post(rule.by()), "clause", plan().cite(rule.clause())));
    }

    /** Titles of the kinds of post that a clause names, as this plan calls them. */
    String kinds(List<PostKind> kinds) {
        return wording.list(kinds.stream().map(this::kind).toList());
    }

    String kind(PostKind kind) {
        for (var post : plan().headquarters().posts()) {
            if (post.kind() == kind) {
                return post.title();
            }
        }
        return wording.word("post", kind);
    }

    List<Protective> protection() {
        return plan().protection().stream().map(PackWords::protective).toList();
    }

    private static Protective protective(Protection protection) {
        return new Protective(protection.who(), protection.gear(), protection.clause());
    }
}
