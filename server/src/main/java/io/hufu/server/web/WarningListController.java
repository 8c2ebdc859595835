package io.hufu.server.web;

import io.hufu.engine.basics.Action;
import io.hufu.engine.vocabulary.ConsumptionPeriod;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.Way;
import io.hufu.engine.warning.SentOn;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.packs.PackStore;
import io.hufu.server.access.Session;
import io.hufu.server.command.ActReader;
import io.hufu.server.command.CommandDoor;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.reduction.EnterpriseRow;
import io.hufu.server.reduction.WarningLists;
import io.hufu.server.table.BadCell;
import io.hufu.server.view.Warnings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises during a warning: who was told, who answered, what was found, what electricity says; and texts to send on. */
@RestController
@RequestMapping("/api/warnings/{warning}")
class WarningListController {
    private static final int MOST_TABLE = 4 * 1024 * 1024;

    private final Warnings warnings;
    private final WarningLists lists;
    private final PackStore packs;
    private final CommandDoor door;
    private final ActReader reader;

    WarningListController(Warnings warnings, WarningLists lists, PackStore packs, CommandDoor door, ActReader reader) {
        this.warnings = warnings;
        this.lists = lists;
        this.packs = packs;
        this.door = door;
        this.reader = reader;
    }

    /** @param recorded whether the readings were entered; never while there are faults */
    record Electricity(boolean recorded, int readings, List<BadCell> faults) {}

    @GetMapping("/enterprises")
    WarningLists.Sheet enterprises(@PathVariable String warning, @AuthenticationPrincipal @Nullable Session session) {
        return lists.sheet(state(warning, session));
    }

    /** What carriers and others have to send on now. */
    @GetMapping("/texts")
    List<SentOn> texts(@PathVariable String warning, @AuthenticationPrincipal @Nullable Session session) {
        var state = state(warning, session);
        return SentOn.of(Objects.requireNonNull(packs.findPack(state.packHash())), state);
    }

    /** To whom the summary is owed once the warning is over, in the order of the plan, and what was sent. */
    @GetMapping("/summary")
    List<SummaryRow> summary(@PathVariable String warning, @AuthenticationPrincipal @Nullable Session session) {
        var state = state(warning, session);
        return SummaryRow.of(Objects.requireNonNull(packs.findPack(state.packHash())), state);
    }

    /** Tells every enterprise of the list; the engine decides whether the reader may. The same request again has the same content. */
    @PostMapping("/enterprises/notify")
    CommandDoor.Done notifyAll(
            @PathVariable String warning, HttpServletRequest request, @AuthenticationPrincipal Session session)
            throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, 1024)), List.of("way", "notifiedAt"));
        var way = Viewers.word(Way.class, Bodies.text(body, "way", 20), "way");
        var at = MomentParameter.read("notifiedAt", Bodies.text(body, "notifiedAt", 40));
        var sheet = lists.sheet(state(warning, session));
        var names = sheet.rows().stream().map(EnterpriseRow::enterprise).toList();
        return act(
                request,
                session,
                warning,
                new WarningAction.NotifyEnterprises(warning, Math.toIntExact(sheet.edition()), names, way, at));
    }

    /** Reads the power company's table; enters it if nothing is wrong with it and this is no trial. */
    @PostMapping("/consumption")
    Electricity consumption(
            @PathVariable String warning,
            @RequestParam String period,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "true") boolean dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Session session)
            throws IOException {
        var form = TableAnswers.form(request);
        var state = state(warning, session);
        var word = Viewers.word(ConsumptionPeriod.class, period, "period");
        Instant begin = MomentParameter.read("from", from);
        Instant end = MomentParameter.read("to", to);
        var read = lists.read(state, Bodies.bytes(request, MOST_TABLE), form);
        if (dryRun || !read.faults().isEmpty()) {
            return new Electricity(false, read.readings().size(), read.faults());
        }
        act(request, session, warning, new WarningAction.RecordConsumption(warning, word, begin, end, read.readings()));
        return new Electricity(true, read.readings().size(), List.of());
    }

    private CommandDoor.Done act(HttpServletRequest request, Session session, String warning, Action action) {
        if (session.deviceOnly()) {
            throw ProblemException.of(DoorCode.PIN_REQUIRED);
        }
        return door.act(
                session, ActController.key(request), null, warning, new ActReader.Reading(action, List.of(), Map.of()));
    }

    private WarningState state(String warning, @Nullable Session session) {
        return Viewers.found(warnings.findState(warning, Viewers.signedIn(session)));
    }
}
