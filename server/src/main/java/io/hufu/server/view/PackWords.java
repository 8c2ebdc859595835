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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ids of a pack are called; an id that the pack does not know stays as it is. */
final class PackWords {
    private final Pack pack;
    private final Wording wording;

    /** In Chinese: for papers, and for names only. */
    PackWords(Pack pack) {
        this(pack, Language.CHINESE);
    }

    /** @param language in which is said what the pack itself does not say */
    PackWords(Pack pack, Language language) {
        this.pack = pack;
        this.wording = Wording.in(language);
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
        for (Role role : plan().roles()) {
            if (role.id().equals(id)) {
                return role.name();
            }
        }
        var force = plan().headquarters().taskForce();
        return force != null && force.id().equals(id) ? force.name() : id;
    }

    String post(String id) {
        Headquarters.Post post = findPost(id);
        return post == null ? id : post.title() + "（" + post.holder() + "）";
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
        return addressee == null ? body(id) : addressee.name();
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
        for (Guide guide : plan().guides()) {
            if (guide.accident().equals(code)) {
                return guide.name();
            }
        }
        return code;
    }

    /** @param id {@code guide/step} */
    String step(String id) {
        for (Guide guide : plan().guides()) {
            for (var step : guide.steps()) {
                if ((guide.id() + "/" + step.id()).equals(id)) {
                    return step.text();
                }
            }
        }
        return id;
    }

    String condition(String id) {
        for (var condition : plan().ending().conditions()) {
            if (condition.id().equals(id)) {
                return condition.text();
            }
        }
        return id;
    }

    /** What makes a level due. */
    /** A measure of a level; what people wrote themselves stays as it is. */
    String measure(String id) {
        return plan().levels().stream()
                .flatMap(level -> level.measures().stream())
                .filter(task -> task.id().equals(id))
                .map(io.hufu.plan.Task::text)
                .findFirst()
                .orElse(id);
    }

    String ground(String id) {
        for (Level level : plan().levels()) {
            for (var ground : level.grounds()) {
                if (ground.id().equals(id)) {
                    return ground.text();
                }
            }
        }
        return id;
    }

    String aftermath(String id) {
        for (Task task : aftermathTasks()) {
            if (task.id().equals(id)) {
                return task.text();
            }
        }
        return id;
    }

    /** What is owed after the end: the plan's own tasks and those among the members' duties. */
    List<Task> aftermathTasks() {
        return Stream.concat(
                        plan().afterwards().tasks().stream(),
                        plan().members().stream()
                                .flatMap(member -> member.duties().stream())
                                .filter(duty -> duty.phase() == Task.Phase.AFTERMATH))
                .toList();
    }

    String group(String id) {
        for (var group : plan().groups()) {
            if (group.id().equals(id)) {
                return group.name();
            }
        }
        return id;
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
