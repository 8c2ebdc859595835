package io.hufu.server.web;

import io.hufu.plan.Directory;
import io.hufu.plan.Pack;
import io.hufu.server.access.Presence;
import io.hufu.server.access.Session;
import io.hufu.server.access.Titles;
import io.hufu.server.view.RollCalls;
import io.hufu.server.view.wire.RollCallSheet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Roll calls and their reports, for those who read boards. */
@RestController
class RollCallController {
    private final RollCalls rollCalls;
    private final Titles titles;
    private final Presence presence;

    RollCallController(RollCalls rollCalls, Titles titles, Presence presence) {
        this.rollCalls = rollCalls;
        this.titles = titles;
        this.presence = presence;
    }

    @GetMapping("/api/roll-calls")
    List<RollCallSheet.Row> list(@AuthenticationPrincipal @Nullable Session session) {
        Viewers.ofBoards(session);
        return rollCalls.list();
    }

    /** Whom a roll call under a plan can call, and whether a terminal is open there. */
    record Place(String plan, String place, List<Body> bodies) {}

    record Body(String id, String name, boolean terminalOpen) {}

    /** Every place once, under the first of its plans. */
    @GetMapping("/api/roll-calls/places")
    List<Place> places(@AuthenticationPrincipal @Nullable Session session) {
        Viewers.ofBoards(session);
        var places = new LinkedHashMap<String, Place>();
        for (Pack pack : titles.listPacks()) {
            places.computeIfAbsent(pack.jurisdiction().code(), _ -> place(pack));
        }
        return List.copyOf(places.values());
    }

    private Place place(Pack pack) {
        var bodies = pack.directory().units().stream()
                .filter(unit -> unit.kind() != Directory.Kind.SUPERIOR)
                .map(unit -> new Body(unit.id(), unit.name(), presence.isOpen(unit.id())))
                .toList();
        return new Place(pack.plan().id(), pack.jurisdiction().name(), bodies);
    }

    @GetMapping("/api/roll-calls/{rollCall}")
    RollCallSheet one(@PathVariable String rollCall, @AuthenticationPrincipal @Nullable Session session) {
        Viewers.ofBoards(session);
        return Viewers.found(rollCalls.find(rollCall));
    }
}
