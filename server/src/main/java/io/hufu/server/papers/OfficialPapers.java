package io.hufu.server.papers;

import io.hufu.server.view.Boards;
import io.hufu.server.view.Pictures;
import io.hufu.server.view.Viewer;
import io.hufu.server.view.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official papers that an incident's decisions, instructions, reports and releases make, and their numbers. */
public final class OfficialPapers {
    private final Pictures pictures;
    private final Boards boards;
    private final PaperRegister register;

    OfficialPapers(Pictures pictures, Boards boards, PaperRegister register) {
        this.pictures = pictures;
        this.boards = boards;
        this.register = register;
    }

    /** All papers of an incident as this reader may see them; empty where there is no such incident. */
    public Optional<List<OfficialPaper>> list(String incident, Viewer viewer) {
        return pictures.find(incident).map(picture -> {
            Map<String, String> numbers = new HashMap<>();
            register.listIncident(incident)
                    .forEach(entry -> numbers.put(entry.kind() + "/" + entry.subject(), entry.text()));
            return new PaperTexts(picture, boards.board(picture, viewer))
                    .all().stream()
                            .map(paper -> paper.numbered(numbers.get(paper.kind() + "/" + paper.subject())))
                            .toList();
        });
    }

    public Optional<OfficialPaper> find(String incident, String kind, String subject, Viewer viewer) {
        return list(incident, viewer)
                .flatMap(papers -> papers.stream()
                        .filter(paper ->
                                paper.kind().equals(kind) && paper.subject().equals(subject))
                        .findFirst());
    }

    /** Gives a signed paper its number; the one that it has where it was given before. */
    public PaperRegister.Entry register(String incident, OfficialPaper paper, String account) {
        if (paper.signedBy() == null) {
            throw new IllegalArgumentException("a paper that nobody signed gets no number");
        }
        var picture = pictures.find(incident).orElseThrow();
        return register.add(
                picture.pack().jurisdiction().code(),
                io.hufu.server.view.Codes.code(picture.incident().head().kind()),
                incident,
                paper,
                account);
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
