package io.hufu.server.web;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.access.Account;
import io.hufu.server.access.Accounts;
import io.hufu.server.access.Titles;
import io.hufu.server.directory.Posts;
import io.hufu.server.directory.UnitRow;
import io.hufu.server.directory.Units;
import io.hufu.server.keeping.Backups;
import io.hufu.server.settings.DoorSettings;
import io.hufu.server.settings.ServerSettings;
import io.hufu.server.settings.TlsSettings;
import io.hufu.server.view.IncidentList;
import io.hufu.server.view.wire.IncidentRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a new installation has come, seen from its data: nothing is ticked off by hand, so nothing can be ticked off wrongly. */
@Component
class FirstSteps {
    private final Titles titles;
    private final PackChoice choice;
    private final Units units;
    private final Posts posts;
    private final Accounts accounts;
    private final Backups backups;
    private final IncidentList incidents;
    private final ServerSettings server;
    private final TlsSettings tls;
    private final DoorSettings door;

    FirstSteps(
            Titles titles,
            PackChoice choice,
            Units units,
            Posts posts,
            Accounts accounts,
            Backups backups,
            IncidentList incidents,
            ServerSettings server,
            TlsSettings tls,
            DoorSettings door) {
        this.titles = titles;
        this.choice = choice;
        this.units = units;
        this.posts = posts;
        this.accounts = accounts;
        this.backups = backups;
        this.incidents = incidents;
        this.server = server;
        this.tls = tls;
        this.door = door;
    }

    /** How far a step is. */
    enum State {
        OPEN,
        BEGUN,
        DONE;

        static State of(boolean begun, boolean done) {
            return done ? DONE : begun ? BEGUN : OPEN;
        }
    }

    /** All steps, in their order. */
    record Steps(
            Jurisdiction jurisdiction,
            Plans packs,
            UnitsStep units,
            PostsStep posts,
            TlsStep tls,
            BackupStep backup,
            TestStep test) {}

    /** @param folders that can be loaded, while none is */
    record Jurisdiction(State state, @Nullable String name, List<PackChoice.Folder> folders) {}

    /** @param plans titles of those in force */
    record Plans(State state, List<String> plans) {}

    /** @param silent units of the jurisdiction without a telephone line */
    record UnitsStep(State state, int units, int silent) {}

    /** @param officers accounts that may take reports in */
    record PostsStep(State state, int posts, int vacant, List<String> officers) {}

    /**
     * @param speaks {@code own} or {@code made} certificate, {@code proxy} where one stands before, {@code none}
     * @param local whether only this machine reaches the server
     */
    record TlsStep(State state, String speaks, boolean local) {}

    record BackupStep(State state, @Nullable String folder, Backups.@Nullable Run last) {}

    /** @param incident the latest test; null while there was none */
    record TestStep(
            State state,
            @Nullable String incident,
            @Nullable String title) {}

    Steps read() {
        return new Steps(jurisdiction(), plans(), units(), posts(), tls(), backup(), test());
    }

    private Jurisdiction jurisdiction() {
        var packs = titles.listPacks();
        return packs.isEmpty()
                ? new Jurisdiction(State.OPEN, null, choice.list())
                : new Jurisdiction(State.DONE, packs.getFirst().jurisdiction().name(), List.of());
    }

    private Plans plans() {
        var plans = titles.listPacks().stream().map(pack -> pack.plan().title()).toList();
        return new Plans(State.of(false, !plans.isEmpty()), plans);
    }

    private UnitsStep units() {
        var all = units.list();
        int silent =
                (int) all.stream().map(UnitRow::lines).filter(List::isEmpty).count();
        return new UnitsStep(State.of(!all.isEmpty(), !all.isEmpty() && silent == 0), all.size(), silent);
    }

    private PostsStep posts() {
        var all = posts.list().stream().flatMap(plan -> plan.posts().stream()).toList();
        int vacant = (int) all.stream().filter(Posts.PostRow::vacant).count();
        var officers = accounts.list().stream()
                .filter(account -> account.capabilities().contains(Capability.DUTY_OFFICER))
                .map(Account::id)
                .toList();
        boolean held = !all.isEmpty() && vacant == 0;
        return new PostsStep(
                State.of(vacant < all.size() || !officers.isEmpty(), held && !officers.isEmpty()),
                all.size(),
                vacant,
                officers);
    }

    private TlsStep tls() {
        String speaks = tls.certificate() != null ? "own" : tls.spoken() ? "made" : door.tls() ? "proxy" : "none";
        // a certificate that no browser trusts is a beginning
        return new TlsStep(
                State.of(speaks.equals("made"), speaks.equals("own") || speaks.equals("proxy")),
                speaks,
                server.bind().toLowerCase(Locale.ROOT).matches("127\\..*|localhost|::1"));
    }

    private BackupStep backup() {
        var folder = backups.places().folder();
        var last = backups.last("backup").orElse(null);
        return new BackupStep(State.of(folder != null, folder != null && last != null && last.success()), folder, last);
    }

    private TestStep test() {
        var filter = new IncidentList.Filter(IncidentList.Wanted.ALL, "test", null, null, null, null);
        return incidents.list(filter).stream()
                .findFirst()
                .map(FirstSteps::of)
                .orElseGet(() -> new TestStep(State.OPEN, null, null));
    }

    private static TestStep of(IncidentRow row) {
        return new TestStep(State.DONE, row.id(), row.title());
    }
}
