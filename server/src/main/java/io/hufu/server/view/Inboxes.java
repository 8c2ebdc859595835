package io.hufu.server.view;

import io.hufu.engine.authority.Authority;
import io.hufu.engine.authority.Ground;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.rollcall.RollCallState;
import io.hufu.engine.warning.Headline;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.vault.Vault;
import io.hufu.plan.Pack;
import io.hufu.server.access.Presence;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.view.ViewReader.OnDesk;
import io.hufu.server.view.wire.ClockFace;
import io.hufu.server.view.wire.Inbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lies before a unit or the holder of a post, and nothing that lies before anybody else. */
public final class Inboxes {
    private final ViewReader reader;
    private final PackLibrary packs;
    private final Vault vault;
    private final People people;
    private final Presence presence;
    private final IncidentClocks clocks;

    public Inboxes(
            Ledger ledger, PackLibrary packs, Vault vault, People people, Presence presence, IncidentClocks clocks) {
        this.reader = new ViewReader(ledger);
        this.packs = packs;
        this.vault = vault;
        this.people = people;
        this.presence = presence;
        this.clocks = clocks;
    }

    public Inbox read(Viewer viewer, @Nullable String unitName, Inbox.Ring ring) {
        var bodies = new ArrayList<String>();
        String unit = viewer.unit();
        if (unit != null) {
            bodies.add(unit);
        }
        bodies.addAll(posts(viewer));
        var desk = reader.desk(bodies);
        List<Inbox.Item> items = desk.work().stream()
                .filter(one -> theirs(one, viewer))
                .map(one -> item(one, viewer.language()))
                .toList();
        return new Inbox(desk.position(), unit, unitName, ring, items);
    }

    /** Posts as bodies: those bound to the person, and those that the plan gives to the same holder. */
    private List<String> posts(Viewer viewer) {
        return viewer.actor().posts().stream()
                .map(post -> packs.findPackInForce(post.substring(0, post.indexOf('/'))))
                .filter(Objects::nonNull)
                .flatMap(pack -> Authority.held(pack.plan(), viewer.actor()).stream())
                .map(post -> "post:" + post.id())
                .distinct()
                .toList();
    }

    /** The same post of another plan is another post. */
    private boolean theirs(OnDesk one, Viewer viewer) {
        String body = one.work().body();
        if (!body.startsWith("post:")) {
            return body.equals(viewer.unit());
        }
        Pack pack = pack(one);
        return Authority.held(pack.plan(), viewer.actor()).stream().anyMatch(post -> body.equals("post:" + post.id()));
    }

    private Pack pack(OnDesk one) {
        return Objects.requireNonNull(packs.findPack(one.ground().packHash()));
    }

    private Inbox.Item item(OnDesk one, Language language) {
        List<Former> former = one.ground() instanceof IncidentState incident ? Former.of(packs, incident) : List.of();
        var words = new PackWords(pack(one), former, language);
        var refs = new ArrayList<String>();
        BodyRows.want(refs, one.work());
        var texts = Texts.of(vault, refs, true, words.wording()); // its own words
        var about = about(one.ground(), words);
        return new Inbox.Item(
                one.work().id(),
                one.ground().id(),
                about.title(),
                Codes.code(one.work().kind()),
                Codes.code(one.work().ground().type()),
                about.level(),
                about.colour(),
                about.area(),
                about.site(),
                new ClockFace(
                        clocks.now(one.ground().id()), clocks.rate(one.ground().id())),
                BodyRows.row(one.work(), words, new Speaker(words, people, texts), texts, presence),
                one.ground() instanceof RollCallState ? List.of() : words.protection());
    }

    /** What the work is about, in words. */
    private record About(
            String title,
            @Nullable String level,
            @Nullable String colour,
            String area,
            @Nullable String site) {}

    private static About about(Ground ground, PackWords words) {
        return switch (ground) {
            case IncidentState incident ->
                new About(
                        incident.head().title(),
                        Codes.nameOrNull(incident.response().level()),
                        null,
                        words.area(incident.head().area()),
                        incident.head().site());
            case WarningState warning -> {
                var content = warning.current().content();
                yield new About(
                        Headline.of(words.pack(), warning, warning.saying()),
                        null,
                        Codes.code(content.colour()),
                        words.wording()
                                .list(content.areas().stream().map(words::area).toList()),
                        content.place());
            }
            case RollCallState rollCall ->
                new About(
                        words.wording().word("roll-call.title"),
                        null,
                        null,
                        words.pack().jurisdiction().name(),
                        null);
            default -> throw new IllegalStateException("no words for the ground " + ground.id());
        };
    }
}
