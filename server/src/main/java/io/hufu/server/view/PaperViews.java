package io.hufu.server.view;

import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.incident.Papers;
import io.hufu.server.view.wire.BoardPapers;
import io.hufu.server.view.wire.Paper;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came in and what went out. */
final class PaperViews {
    private final IncidentState incident;
    private final PackWords words;
    private final Speaker speaker;
    private final Texts texts;

    PaperViews(IncidentState incident, PackWords words, Speaker speaker, Texts texts) {
        this.incident = incident;
        this.words = words;
        this.speaker = speaker;
        this.texts = texts;
    }

    /** References of the confidential texts that are shown. */
    static void want(Collection<String> refs, IncidentState incident) {
        for (var received : incident.intake().reports().values()) {
            Texts.want(refs, received.report().reporter());
            Texts.want(refs, received.report().text());
        }
        for (var paper : incident.papers().papers().values()) {
            Texts.want(refs, paper.text());
            paper.receipts().values().forEach(receipt -> Texts.want(refs, receipt.by()));
        }
        for (var query : incident.papers().queries().values()) {
            Texts.want(refs, query.text());
            Texts.want(refs, query.answer());
        }
    }

    List<BoardPapers.Report> reports() {
        return incident.intake().reports().values().stream()
                .map(received -> {
                    var report = received.report();
                    return new BoardPapers.Report(
                            report.id(),
                            Codes.code(report.source()),
                            Codes.code(report.way()),
                            report.fromBody() == null ? null : words.body(report.fromBody()),
                            report.receivedAt(),
                            received.enteredAt(),
                            texts.find(report.reporter()),
                            texts.find(report.text()),
                            received.detached(),
                            report.files());
                })
                .toList();
    }

    List<Paper> papers() {
        return incident.papers().papers().values().stream().map(this::paper).toList();
    }

    private Paper paper(Papers.Paper paper) {
        return new Paper(
                paper.id(),
                Codes.code(paper.kind()),
                paper.number(),
                texts.find(paper.text()),
                paper.sentAt() != null ? "sent" : paper.signedAt() != null ? "signed" : "draft",
                paper.draftedAt(),
                signedBy(paper),
                paper.signedAt(),
                paper.sentAt(),
                Codes.codeOrNull(paper.way()),
                paper.addressees().stream()
                        .map(addressee -> recipient(paper, addressee))
                        .toList());
    }

    private @Nullable String signedBy(Papers.Paper paper) {
        var onBehalf = paper.onBehalf();
        String account = onBehalf == null ? paper.signedBy() : onBehalf.account();
        return account == null ? null : speaker.account(account);
    }

    private Paper.Recipient recipient(Papers.Paper paper, String addressee) {
        var receipt = paper.receipts().find(addressee);
        return new Paper.Recipient(
                addressee,
                words.addressee(addressee),
                receipt == null ? null : receipt.at(),
                receipt == null ? null : texts.find(receipt.by()));
    }

    List<BoardPapers.Query> queries() {
        return incident.papers().queries().values().stream()
                .map(query -> new BoardPapers.Query(
                        query.id(),
                        query.from(),
                        query.receivedAt(),
                        texts.find(query.text()),
                        texts.find(query.answer()),
                        query.answeredAt(),
                        obligation(query.id())))
                .toList();
    }

    /** The obligation to answer a query bears the query's id at its end. */
    private @Nullable String obligation(String query) {
        return incident.obligations().ids().stream()
                .filter(id -> id.endsWith("<" + query))
                .findFirst()
                .orElse(null);
    }

    List<BoardPapers.Release> releases() {
        return incident.papers().releases().values().stream()
                .map(release -> new BoardPapers.Release(
                        release.id(),
                        release.text(),
                        release.publishedAt() != null
                                ? "published"
                                : release.approvedByPost() != null ? "approved" : "draft",
                        release.approvedByPost() == null ? null : words.post(release.approvedByPost()),
                        release.channel(),
                        release.publishedAt()))
                .toList();
    }

    List<BoardPapers.Warning> warnings() {
        return incident.papers().warnings().values().stream()
                .map(warning -> new BoardPapers.Warning(
                        warning.id(),
                        Codes.code(warning.colour()),
                        status(warning),
                        words.area(warning.area()),
                        warning.text(),
                        warning.clause()))
                .toList();
    }

    private static String status(Papers.WarningMatter warning) {
        if (warning.issuedHere()) {
            return "issued";
        }
        Boolean granted = warning.granted();
        return granted == null ? "requested" : granted ? "granted" : "declined";
    }

    List<BoardPapers.Supply> supplies() {
        return incident.supplies().values().stream()
                .map(supply -> {
                    var line = words.findSupply(supply.supplyLine());
                    return new BoardPapers.Supply(
                            supply.id(),
                            supply.supplyLine(),
                            words.supply(supply.supplyLine()),
                            words.body(supply.base()),
                            supply.quantity(),
                            line == null ? null : line.measure(),
                            supply.at(),
                            supply.arrivedAt(),
                            supply.returned(),
                            supply.returnedAt());
                })
                .toList();
    }

    List<BoardPapers.Instruction> instructions() {
        return incident.response().instructions().values().stream()
                .map(instruction -> new BoardPapers.Instruction(
                        instruction.id(),
                        instruction.from(),
                        instruction.at(),
                        instruction.text(),
                        instruction.inSupport(),
                        instruction.orders().stream()
                                .map(order ->
                                        new BoardPapers.Order(words.body(order.body()), order.text(), order.due()))
                                .toList()))
                .toList();
    }

    List<BoardPapers.Guide> guides() {
        var given = incident.response().guides();
        var accident = incident.head().accident();
        Stream<io.hufu.plan.Guide> shown = words.plan().guides().stream()
                .filter(guide -> given.isEmpty()
                        ? guide.accident().equals("general") || guide.accident().equals(accident)
                        : given.contains(guide.id()));
        return shown.map(this::guide).toList();
    }

    private BoardPapers.Guide guide(io.hufu.plan.Guide guide) {
        return new BoardPapers.Guide(
                guide.id(),
                guide.name(),
                guide.accident(),
                guide.clause(),
                guide.steps().stream()
                        .map(step -> {
                            var tick = incident.checks().guideSteps().find(guide.id() + "/" + step.id());
                            return new BoardPapers.Step(
                                    step.id(),
                                    step.text(),
                                    tick != null && tick.done(),
                                    tick == null ? null : tick.at(),
                                    tick == null ? null : speaker.account(tick.account()));
                        })
                        .toList());
    }

    List<BoardPapers.Aftermath> aftermath() {
        return words.aftermathTasks().stream()
                .map(task -> {
                    var tick = incident.checks().aftermath().find(task.id());
                    return new BoardPapers.Aftermath(
                            task.id(), task.text(), task.clause(), tick != null && tick.done());
                })
                .toList();
    }

    List<BoardPapers.Role> roles() {
        return words.plan().roles().stream()
                .map(role -> {
                    var binding = incident.roles().find(role.id());
                    return new BoardPapers.Role(
                            role.id(),
                            role.name(),
                            binding == null ? List.of() : binding.units(),
                            binding == null ? null : binding.name(),
                            role.candidates(),
                            role.hasAccount());
                })
                .toList();
    }
}
