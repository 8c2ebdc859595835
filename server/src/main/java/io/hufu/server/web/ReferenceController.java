package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.Directory;
import io.hufu.plan.Guide;
import io.hufu.plan.Pack;
import io.hufu.plan.PostKind;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.access.Account;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Session;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.Installation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What does not change during an incident: areas, plans in force, units, supplies. */
@RestController
class ReferenceController {
    private final Titles titles;
    private final Accounts accounts;
    private final Moments moments;
    private final Installation installation;

    ReferenceController(Titles titles, Accounts accounts, Moments moments, Installation installation) {
        this.titles = titles;
        this.accounts = accounts;
        this.moments = moments;
        this.installation = installation;
    }

    record Reference(
            @Nullable Place jurisdiction,
            List<PlanBrief> plans,
            List<UnitRow> units,
            boolean demonstration,
            Instant now,
            List<Person> people) {}

    record Place(String code, String name, List<Area> areas, long atOnceMinutes, long promptlyMinutes) {}

    record Area(String code, String name) {}

    record UnitRow(
            String id,
            String name,
            Directory.Kind kind,
            @Nullable String area,
            List<LineRow> lines) {}

    record LineRow(String phone, Directory.LineKind kind) {}

    record Person(String account, String name, @Nullable String unit, List<Held> posts) {}

    record Held(String plan, String post) {}

    record PlanBrief(
            String id,
            String edition,
            String title,
            String document,
            String hash,
            String scope,
            List<String> hazards,
            List<String> phases,
            List<String> facilities,
            Map<String, String> words,
            List<Left> exclusions,
            List<Named> accidents,
            List<PostRow> posts,
            List<ResponseLevel> levels,
            List<RoleRow> roles,
            List<AddresseeRow> addressees,
            List<JudgementWords.Judgement> judgements) {}

    record Left(
            @Nullable String hazard,
            @Nullable String phase,
            @Nullable String facility,
            String text,
            @Nullable String toTitle,
            String clause) {}

    record Named(String code, String name) {}

    record PostRow(String id, PostKind kind, String title, String holder) {}

    record RoleRow(String id, String name, List<String> candidates, boolean hasAccount) {}

    record AddresseeRow(String id, String name) {}

    @GetMapping("/api/reference")
    Reference read(@AuthenticationPrincipal Session session) {
        var packs = titles.listPacks();
        var units = new LinkedHashMap<String, UnitRow>();
        packs.forEach(pack -> pack.directory().units().forEach(unit -> units.putIfAbsent(unit.id(), row(unit))));
        return new Reference(
                packs.isEmpty() ? null : place(packs.getFirst()),
                packs.stream().map(ReferenceController::brief).toList(),
                List.copyOf(units.values()),
                installation.demonstration(),
                moments.now(),
                session.can(Capability.DUTY_OFFICER)
                        ? accounts.list().stream()
                                .map(ReferenceController::person)
                                .toList()
                        : List.of());
    }

    /** One line of the supplies of the jurisdiction. */
    record SupplyRow(
            String id,
            String base,
            String baseName,
            String category,
            String name,
            @Nullable String specification,
            @Nullable BigDecimal quantity,
            @Nullable String measure) {}

    @GetMapping("/api/supplies")
    List<SupplyRow> supplies(@AuthenticationPrincipal Session session) {
        if (!session.readsBoards()) {
            throw ProblemException.of(DoorCode.NOT_FOR_YOU);
        }
        var rows = new LinkedHashMap<String, SupplyRow>();
        for (Pack pack : titles.listPacks()) {
            for (var line : pack.supplies()) {
                var base = pack.findUnit(line.base());
                rows.putIfAbsent(
                        line.id(),
                        new SupplyRow(
                                line.id(),
                                line.base(),
                                base == null ? line.base() : base.name(),
                                line.category(),
                                line.name(),
                                line.specification(),
                                line.quantity(),
                                line.measure()));
            }
        }
        return List.copyOf(rows.values());
    }

    private static Place place(Pack pack) {
        var place = pack.jurisdiction();
        return new Place(
                place.code(),
                place.name(),
                place.areas().stream()
                        .map(area -> new Area(area.code(), area.name()))
                        .toList(),
                place.atOnce().toMinutes(),
                place.promptly().toMinutes());
    }

    private static UnitRow row(Directory.Unit unit) {
        return new UnitRow(
                unit.id(),
                unit.name(),
                unit.kind(),
                unit.area(),
                unit.lines().stream()
                        .map(line -> new LineRow(line.phone(), line.kind()))
                        .distinct()
                        .toList());
    }

    private static Person person(Account account) {
        var posts = new ArrayList<Held>();
        for (String post : account.posts()) {
            int slash = post.indexOf('/');
            posts.add(new Held(post.substring(0, slash), post.substring(slash + 1)));
        }
        return new Person(account.id(), account.name(), account.unit(), posts);
    }

    private static PlanBrief brief(Pack pack) {
        var plan = pack.plan();
        var scope = plan.scope();
        return new PlanBrief(
                plan.id(),
                plan.edition(),
                plan.title(),
                plan.document(),
                pack.hash(),
                scope.text(),
                scope.hazards(),
                scope.phases(),
                scope.facilities(),
                scope.words(),
                scope.exclusions().stream()
                        .map(each -> new Left(
                                each.hazard(),
                                each.phase(),
                                each.facility(),
                                each.text(),
                                each.toTitle(),
                                plan.cite(each.clause())))
                        .toList(),
                plan.guides().stream()
                        .filter(guide -> !guide.accident().equals("general"))
                        .map(ReferenceController::named)
                        .toList(),
                plan.headquarters().posts().stream()
                        .map(post -> new PostRow(post.id(), post.kind(), post.title(), post.holder()))
                        .toList(),
                plan.levels().stream().map(level -> level.level()).toList(),
                plan.roles().stream()
                        .map(role -> new RoleRow(role.id(), role.name(), role.candidates(), role.hasAccount()))
                        .toList(),
                plan.reporting().addressees().stream()
                        .map(each -> new AddresseeRow(each.id(), each.name()))
                        .toList(),
                JudgementWords.of(plan));
    }

    private static Named named(Guide guide) {
        return new Named(guide.accident(), guide.name());
    }
}
