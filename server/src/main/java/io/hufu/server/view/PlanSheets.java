package io.hufu.server.view;

import io.hufu.journal.ledger.PackLibrary;
import io.hufu.plan.Directory;
import io.hufu.plan.Pack;
import io.hufu.server.view.wire.Checklists;
import io.hufu.server.view.wire.Contacts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sheets of a plan that are printed in advance: who has which duty phone, and what is ticked in which accident. */
public final class PlanSheets {
    /** Units that have a part by what they are. */
    private static final Set<Directory.Kind> APART =
            EnumSet.of(Directory.Kind.BASE, Directory.Kind.TEAM, Directory.Kind.EXPERTS, Directory.Kind.SUPERIOR);

    private final PackLibrary packs;

    public PlanSheets(PackLibrary packs) {
        this.packs = packs;
    }

    /** Every body that has a part in the plan, once, with all its parts. */
    public Optional<Contacts> findContacts(String plan, Language language) {
        return Optional.ofNullable(packs.findPackInForce(plan)).map(pack -> contacts(pack, Wording.in(language)));
    }

    private static Contacts contacts(Pack pack, Wording wording) {
        var plan = pack.plan();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        plan.headquarters()
                .office()
                .units()
                .forEach(unit -> part(parts, unit, plan.headquarters().office().name()));
        for (var post : plan.headquarters().posts()) {
            String unit = post.unit();
            if (unit != null && post.kind() != io.hufu.plan.PostKind.OFFICE) {
                part(parts, unit, post.title());
            }
        }
        plan.members().forEach(member -> part(parts, member.body(), wording.word("part.member")));
        for (var group : plan.groups()) {
            group.leads().forEach(body -> part(parts, body, wording.say("part.lead", Map.of("group", group.name()))));
            group.members().forEach(body -> part(parts, body, group.name()));
        }
        for (var role : plan.roles()) {
            part(parts, role.id(), wording.word("part.by-incident"));
            role.candidates().forEach(body -> part(parts, body, role.name()));
        }
        for (var unit : pack.directory().units()) {
            if (APART.contains(unit.kind()) && (parts.containsKey(unit.id()) || printed(unit, plan.document()))) {
                part(parts, unit.id(), wording.word("part", unit.kind()));
            }
        }
        var words = new PackWords(pack);
        List<Contacts.Row> rows = new ArrayList<>();
        parts.forEach((body, part) ->
                rows.add(new Contacts.Row(body, words.body(body), wording.list(part), lines(pack, body))));
        return new Contacts(plan.id(), plan.title(), plan.document(), rows);
    }

    /** Whether the plan's own contact list has this unit: the directory also holds bodies of other plans. */
    private static boolean printed(Directory.Unit unit, String document) {
        return unit.lines().stream().anyMatch(line -> line.document().equals(document));
    }

    private static void part(Map<String, List<String>> parts, String body, String part) {
        List<String> own = parts.computeIfAbsent(body, key -> new ArrayList<>());
        if (!own.contains(part)) {
            own.add(part);
        }
    }

    private static List<Contacts.Line> lines(Pack pack, String body) {
        Directory.Unit unit = pack.findUnit(body);
        return unit == null
                ? List.of()
                : unit.listLinesOf(pack.plan().document()).stream()
                        .map(line -> new Contacts.Line(
                                line.phone(), Codes.code(line.kind()), line.document() + " " + line.clause()))
                        .toList();
    }

    public Optional<Checklists> findChecklists(String plan) {
        return Optional.ofNullable(packs.findPackInForce(plan)).map(PlanSheets::checklists);
    }

    private static Checklists checklists(Pack pack) {
        var plan = pack.plan();
        return new Checklists(
                plan.id(),
                plan.title(),
                plan.document(),
                plan.guides().stream()
                        .map(guide -> new Checklists.Guide(
                                guide.id(),
                                guide.name(),
                                guide.accident(),
                                guide.clause(),
                                guide.steps().stream()
                                        .map(step -> new Checklists.Step(step.id(), step.text()))
                                        .toList()))
                        .toList(),
                plan.ending().conditions().stream()
                        .map(c -> new Checklists.Item(c.id(), c.text(), c.clause()))
                        .toList(),
                new PackWords(pack).protection(),
                plan.afterwards().tasks().stream()
                        .map(task -> new Checklists.Item(task.id(), task.text(), task.clause()))
                        .toList());
    }
}
