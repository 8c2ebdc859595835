package io.hufu.server.papers;

import io.hufu.engine.incident.Response.Decided;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.journal.ledger.Reader;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Codes;
import io.hufu.server.view.People;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.Warnings;
import io.hufu.server.view.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The official papers that an incident's decisions, instructions, reports and releases make, and a warning's notices; and their
 * numbers.
 */
public final class OfficialPapers {
    private final Pictures pictures;
    private final Boards boards;
    private final Warnings warnings;
    private final PackLibrary packs;
    private final PaperRegister register;
    private final Reader reader;
    private final People people;

    OfficialPapers(
            Pictures pictures,
            Boards boards,
            Warnings warnings,
            PackLibrary packs,
            PaperRegister register,
            Reader reader,
            People people) {
        this.pictures = pictures;
        this.boards = boards;
        this.warnings = warnings;
        this.packs = packs;
        this.register = register;
        this.reader = reader;
        this.people = people;
    }

    /** Within what numbers run on. @param kind {@code real}, {@code drill} or {@code test} */
    private record Series(String jurisdiction, String kind) {}

    /** All papers of an incident or warning as this reader may see them; empty where there is none of this id. */
    public Optional<List<OfficialPaper>> list(String stream, Viewer viewer) {
        return papers(stream, viewer).map(papers -> {
            Map<String, String> numbers = new HashMap<>();
            register.listIncident(stream)
                    .forEach(entry -> numbers.put(entry.kind() + "/" + entry.subject(), entry.text()));
            return papers.stream()
                    .map(paper -> paper.numbered(numbers.get(paper.kind() + "/" + paper.subject())))
                    .toList();
        });
    }

    public Optional<OfficialPaper> find(String stream, String kind, String subject, Viewer viewer) {
        return list(stream, viewer)
                .flatMap(papers -> papers.stream()
                        .filter(paper ->
                                paper.kind().equals(kind) && paper.subject().equals(subject))
                        .findFirst());
    }

    /** Gives a signed paper its number; the one that it has where it was given before. */
    public PaperRegister.Entry register(String stream, OfficialPaper paper, Viewer viewer) {
        if (paper.signedBy() == null) {
            throw new IllegalArgumentException("a paper that nobody signed gets no number");
        }
        var series = series(stream, viewer).orElseThrow();
        return register.add(
                series.jurisdiction(),
                series.kind(),
                stream,
                paper,
                viewer.actor().account());
    }

    private Optional<Series> series(String stream, Viewer viewer) {
        return pictures.find(stream)
                .map(picture -> new Series(
                        picture.pack().jurisdiction().code(),
                        Codes.code(picture.incident().head().kind())))
                .or(() -> warnings.find(stream, viewer.ofPapers())
                        .map(sheet -> new Series(
                                Objects.requireNonNull(packs.findPack(sheet.packHash()))
                                        .jurisdiction()
                                        .code(),
                                sheet.row().kind())));
    }

    private Optional<List<OfficialPaper>> papers(String stream, Viewer viewer) {
        return pictures.find(stream)
                .map(picture -> new PaperTexts(picture, boards.board(picture, viewer.ofPapers()), takenBack(picture))
                        .all(people))
                .or(() -> warnings.find(stream, viewer.ofPapers()).map(sheet -> new WarningPapers(sheet).all()));
    }

    /** The state keeps that a decision was taken back; by whom, when and why stands in the ledger, and is read only then. */
    private TakenBack takenBack(Picture picture) {
        var incident = picture.incident();
        boolean any = incident.response().decisions().values().stream().anyMatch(Decided::recalled);
        List<Recorded> events = any ? reader.listIncident(incident.id()) : List.of();
        return new TakenBack(events.stream()
                .filter(event -> event.position() <= picture.head().position())
                .toList());
    }

    /** The bytes of a .docx. */
    public static byte[] draw(OfficialPaper paper) {
        try (var sheet = new Sheet()) {
            sheet.title(paper.title());
            sheet.centred(paper.number() == null ? "（未编号）" : paper.number());
            if (!paper.to().isEmpty()) {
                sheet.line(String.join("、", paper.to()) + "：");
            }
            paper.paragraphs().forEach(sheet::body);
            sheet.right("签发：" + (paper.signedBy() == null ? "" : paper.signedBy()));
            sheet.right(paper.issuer());
            sheet.right(Words.moment(paper.at()));
            sheet.numbered();
            return sheet.bytes();
        }
    }
}
