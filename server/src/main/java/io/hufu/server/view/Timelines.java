package io.hufu.server.view;

import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.vault.Vault;
import io.hufu.plan.Pack;
import io.hufu.server.view.ViewReader.Line;
import io.hufu.server.view.wire.TimelineRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The time line, for one reader. */
public final class Timelines {
    private static final int MOST = 2000;
    private static final String PLAN_CHANGED = "incident.plan-changed";

    private final ViewReader reader;
    private final PackLibrary packs;
    private final Vault vault;
    private final People people;

    public Timelines(Ledger ledger, PackLibrary packs, Vault vault, People people) {
        this.reader = new ViewReader(ledger);
        this.packs = packs;
        this.vault = vault;
        this.people = people;
    }

    /** At most 2,000 lines of an incident after a position, oldest first; empty where there is no such incident. */
    public Optional<List<TimelineRow>> find(String incident, long after, Viewer viewer) {
        return reader.findPackHash(incident).map(hash -> {
            Pack pack = pack(hash);
            return rows(
                    reader.listTimeline(incident, after, MOST),
                    pack,
                    former(Set.of(incident)).get(incident),
                    viewer);
        });
    }

    /** Whether somebody may read what is confidential of an incident or a warning, its photographs too; not where there is no such ground. */
    public boolean readsConfidential(String ground, Viewer viewer) {
        return reader.findPackHash(ground)
                .filter(hash -> viewer.readsConfidential(pack(hash).plan()))
                .isPresent();
    }

    /**
     * The important ones among lines that were just committed; without confidential texts, since they go to every board that
     * is open. Ordinary commits cost nothing.
     */
    public List<TimelineRow> listImportant(List<Recorded> events) {
        if (events.stream().noneMatch(Timelines::mayMatter)) {
            return List.of();
        }
        Map<String, List<Line>> lines = new HashMap<>();
        Set<String> incidents = new LinkedHashSet<>();
        events.forEach(event -> incidents.add(event.stream().id().split("/", 2)[0]));
        for (Line line : reader.listImportant(
                incidents, events.getFirst().position(), events.getLast().position())) {
            lines.computeIfAbsent(line.incident(), key -> new ArrayList<>()).add(line);
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        List<TimelineRow> rows = new ArrayList<>();
        var former = former(lines.keySet());
        reader.packHashes(lines.keySet())
                .forEach((incident, hash) -> rows.addAll(
                        rows(Objects.requireNonNull(lines.get(incident)), pack(hash), former.get(incident), null)));
        rows.sort(Comparator.comparingLong(TimelineRow::position));
        return rows;
    }

    /** Most commits are acknowledgements and feedback: those need no look at the table. */
    private static boolean mayMatter(Recorded recorded) {
        return switch (recorded.event()) {
            case AssignmentEvent.FedBack fedBack -> fedBack.stage() == Stage.CANNOT;
            case AssignmentEvent.PutOnCallList _, AssignmentEvent.Escalated _, AssignmentEvent.TaskOverdue _ -> true;
            case AssignmentEvent _ -> false;
            default -> true;
        };
    }

    private Pack pack(String hash) {
        return Objects.requireNonNull(packs.findPack(hash), "the pack " + hash + " is not kept");
    }

    private Map<String, List<Former>> former(Set<String> incidents) {
        Map<String, List<Former>> former = new HashMap<>();
        reader.formerPlans(incidents).forEach((incident, plans) -> former.put(incident, Former.of(packs, plans)));
        return former;
    }

    /** @param former plans of the incident; each line is said in the words of the plan that was in force when it was entered */
    private List<TimelineRow> rows(
            List<Line> lines, Pack pack, @Nullable List<Former> former, @Nullable Viewer viewer) {
        var refs = new ArrayList<String>();
        lines.forEach(line -> Speaker.want(refs, line.parts()));
        boolean allowed = viewer != null && viewer.readsConfidential(pack.plan());
        var plans = former == null ? List.<Former>of() : former;
        var words = new PackWords(pack, plans, viewer == null ? Language.CHINESE : viewer.language());
        var texts = Texts.of(vault, refs, allowed, words.wording());
        var others = new LinkedHashSet<String>();
        lines.forEach(line -> Speaker.want(Sentence.Ref.INCIDENT, others, line.parts()));
        Map<String, String> titles = others.isEmpty() ? Map.of() : reader.titles(others);
        Map<Integer, Speaker> speakers = new HashMap<>();
        Instant changed = null;
        List<TimelineRow> rows = new ArrayList<>();
        for (Line line : lines) {
            changed = line.type().equals(PLAN_CHANGED) ? line.at() : changed;
            rows.add(row(
                    line,
                    speakers.computeIfAbsent(
                            changes(plans, line.at(), changed),
                            era -> new Speaker(words.era(era), people, texts, titles))));
        }
        return rows;
    }

    /** How often the plan had been changed when a line was written; what stops with a plan is written at the same moment, before. */
    private static int changes(List<Former> former, Instant at, @Nullable Instant changed) {
        return (int) former.stream()
                .filter(one -> one.until().isBefore(at) || (one.until().equals(at) && at.equals(changed)))
                .count();
    }

    private static TimelineRow row(Line line, Speaker speaker) {
        return new TimelineRow(
                line.position(),
                line.at(),
                line.recordedAt(),
                line.type(),
                speaker.say(line.parts()),
                speaker.account(line.account()),
                line.body(),
                line.important(),
                line.clause());
    }
}
