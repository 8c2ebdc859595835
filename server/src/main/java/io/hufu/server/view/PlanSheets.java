package io.hufu.server.view;

import io.hufu.journal.ledger.PackLibrary;
import io.hufu.plan.Directory;
import io.hufu.plan.Pack;
import io.hufu.server.view.wire.Checklists;
import io.hufu.server.view.wire.Contacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sheets of a plan that are printed in advance: who has which duty phone, and what is ticked in which accident. */
public final class PlanSheets {
    private final PackLibrary packs;

    public PlanSheets(PackLibrary packs) {
        this.packs = packs;
    }

    /** Every body that has a part in the plan, once, with all its parts. */
    public Optional<Contacts> findContacts(String plan) {
        return Optional.ofNullable(packs.findPackInForce(plan)).map(PlanSheets::contacts);
    }

    private static Contacts contacts(Pack pack) {
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
        plan.members().forEach(member -> part(parts, member.body(), "成员单位"));
        for (var group : plan.groups()) {
            group.leads().forEach(body -> part(parts, body, group.name() + "（牵头）"));
            group.members().forEach(body -> part(parts, body, group.name()));
        }
        for (var role : plan.roles()) {
            part(parts, role.id(), "随事件确定");
            role.candidates().forEach(body -> part(parts, body, role.name()));
        }
        for (var unit : pack.directory().units()) {
            String kind = kind(unit.kind());
            if (kind != null && (parts.containsKey(unit.id()) || printed(unit, plan.document()))) {
                part(parts, unit.id(), kind);
            }
        }
        var words = new PackWords(pack);
        List<Contacts.Row> rows = new ArrayList<>();
        parts.forEach((body, part) ->
                rows.add(new Contacts.Row(body, words.body(body), String.join("、", part), lines(pack, body))));
        return new Contacts(plan.id(), plan.title(), plan.document(), rows);
    }

    /** Whether the plan's own contact list has this unit: the directory also holds bodies of other plans. */
    private static boolean printed(Directory.Unit unit, String document) {
        return unit.lines().stream().anyMatch(line -> line.document().equals(document));
    }

    private static @Nullable String kind(Directory.Kind kind) {
        return switch (kind) {
            case BASE -> "救援基地";
            case TEAM -> "救援队伍";
            case EXPERTS -> "专家";
            case SUPERIOR -> "上级";
            case PARTY, GOVERNMENT, BUREAU, FORCE, COMPANY -> null;
        };
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
