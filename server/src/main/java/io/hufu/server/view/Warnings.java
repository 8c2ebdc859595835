package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.warning.Office;
import io.hufu.engine.warning.WarningState;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.vault.Vault;
import io.hufu.server.access.Presence;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.view.ViewReader.WarningPicture;
import io.hufu.server.view.wire.ClockFace;
import io.hufu.server.view.wire.WarningRow;
import io.hufu.server.view.wire.WarningSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Warnings for one reader. Who reads boards, and a county's office under the plan, sees all of it; a unit sees those that gave it work,
 * and of the work its own.
 */
public final class Warnings {
    private static final int MOST = 200;

    private final ViewReader reader;
    private final PackLibrary packs;
    private final Vault vault;
    private final People people;
    private final Presence presence;
    private final IncidentClocks clocks;

    public Warnings(
            Ledger ledger, PackLibrary packs, Vault vault, People people, Presence presence, IncidentClocks clocks) {
        this.reader = new ViewReader(ledger);
        this.packs = packs;
        this.vault = vault;
        this.people = people;
        this.presence = presence;
        this.clocks = clocks;
    }

    /** The latest 200: drafts and those in force, with those that are over where wanted. */
    public List<WarningRow> list(boolean overToo, Viewer viewer) {
        return reader.listWarnings(overToo, MOST).stream()
                .filter(picture -> sight(picture, viewer) != Sight.NOTHING)
                .map(picture -> WarningViews.row(picture, words(picture), clock(picture)))
                .toList();
    }

    /** One warning; empty where there is none with this id, or the reader has no part in it. */
    public Optional<WarningSheet> find(String warning, Viewer viewer) {
        return reader.findWarning(warning)
                .filter(picture -> sight(picture, viewer) != Sight.NOTHING)
                .map(picture -> sheet(picture, viewer));
    }

    /** A warning as it stands, for whoever has a part in it and once it was issued; its notices that are not out are not for units. */
    public Optional<WarningState> findState(String warning, Viewer viewer) {
        return reader.findWarning(warning)
                .filter(picture -> sight(picture, viewer) != Sight.NOTHING)
                .map(WarningPicture::warning);
    }

    /** Whether the reader may see a warning's time line. */
    public boolean readsAll(String warning, Viewer viewer) {
        return reader.findWarning(warning)
                .filter(picture -> sight(picture, viewer) == Sight.ALL)
                .isPresent();
    }

    private enum Sight {
        ALL,
        OWN,
        NOTHING
    }

    private Sight sight(WarningPicture picture, Viewer viewer) {
        var warning = picture.warning();
        var pack = Objects.requireNonNull(packs.findPack(warning.packHash()));
        if (viewer.readsBoards()
                || Office.find(pack, viewer.actor(), warning.standIns(), clocks.now(warning.id())) != null) {
            return Sight.ALL;
        }
        return picture.work().stream().anyMatch(work -> mine(work, viewer)) ? Sight.OWN : Sight.NOTHING;
    }

    private static boolean mine(AssignmentState work, Viewer viewer) {
        return work.body().equals(viewer.unit());
    }

    private WarningSheet sheet(WarningPicture picture, Viewer viewer) {
        var warning = picture.warning();
        var words = words(picture);
        var all = sight(picture, viewer) == Sight.ALL;
        var work =
                picture.work().stream().filter(one -> all || mine(one, viewer)).toList();
        var refs = new ArrayList<String>();
        work.forEach(one -> BodyRows.want(refs, one));
        var texts = Texts.of(vault, refs, !all || viewer.readsConfidential(words.plan()));
        var speaker = new Speaker(words, people, texts);
        return new WarningSheet(
                picture.position(),
                picture.version(),
                WarningViews.row(picture, words, clock(picture)),
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

    private PackWords words(WarningPicture picture) {
        return new PackWords(
                Objects.requireNonNull(packs.findPack(picture.warning().packHash())));
    }

    private ClockFace clock(WarningPicture picture) {
        var id = picture.warning().id();
        return new ClockFace(clocks.now(id), clocks.rate(id));
    }
}
