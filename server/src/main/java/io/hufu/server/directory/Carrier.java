package io.hufu.server.directory;

import io.hufu.plan.Directory.LineKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries the rows of a confirmed table out, within the change that the confirmation is. */
@Component("directoryCarrier")
final class Carrier {
    private final Units units;
    private final ListedPeople people;
    private final Edits edits;
    private final Changes changes;

    Carrier(Units units, ListedPeople people, Edits edits, Changes changes) {
        this.units = units;
        this.people = people;
        this.edits = edits;
        this.changes = changes;
    }

    Tables.Done units(List<UnitLine> lines, String account) {
        var known = units.list().stream().collect(Collectors.toMap(UnitRow::id, Function.identity()));
        int added = 0;
        int changed = 0;
        for (var line : lines) {
            var before = known.get(line.id());
            if (before == null) {
                added++;
            } else if (line.equals(UnitLine.of(before))) {
                continue;
            } else {
                changed++;
            }
            unit(line, before, account);
            changes.note(account, before == null ? "add-unit" : "change-unit", line.id());
        }
        return new Tables.Done(added, changed);
    }

    private void unit(UnitLine line, @Nullable UnitRow before, String account) {
        if (before == null || before.local()) {
            // the name without a document stays the oldest one
            var oldest = before == null
                    ? line.name()
                    : before.names().stream()
                            .filter(name -> name.id() == null)
                            .map(UnitRow.NameRow::name)
                            .findFirst()
                            .orElse(line.name());
            edits.unit(line.id(), oldest, Words.code(line.kind()), line.tier(), line.parent(), line.area());
        }
        var since = line.since();
        if (since != null) {
            edits.unitName(line.id(), line.name(), line.document(), since, account);
        }
        lines(line.id(), LineKind.DUTY, line.duty(), before, account);
        lines(line.id(), LineKind.FAX, line.fax(), before, account);
    }

    private void lines(String unit, LineKind kind, List<String> said, @Nullable UnitRow before, String account) {
        var known = before == null ? List.<String>of() : before.phones(kind);
        said.stream()
                .filter(phone -> !known.contains(phone))
                .forEach(phone -> edits.line(unit, phone, kind, "", account));
        if (before != null) {
            for (var line : before.lines()) {
                var id = line.id();
                if (id != null && line.kind() == kind && !said.contains(line.phone())) {
                    edits.removeLine(unit, id);
                }
            }
        }
    }

    Tables.Done people(List<PersonLine> lines, String account) {
        var known = people.listAll().stream().collect(Collectors.toMap(PersonRow::account, Function.identity()));
        edits.people(lines.stream()
                .filter(line -> !known.containsKey(line.account()))
                .toList());
        int added = 0;
        int changed = 0;
        for (var line : lines) {
            var row = known.get(line.account());
            var before = row == null ? null : PersonLine.of(row, changes.today());
            if (before == null) {
                added++;
            } else if (line.sameAs(before)) {
                continue;
            } else {
                changed++;
            }
            person(line, before, row);
            changes.note(account, before == null ? "add-person" : "change-person", line.account());
        }
        return new Tables.Done(added, changed);
    }

    private void person(PersonLine line, @Nullable PersonLine before, @Nullable PersonRow row) {
        var known = before == null ? List.<PersonLine.Post>of() : before.posts();
        if (before != null) {
            edits.person(line.account(), line.name().equals(before.name()) ? null : line.name(), line.unit());
        }
        if (row != null) {
            row.posts().stream()
                    .filter(post -> known.contains(post(post)) && !line.posts().contains(post(post)))
                    .forEach(post -> edits.endPost(post.id(), changes.today().minusDays(1)));
        }
        line.posts().stream()
                .filter(post -> !known.contains(post))
                .forEach(post -> edits.post(line.account(), post.plan(), post.post(), post.since(), post.until()));
        if (before == null || !line.ways().equals(before.ways())) {
            edits.ways(line.account(), line.ways());
        }
        edits.confirmed(line.account(), line.confirmed());
    }

    private static PersonLine.Post post(PersonRow.Held held) {
        return new PersonLine.Post(held.plan(), held.post(), held.since(), held.until());
    }
}
