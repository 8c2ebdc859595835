package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command board as one reader sees it.
 *
 * @param position ledger position of this picture
 * @param version of the incident's stream; sent back where a decision rests on what was seen
 */
public record Board(
        long position,
        long version,
        ClockFace clock,
        IncidentRow row,
        String edition,
        String document,
        String packHash,
        @Nullable String accident,
        @Nullable String phase,
        @Nullable String sector,
        @Nullable String site,
        @Nullable String incidentUnit,
        BoardFacts.FiguresNow figures,
        BoardFacts.JudgementNow judgement,
        BoardFacts.AssessmentNow assessment,
        List<BoardFacts.FigureStep> figureHistory,
        BoardFacts.@Nullable Settling settling,
        @Nullable Proposal proposal,
        BoardCommand.Command command,
        List<BoardCommand.Authority> authority,
        BoardCommand.End end,
        List<BodyRow> bodies,
        List<Group> groups,
        List<ObligationRow> obligations,
        List<BoardPapers.Guide> guides,
        List<Protective> protection,
        List<BoardPapers.Report> reports,
        List<Paper> papers,
        List<BoardPapers.Query> queries,
        List<BoardPapers.Release> releases,
        List<BoardPapers.Warning> warnings,
        List<BoardPapers.Supply> supplies,
        List<BoardPapers.Instruction> instructions,
        List<BoardPapers.Aftermath> aftermath,
        List<BoardPapers.Role> roles) {

    public record Proposal(String level, boolean automatic, Instant at, List<String> grounds) {}

    /** A work group; leads and members are ids of bodies. */
    public record Group(
            String id, String name, String clause, List<String> leads, List<String> members, List<String> tasks) {}
}
