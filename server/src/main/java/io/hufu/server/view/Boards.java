package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.incident.IncidentState;
import io.hufu.journal.vault.Vault;
import io.hufu.plan.WorkGroup;
import io.hufu.server.access.Presence;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.BodyRow;
import io.hufu.server.view.wire.ClockFace;
import io.hufu.server.view.wire.IncidentRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command board of an incident, as one reader sees it at one position of the ledger. */
public final class Boards {
    private static final Presence UNKNOWN = body -> false;

    private final Pictures pictures;
    private final Vault vault;
    private final People people;
    private final Presence presence;
    private final IncidentClocks clocks;

    public Boards(Pictures pictures, Vault vault, People people, Presence presence, IncidentClocks clocks) {
        this.pictures = pictures;
        this.vault = vault;
        this.people = people;
        this.presence = presence;
        this.clocks = clocks;
    }

    /** The board; empty where there is no such incident. */
    public Optional<Board> find(String incident, Viewer viewer) {
        return pictures.find(incident).map(picture -> board(picture, viewer));
    }

    /** The board of a picture that was read already. */
    public Board board(Picture picture, Viewer viewer) {
        String incident = picture.incident().id();
        return board(picture, viewer, new ClockFace(clocks.now(incident), clocks.rate(incident)), presence);
    }

    /** The board of a picture of the past: its clock stands at a moment, and nobody knows whose terminals were open. */
    public Board past(Picture picture, Viewer viewer, Instant moment) {
        return board(picture, viewer, new ClockFace(moment, 0), UNKNOWN);
    }

    /**
     * The board at another moment than now.
     *
     * @param clock that moment, and how fast time goes on from it
     * @param online whose terminals were open
     */
    public Board board(Picture picture, Viewer viewer, ClockFace clock, Presence online) {
        var incident = picture.incident();
        var words = picture.words(viewer.language());
        var refs = new ArrayList<String>();
        PaperViews.want(refs, incident);
        picture.work().forEach(work -> BodyRows.want(refs, work));
        var texts = Texts.of(vault, refs, viewer.readsConfidential(words.plan()), words.wording());
        var speaker = new Speaker(words, people, texts);
        var now = clock.now();
        var command = new CommandView(incident, words, speaker, people, viewer, now);
        var papers = new PaperViews(incident, words, speaker, texts);
        var head = incident.head();
        var assessment = FactsView.assessment(incident, words);
        var proposal = incident.response().proposal();
        return new Board(
                picture.head().position(),
                picture.version(),
                clock,
                row(incident, picture.work(), words, clock),
                head.edition(),
                words.plan().document(),
                head.packHash(),
                head.accident(),
                head.phase(),
                head.sector(),
                head.site(),
                head.incidentUnit(),
                FactsView.figures(incident.intake().figures()),
                FactsView.judgement(incident.intake().judgement()),
                FactsView.assessment(assessment),
                FactsView.history(incident, words, speaker),
                FactsView.settling(incident, picture.pack().jurisdiction(), now),
                proposal == null
                        ? null
                        : new Board.Proposal(
                                proposal.level().name(),
                                proposal.automatic(),
                                proposal.at(),
                                proposal.grounds().stream().map(words::ground).toList()),
                command.command(),
                command.authority(),
                new EndView(incident, words, speaker, command).end(),
                bodies(picture.work(), words, speaker, texts, online),
                words.plan().groups().stream()
                        .map(group -> group(group, picture.work()))
                        .toList(),
                ObligationRows.rows(incident, words, now),
                papers.guides(),
                words.protection(),
                papers.reports(),
                papers.papers(),
                papers.queries(),
                papers.releases(),
                papers.warnings(),
                papers.supplies(),
                papers.instructions(),
                papers.aftermath(),
                papers.roles());
    }

    private static List<BodyRow> bodies(
            List<AssignmentState> work, PackWords words, Speaker speaker, Texts texts, Presence online) {
        return work.stream()
                .map(one -> BodyRows.row(one, words, speaker, texts, online))
                .toList();
    }

    /** A group with the bodies that were called into it. */
    private static Board.Group group(WorkGroup group, List<AssignmentState> work) {
        return new Board.Group(
                group.id(),
                group.name(),
                group.clause(),
                inGroup(group.id(), work, true),
                inGroup(group.id(), work, false),
                group.tasks().stream().map(io.hufu.plan.Task::text).toList());
    }

    private static List<String> inGroup(String group, List<AssignmentState> work, boolean lead) {
        return work.stream()
                .filter(one ->
                        one.groups().stream().anyMatch(part -> part.group().equals(group) && part.lead() == lead))
                .map(AssignmentState::body)
                .distinct()
                .toList();
    }

    private static IncidentRow row(
            IncidentState incident, List<AssignmentState> work, PackWords words, ClockFace clock) {
        var head = incident.head();
        var figures = incident.intake().figures();
        var assessment = incident.intake().assessment();
        var proposal = incident.response().proposal();
        return new IncidentRow(
                incident.id(),
                Codes.code(head.kind()),
                head.title(),
                head.plan(),
                words.plan().title(),
                head.area(),
                words.area(head.area()),
                assessment == null ? null : Codes.codeOrNull(assessment.grade()),
                Codes.nameOrNull(incident.response().level()),
                proposal == null ? null : proposal.level().name(),
                incident.disputed() != null,
                Codes.code(incident.status()),
                head.occurredAt(),
                head.receivedAt(),
                figures.deaths(),
                ViewTables.injuries(figures),
                figures.missing(),
                counts(work),
                ViewTables.struck(incident),
                nextDue(incident, work),
                clock);
    }

    private static IncidentRow.Counts counts(List<AssignmentState> work) {
        int acknowledged =
                (int) work.stream().filter(one -> one.acknowledgement() != null).count();
        int silent = (int) work.stream().filter(Matrix::silent).count();
        return new IncidentRow.Counts(work.size(), acknowledged, silent);
    }

    private static @Nullable Instant nextDue(IncidentState incident, List<AssignmentState> work) {
        var due = new ArrayList<Instant>();
        var own = ViewTables.nextDue(incident);
        if (own != null) {
            due.add(own);
        }
        for (var one : work) {
            var next = Matrix.nextDue(one);
            if (next != null) {
                due.add(next);
            }
        }
        return due.stream().min(Instant::compareTo).orElse(null);
    }
}
