package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.warning.Office;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.vault.Vault;
import io.hufu.plan.Pack;
import io.hufu.server.access.Presence;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.view.WarningReader.WarningPicture;
import io.hufu.server.view.wire.ClockFace;
import io.hufu.server.view.wire.IncidentRow;
import io.hufu.server.view.wire.WarningRow;
import io.hufu.server.view.wire.WarningSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Warnings for one reader. Who reads boards, and a county's office under the plan, sees all of it; a unit sees those that gave it work,
 * and of the work its own.
 */
public final class Warnings {
    /** Drafts and those in force: more than a place can have at one time. */
    private static final int MOST_OPEN = 1000;
    /** Rows of a page where those that are over are looked at too. */
    public static final int PAGE = 100;

    private final WarningReader reader;
    private final PackLibrary packs;
    private final Vault vault;
    private final People people;
    private final Presence presence;
    private final IncidentClocks clocks;

    public Warnings(
            Ledger ledger, PackLibrary packs, Vault vault, People people, Presence presence, IncidentClocks clocks) {
        this.reader = new WarningReader(ledger);
        this.packs = packs;
        this.vault = vault;
        this.people = people;
        this.presence = presence;
        this.clocks = clocks;
    }

    /**
     * The latest first: drafts and those in force; with those that are over where wanted, a page of {@link #PAGE} at a time.
     *
     * @param before the id of the last row of the page before; null for the first page
     */
    public List<WarningRow> list(boolean overToo, @Nullable String before, Viewer viewer) {
        int most = overToo ? PAGE : MOST_OPEN;
        List<WarningRow> rows = new ArrayList<>();
        String from = before;
        while (rows.size() < most) {
            var page = reader.list(overToo, from, viewer.unit(), most);
            for (var listed : page) {
                var warning = listed.warning();
                if (rows.size() < most && sight(warning, listed.own(), viewer) != Sight.NOTHING) {
                    var counts = new IncidentRow.Counts(listed.issued(), listed.acknowledged(), listed.silent());
                    rows.add(WarningViews.row(warning, counts, words(warning), clock(warning)));
                }
            }
            if (page.size() < most) {
                break; // the end; a page of which the reader sees little is filled from the next
            }
            from = page.getLast().warning().id();
        }
        return rows;
    }

    /** One warning; empty where there is none with this id, or the reader has no part in it. */
    public Optional<WarningSheet> find(String warning, Viewer viewer) {
        return reader.find(warning)
                .filter(picture -> sight(picture, viewer) != Sight.NOTHING)
                .map(picture -> sheet(picture, viewer));
    }

    /** A warning as it stands, for whoever has a part in it and once it was issued; its notices that are not out are not for units. */
    public Optional<WarningState> findState(String warning, Viewer viewer) {
        return reader.find(warning)
                .filter(picture -> sight(picture, viewer) != Sight.NOTHING)
                .map(WarningPicture::warning);
    }

    /** Whether the reader may see a warning's time line. */
    public boolean readsAll(String warning, Viewer viewer) {
        return reader.find(warning)
                .filter(picture -> sight(picture, viewer) == Sight.ALL)
                .isPresent();
    }

    private enum Sight {
        ALL,
        OWN,
        NOTHING
    }

    private Sight sight(WarningPicture picture, Viewer viewer) {
        return sight(picture.warning(), picture.work().stream().anyMatch(work -> mine(work, viewer)), viewer);
    }

    private Sight sight(WarningState warning, boolean own, Viewer viewer) {
        var pack = pack(warning);
        if (viewer.readsBoards()
                || Office.find(pack, viewer.actor(), warning.standIns(), clocks.now(warning.id())) != null) {
            return Sight.ALL;
        }
        return own ? Sight.OWN : Sight.NOTHING;
    }

    private static boolean mine(AssignmentState work, Viewer viewer) {
        return work.body().equals(viewer.unit());
    }

    private WarningSheet sheet(WarningPicture picture, Viewer viewer) {
        var warning = picture.warning();
        var words = new PackWords(pack(warning), viewer.language());
        var all = sight(picture, viewer) == Sight.ALL;
        var work =
                picture.work().stream().filter(one -> all || mine(one, viewer)).toList();
        var refs = new ArrayList<String>();
        work.forEach(one -> BodyRows.want(refs, one));
        var texts = Texts.of(vault, refs, !all || viewer.readsConfidential(words.plan()), words.wording());
        var speaker = new Speaker(words, people, texts);
        return new WarningSheet(
                picture.position(),
                picture.version(),
                WarningViews.row(warning, WarningViews.counts(picture.work()), words, clock(warning)),
                warning.head().edition(),
                words.plan().document(),
                warning.packHash(),
                all
                        ? WarningViews.notices(warning, words, speaker)
                        : WarningViews.notices(warning, words, speaker).stream()
                                .filter(notice -> notice.issue() != null)
                                .toList(),
                all ? WarningActs.rows(warning, words.pack(), viewer, clocks.now(warning.id())) : List.of(),
                all ? WarningViews.standIns(warning, words, speaker) : List.of(),
                work.stream()
                        .map(one -> BodyRows.row(one, words, speaker, texts, presence))
                        .toList(),
                all ? WarningViews.preview(warning, words) : List.of());
    }

    private PackWords words(WarningState warning) {
        return new PackWords(pack(warning));
    }

    private Pack pack(WarningState warning) {
        return Objects.requireNonNull(packs.findPack(warning.packHash()));
    }

    private ClockFace clock(WarningState warning) {
        return new ClockFace(clocks.now(warning.id()), clocks.rate(warning.id()));
    }
}
