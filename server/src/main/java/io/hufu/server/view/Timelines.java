package io.hufu.server.view;

import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.vault.Vault;
import io.hufu.plan.Pack;
import io.hufu.server.view.ViewReader.Line;
import io.hufu.server.view.wire.TimelineRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The time line in Chinese, for one reader. */
public final class Timelines {
    private static final int MOST = 2000;

    private final ViewReader reader;
    private final PackLibrary packs;
    private final Vault vault;
    private final People people;

    public Timelines(DataSource database, PackLibrary packs, Vault vault, People people) {
        this.reader = new ViewReader(database);
        this.packs = packs;
        this.vault = vault;
        this.people = people;
    }

    /** At most 2,000 lines of an incident after a position, oldest first; empty where there is no such incident. */
    public Optional<List<TimelineRow>> find(String incident, long after, Viewer viewer) {
        return reader.findPackHash(incident).map(hash -> {
            Pack pack = pack(hash);
            return rows(reader.listTimeline(incident, after, MOST), pack, viewer);
        });
    }

    /**
     * Important lines of all incidents between two positions, both included, at most 200; without confidential texts, since
     * they go to every board that is open.
     */
    public Map<String, List<TimelineRow>> listImportant(long first, long last) {
        Map<String, List<TimelineRow>> byIncident = new HashMap<>();
        Map<String, List<Line>> lines = new HashMap<>();
        for (Line line : reader.listImportant(first, last)) {
            lines.computeIfAbsent(line.incident(), key -> new ArrayList<>()).add(line);
        }
        lines.forEach((incident, own) ->
                reader.findPackHash(incident).ifPresent(hash -> byIncident.put(incident, rows(own, pack(hash), null))));
        return byIncident;
    }

    private Pack pack(String hash) {
        return java.util.Objects.requireNonNull(packs.findPack(hash), "the pack " + hash + " is not kept");
    }

    private List<TimelineRow> rows(List<Line> lines, Pack pack, @Nullable Viewer viewer) {
        var refs = new ArrayList<String>();
        lines.forEach(line -> Speaker.want(refs, line.parts()));
        boolean allowed = viewer != null && viewer.readsConfidential(pack.plan());
        var speaker = new Speaker(new PackWords(pack), people, Texts.of(vault, refs, allowed));
        return lines.stream().map(line -> row(line, speaker)).toList();
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
