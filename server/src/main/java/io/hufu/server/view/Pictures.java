package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.replay.Film;
import io.hufu.engine.replay.Frame;
import io.hufu.journal.ledger.Head;
import io.hufu.journal.ledger.Ledger;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.vault.Vault;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Incidents with all their work at one position of the ledger, as the engine has them; boards and papers are made of these. */
public final class Pictures {
    private final ViewReader reader;
    private final PackLibrary packs;
    private final Vault vault;

    public Pictures(Ledger ledger, PackLibrary packs, Vault vault) {
        this.reader = new ViewReader(ledger);
        this.packs = packs;
        this.vault = vault;
    }

    /**
     * One incident.
     *
     * @param head the end of the ledger at this moment
     * @param version of the incident's stream
     * @param pack the edition under which it runs
     * @param former those under which it ran before
     */
    public record Picture(
            Head head,
            IncidentState incident,
            long version,
            List<AssignmentState> work,
            Pack pack,
            List<Former> former) {
        public Picture {
            work = List.copyOf(work);
            former = List.copyOf(former);
        }

        PackWords words(Language language) {
            return new PackWords(pack, former, language);
        }

        private PackWords words() {
            return words(Language.CHINESE);
        }

        /** Who owes, who is told, and every other name of the pack. */
        public String body(String id) {
            return words().addressee(id);
        }

        public String area() {
            return words().area(incident.head().area());
        }

        public String accident() {
            var accident = incident.head().accident();
            return accident == null ? "" : words().accident(accident);
        }

        /** A post by its title and holder. */
        public String post(String id) {
            return words().post(id);
        }

        /** What a level has done, in words. */
        public String measure(String id) {
            return words().measure(id);
        }

        /** Duty phones of a unit. */
        public List<String> lines(String unit) {
            return words().lines(unit);
        }
    }

    /** Empty where there is no such incident. */
    public Optional<Picture> find(String incident) {
        return reader.findPicture(incident)
                .map(kept -> new Picture(
                        kept.head(),
                        kept.incident(),
                        kept.version(),
                        kept.work(),
                        pack(kept.incident().head().packHash()),
                        Former.of(packs, kept.incident())));
    }

    /** An incident as it stood, with the pack of that time; the ledger ended there for whoever looked then. */
    public Picture past(Film film, Frame frame) {
        var last = film.shot(frame.position()).stamp();
        var head = new Head(frame.position(), "", last.recordedAt(), 0, 0);
        return new Picture(
                head,
                frame.incident(),
                frame.version(),
                frame.work(),
                pack(frame.incident().head().packHash()),
                Former.of(packs, frame.incident()));
    }

    /** The same with plan, place and hour as they were known at a moment of entry, for a paper of that time. */
    public Picture asOf(Picture picture, Instant entered) {
        var then = picture.incident().asOf(entered);
        return then.head().equals(picture.incident().head())
                ? picture
                : new Picture(
                        picture.head(),
                        then,
                        picture.version(),
                        picture.work(),
                        pack(then.head().packHash()),
                        Former.of(packs, then));
    }

    private Pack pack(String hash) {
        return Objects.requireNonNull(packs.findPack(hash), "the pack " + hash + " of an incident is not kept");
    }

    /** Confidential texts of an incident for a reader, by reference: the text, that it is destroyed, or that he may not see it. */
    public Map<String, String> texts(
            Picture picture, Collection<? extends @Nullable Confidential> wanted, Viewer viewer) {
        var refs = new ArrayList<String>();
        wanted.forEach(text -> Texts.want(refs, text));
        var texts =
                Texts.of(vault, refs, viewer.readsConfidential(picture.pack().plan()), Wording.in(viewer.language()));
        Map<String, String> found = new TreeMap<>();
        refs.forEach(ref -> found.put(ref, texts.read(ref)));
        return found;
    }
}
