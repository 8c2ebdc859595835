package io.hufu.plan.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The meaning of one plan: its ids are unique and what it refers to is there. */
final class PlanChecks {
    /** In place of a unit: the headquarters itself releases information. */
    static final String HEADQUARTERS = "headquarters";

    private final At plan;
    private final Set<String> units;
    private final Set<String> unitsWithArea;
    private final Set<String> bodies = new HashSet<>();

    private PlanChecks(At plan, At directory) {
        this.plan = plan;
        this.units = ids(directory.each("units"));
        this.unitsWithArea = withArea(directory.each("units"));
    }

    /** Units that have an area, and units below them. */
    private static Set<String> withArea(List<At> units) {
        var with = new HashSet<String>();
        for (int before = -1; with.size() > before; ) {
            before = with.size();
            for (var unit : units) {
                if (unit.get("area").isPresent() || with.contains(unit.text("parent"))) {
                    with.add(unit.text("id"));
                }
            }
        }
        return with;
    }

    static void check(At plan, At jurisdiction, At directory) {
        if (!plan.text("jurisdiction").equals(jurisdiction.text("code"))) {
            plan.get("jurisdiction")
                    .report(FindingCode.JURISDICTION_MISMATCH, plan.text("jurisdiction"), jurisdiction.text("code"));
        }
        var checks = new PlanChecks(plan, directory);
        checks.roles();
        checks.uniqueIds();
        checks.headquarters();
        checks.bodies();
        checks.reporting();
        TextChecks.check(plan);
        RuleChecks.check(plan);
    }

    private static Set<String> ids(List<At> elements) {
        return elements.stream().map(element -> element.text("id")).collect(Collectors.toSet());
    }

    private void roles() {
        bodies.addAll(units);
        for (var role : plan.each("roles")) {
            var id = role.get("id");
            if (units.contains(id.text())) {
                id.report(FindingCode.DUPLICATE_ID, id.text(), PackFiles.DIRECTORY);
            }
            bodies.add(id.text());
            var candidates = role.each("candidates");
            candidates.forEach(this::unit);
            if (role.text("binding").equals("by-place")
                    && !candidates.isEmpty()
                    && candidates.stream().noneMatch(candidate -> unitsWithArea.contains(candidate.text()))) {
                role.get("candidates").report(FindingCode.CANDIDATE_AREA, id.text());
            }
            sectors(role);
        }
        new Ids().take(plan.each("roles"), "id");
    }

    /** A role by sector says for each of its sectors once which unit it is; any other role says nothing of sectors. */
    private void sectors(At role) {
        var bySector = role.each("bySector");
        if (role.text("binding").equals("by-sector") == bySector.isEmpty()) {
            role.get("binding").report(FindingCode.SECTOR_UNITS, role.text("id"));
        }
        var once = new Ids();
        for (var entry : bySector) {
            unit(entry.get("unit"));
            entry.each("sectors").forEach(once::takeOne);
        }
    }

    private void uniqueIds() {
        var tasks = new Ids();
        tasks(plan.get("headquarters"), tasks);
        for (var section : List.of("members", "groups", "levels", "warnings", "afterwards")) {
            tasks(plan.get(section), tasks);
        }
        for (var section : List.of("groups", "guides", "protection")) {
            new Ids().take(plan.each(section), "id");
        }
        new Ids().take(plan.each("members"), "body");
        new Ids().take(plan.get("headquarters").each("posts"), "id");
        for (var guide : plan.each("guides")) {
            new Ids().take(guide.each("steps"), "id");
        }
        var grounds = new Ids();
        plan.each("levels").forEach(level -> grounds.take(level.each("grounds"), "id"));
        for (var key : List.of("addressees", "rules", "contents")) {
            new Ids().take(plan.get("reporting").each(key), "id");
        }
        new Ids().take(plan.get("warnings").each("contents"), "id");
        new Ids().take(plan.get("warnings").each("notices"), "id");
        new Ids().take(plan.get("ending").each("conditions"), "id");
        new Ids().take(plan.get("upkeep").each("items"), "id");
    }

    private static void tasks(At within, Ids ids) {
        for (var element : within.node().isArray() ? within.items() : within.fields()) {
            var key = element.path().substring(element.path().lastIndexOf('.') + 1);
            if (Set.of("tasks", "duties", "measures", "leaderTasks").contains(key)) {
                ids.take(element.items(), "id");
            } else if (element.node().isContainer()) {
                tasks(element, ids);
            }
        }
    }

    private void headquarters() {
        var headquarters = plan.get("headquarters");
        var posts = ids(headquarters.each("posts"));
        for (var post : headquarters.each("posts")) {
            unit(post.get("unit"));
            var same = post.get("sameHolderAs");
            if (same.isPresent() && (!posts.contains(same.text()) || same.text().equals(post.text("id")))) {
                same.report(FindingCode.UNKNOWN_HOLDER, same.text());
            }
        }
        for (var rule : headquarters.each("standIns")) {
            for (var post : List.of(rule.get("post"), rule.get("by"))) {
                if (!posts.contains(post.text())) {
                    post.report(FindingCode.UNKNOWN_HOLDER, post.text());
                }
            }
            if (rule.text("post").equals(rule.text("by"))) {
                rule.get("by").report(FindingCode.UNKNOWN_HOLDER, rule.text("by"));
            }
        }
        var offices = headquarters.get("office").each("units");
        offices.stream().limit(1).forEach(this::unit);
        offices.stream().skip(1).forEach(this::body);
        unit(headquarters.get("taskForce").get("unit"));
    }

    private void bodies() {
        plan.each("members").forEach(member -> body(member.get("body")));
        for (var group : plan.each("groups")) {
            var once = new ArrayList<>(group.each("leads"));
            once.addAll(group.each("members"));
            once.forEach(this::body);
            var ids = new Ids();
            once.forEach(ids::takeOne);
        }
        plan.get("warnings").each("countyOffices").forEach(this::unit);
        var releaser = plan.get("release").get("body");
        if (!releaser.text().equals(HEADQUARTERS)) {
            body(releaser);
        }
        var warnings = plan.get("warnings");
        warnings.each("bodyMeasures")
                .forEach(measures -> measures.each("bodies").forEach(this::body));
        warnings.each("notices").forEach(notice -> notice.each("bodies").forEach(this::body));
        plan.get("asPrinted").each("contacts").forEach(contact -> body(contact.get("body")));
    }

    private void reporting() {
        var reporting = plan.get("reporting");
        var addressees = new HashSet<String>();
        for (var addressee : reporting.each("addressees")) {
            addressees.add(addressee.text("id"));
            body(addressee.get("body"));
        }
        for (var rule : reporting.each("rules")) {
            for (var obligor : rule.each("obligors")) {
                if (!addressees.contains(obligor.text())) {
                    body(obligor);
                }
            }
            rule.each("to").forEach(to -> addressee(to, addressees));
        }
        for (var evaluation : plan.get("afterwards").each("evaluation")) {
            evaluation.each("to").forEach(to -> addressee(to, addressees));
        }
    }

    private static void addressee(At id, Set<String> addressees) {
        if (!addressees.contains(id.text())) {
            id.report(FindingCode.UNKNOWN_ADDRESSEE, id.text());
        }
    }

    private void unit(At id) {
        if (id.isPresent() && !units.contains(id.text())) {
            id.report(FindingCode.UNKNOWN_UNIT, id.text());
        }
    }

    private void body(At id) {
        if (id.isPresent() && !bodies.contains(id.text())) {
            id.report(FindingCode.UNKNOWN_BODY, id.text());
        }
    }
}
