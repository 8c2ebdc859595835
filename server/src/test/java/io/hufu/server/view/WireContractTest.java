package io.hufu.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.view.wire.*;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our records have the fields of {@code wire.ts}, no more and no less. */
class WireContractTest {
    private static final Map<String, Class<?>> RECORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("IncidentRow", IncidentRow.class),
            Map.entry("Board", Board.class),
            Map.entry("Figures", BoardFacts.FiguresNow.class),
            Map.entry("Judgement", BoardFacts.JudgementNow.class),
            Map.entry("Assessment", BoardFacts.AssessmentNow.class),
            Map.entry("Decision", BoardCommand.Decision.class),
            Map.entry("BodyRow", BodyRow.class),
            Map.entry("TaskRow", TaskRow.class),
            Map.entry("ObligationRow", ObligationRow.class),
            Map.entry("Paper", Paper.class),
            Map.entry("Preview", Preview.class),
            Map.entry("TimelineRow", TimelineRow.class),
            Map.entry("Inbox", Inbox.class),
            Map.entry("InboxItem", Inbox.Item.class),
            Map.entry("Evaluation", Evaluation.class),
            Map.entry("ClauseTally", Evaluation.ClauseTally.class),
            Map.entry("Minutes", Evaluation.Minutes.class),
            Map.entry("Answers", Evaluation.Answers.class),
            Map.entry("Turn", Evaluation.Turn.class),
            Map.entry("Replay", Replay.class),
            Map.entry("Scene", Replay.Scene.class),
            Map.entry("Comparison", Comparison.class),
            Map.entry("ComparedIncident", Comparison.Column.class),
            Map.entry("Outcome", Comparison.Outcome.class),
            Map.entry("Contacts", Contacts.class),
            Map.entry("WarningRow", WarningRow.class),
            Map.entry("WarningSheet", WarningSheet.class),
            Map.entry("WarningNotice", WarningSheet.NoticeRow.class),
            Map.entry("WarningContent", WarningSheet.Content.class),
            Map.entry("PassedDown", WarningSheet.PassedDown.class),
            Map.entry("Checklists", Checklists.class)));
    /** Names of members that hold an object written out in place, to the record for it. */
    private static final Map<String, Class<?>> INLINE = new TreeMap<>(Map.ofEntries(
            Map.entry("Inbox.ring", Inbox.Ring.class),
            Map.entry("Board.clock", ClockFace.class),
            Map.entry("Board.proposal", Board.Proposal.class),
            Map.entry("Board.command", BoardCommand.Command.class),
            Map.entry("Board.authority", BoardCommand.Authority.class),
            Map.entry("Board.end", BoardCommand.End.class),
            Map.entry("Board.groups", Board.Group.class),
            Map.entry("Board.guides", BoardPapers.Guide.class),
            Map.entry("Board.reports", BoardPapers.Report.class),
            Map.entry("Board.queries", BoardPapers.Query.class),
            Map.entry("Board.releases", BoardPapers.Release.class),
            Map.entry("Board.warnings", BoardPapers.Warning.class),
            Map.entry("Board.supplies", BoardPapers.Supply.class),
            Map.entry("Board.instructions", BoardPapers.Instruction.class),
            Map.entry("Board.aftermath", BoardPapers.Aftermath.class),
            Map.entry("Board.roles", BoardPapers.Role.class),
            Map.entry("Board.figureHistory", BoardFacts.FigureStep.class),
            Map.entry("Preview.bodies", Preview.Called.class),
            Map.entry("Evaluation.bodies", Evaluation.BodyTimes.class),
            Map.entry("Evaluation.supplies", Evaluation.SupplyUse.class),
            Map.entry("Comparison.duties", Comparison.Duty.class),
            Map.entry("Comparison.bodies", Comparison.Body.class),
            Map.entry("Evaluation.head", Evaluation.Head.class)));

    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\??:");

    static List<String> all() {
        var names = new ArrayList<>(RECORDS.keySet());
        names.addAll(INLINE.keySet());
        return names;
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasTheFieldsOfTheContract(String name) throws IOException {
        String wire = Files.readString(Path.of("../console/src/api/wire.ts")).replaceAll("//[^\n]*", "");
        int dot = name.indexOf('.');
        String body = block(wire, "export interface " + (dot < 0 ? name : name.substring(0, dot)) + " {");
        Class<?> record = Objects.requireNonNull(dot < 0 ? RECORDS.get(name) : INLINE.get(name), name);
        if (dot >= 0) {
            body = block(body, name.substring(dot + 1) + ": {");
        }
        assertThat(Arrays.stream(record.getRecordComponents())
                        .map(component -> component.getName())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(members(body));
    }

    /** What stands between the braces that begin here. */
    private static String block(String text, String opening) {
        int start = text.indexOf(opening);
        assertThat(start).as(opening).isNotNegative();
        int depth = 0;
        int from = start + opening.length();
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}' && depth-- == 0) {
                return text.substring(from, i);
            }
        }
        throw new AssertionError("no end of " + opening);
    }

    /** Names of members at the outermost depth. */
    private static List<String> members(String body) {
        var outer = new StringBuilder();
        int depth = 0;
        for (char c : body.toCharArray()) {
            depth += c == '{' || c == '<' ? 1 : c == '}' || c == '>' ? -1 : 0;
            if (depth == 0) {
                outer.append(c);
            }
        }
        var names = new ArrayList<String>();
        Matcher member = MEMBER.matcher(outer);
        while (member.find()) {
            names.add(member.group(1));
        }
        return names;
    }
}
