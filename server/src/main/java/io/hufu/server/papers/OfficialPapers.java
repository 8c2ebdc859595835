package io.hufu.server.papers;

import io.hufu.engine.basics.Event;
import io.hufu.engine.incident.Response.Decided;
import io.hufu.engine.replay.Film;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.journal.ledger.PackLibrary;
import io.hufu.server.view.Boards;
import io.hufu.server.view.Codes;
import io.hufu.server.view.Films;
import io.hufu.server.view.People;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.Warnings;
import io.hufu.server.view.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The official papers that an incident's decisions, instructions, reports and releases make, and a warning's notices; and their
 * numbers.
 */
public final class OfficialPapers {
    private static final String ENDING = "ending";
    private static final String TRANSFER = "transfer";

    private final Pictures pictures;
    private final Boards boards;
    private final Warnings warnings;
    private final PackLibrary packs;
    private final PaperRegister register;
    private final Films films;
    private final People people;

    OfficialPapers(
            Pictures pictures,
            Boards boards,
            Warnings warnings,
            PackLibrary packs,
            PaperRegister register,
            Films films,
            People people) {
        this.pictures = pictures;
        this.boards = boards;
        this.warnings = warnings;
        this.packs = packs;
        this.register = register;
        this.films = films;
        this.people = people;
    }

    /** Within what numbers run on. @param kind {@code real}, {@code drill} or {@code test} */
    private record Series(String jurisdiction, String kind) {}

    /** All papers of an incident or warning as this reader may see them; empty where there is none of this id. */
    public Optional<List<OfficialPaper>> list(String stream, Viewer viewer) {
        return papers(stream, viewer).map(papers -> {
            var given = register.listIncident(stream);
            return papers.stream()
                    .map(paper -> naming(paper, given)
                            .numbered(of(given, paper.kind(), paper.subject())
                                    .map(PaperRegister.Entry::text)
                                    .orElse(null)))
                    .toList();
        });
    }

    /** What takes a notice back names it by its number; one without is given none any more, since nobody signed it after all. */
    private static OfficialPaper naming(OfficialPaper paper, List<PaperRegister.Entry> given) {
        String taken = TakenBackPapers.NOTICES.get(paper.kind());
        return taken == null
                ? paper
                : of(given, taken, paper.subject())
                        .map(entry -> paper.ending("所撤销的通知：《" + entry.title() + "》（" + entry.text() + "）。"))
                        .orElse(paper);
    }

    private static Optional<PaperRegister.Entry> of(List<PaperRegister.Entry> given, String kind, String subject) {
        return given.stream()
                .filter(entry -> entry.kind().equals(kind) && entry.subject().equals(subject))
                .findFirst();
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
                .map(picture -> papers(picture, viewer.ofPapers()))
                .or(() -> warnings.find(stream, viewer.ofPapers()).map(sheet -> new WarningPapers(sheet).all()));
    }

    private List<OfficialPaper> papers(Picture picture, Viewer viewer) {
        var decisions = picture.incident().response().decisions();
        var film = film(picture);
        var taken = new TakenBack(film.shots(picture.head().position()));
        var texts = new PaperTexts(
                picture, boards.board(picture, viewer), taken, entered -> pictures.asOf(picture, entered));
        return texts.all(people).stream()
                .map(paper -> switch (paper.kind()) {
                    case ENDING -> {
                        var decision = decisions.find(paper.subject());
                        yield decision == null || !decision.recalled() ? paper : ending(paper, film, viewer);
                    }
                    case TRANSFER -> transfer(film, viewer);
                    default -> paper;
                })
                .toList();
    }

    /** What the state does not keep of a transfer, or of what was taken back, stands in the ledger, and is read only then. */
    private Film film(Picture picture) {
        var response = picture.incident().response();
        boolean kept = response.transfer() == null
                && response.decisions().values().stream().noneMatch(Decided::recalled);
        return kept
                ? Film.of(List.of())
                : films.covering(picture.incident().id(), picture.head().position());
    }

    /** An end that was taken back says what was confirmed and who was called then, not what is so now. */
    private OfficialPaper ending(OfficialPaper paper, Film film, Viewer viewer) {
        return then(
                        film,
                        viewer,
                        event -> event instanceof IncidentEvent.ResponseTerminated terminated
                                && terminated.decision().equals(paper.subject()))
                .ending(paper.subject())
                .signed(paper.signedBy());
    }

    /** A transfer of command says what level was in force then. */
    private OfficialPaper transfer(Film film, Viewer viewer) {
        return then(film, viewer, IncidentEvent.CommandTransferred.class::isInstance)
                .transfer();
    }

    /** What papers say right after an event. */
    private PaperTexts then(Film film, Viewer viewer, Predicate<Event> which) {
        var last = film.shots(film.last()).stream()
                .filter(shot -> which.test(shot.event()))
                .findFirst()
                .orElseThrow();
        var picture = pictures.past(film, film.at(last.position()).orElseThrow());
        var board = boards.past(picture, viewer, last.stamp().at());
        return new PaperTexts(picture, board, new TakenBack(List.of()), entered -> pictures.asOf(picture, entered));
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
