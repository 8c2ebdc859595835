package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.warning.Headline;
import io.hufu.engine.warning.Notice;
import io.hufu.engine.warning.Prepared;
import io.hufu.engine.warning.WarningState;
import io.hufu.server.view.wire.ClockFace;
import io.hufu.server.view.wire.IncidentRow;
import io.hufu.server.view.wire.WarningRow;
import io.hufu.server.view.wire.WarningSheet;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows and notices of warnings in the words of their pack. */
final class WarningViews {
    private WarningViews() {}

    static WarningRow row(WarningState warning, IncidentRow.Counts counts, PackWords words, ClockFace clock) {
        var current = warning.current();
        var content = current.content();
        var pending = warning.pending();
        var holding = warning.holding();
        var issue = holding == null ? null : holding.issued();
        return new WarningRow(
                warning.id(),
                Codes.code(warning.head().kind()),
                warning.head().plan(),
                words.plan().title(),
                content.hazard(),
                words.plan().scope().word(content.hazard()),
                Codes.code(content.colour()),
                Codes.code(warning.status()),
                content.areas().stream()
                        .map(code -> new WarningRow.Place(code, words.area(code)))
                        .toList(),
                Headline.of(words.pack(), warning, warning.saying()),
                content.issuer(),
                content.startsAt(),
                content.endsAt(),
                expired(warning, clock.now()),
                warning.head().draftedAt(),
                issue == null ? null : issue.issuedAt(),
                pending == null ? null : Codes.code(pending.act()),
                pending == null ? null : Codes.code(pending.content().colour()),
                pending != null && pending.request() != null && pending.answer() == null,
                counts,
                clock);
    }

    private static boolean expired(WarningState warning, Instant now) {
        var holding = warning.holding();
        var ends = holding == null ? null : holding.content().endsAt();
        return warning.status() == WarningState.Status.IN_FORCE && ends != null && !ends.isAfter(now);
    }

    /** Of what is still to be done, where anything is: a lower colour closes what the one before gave, answered or not. */
    static IncidentRow.Counts counts(List<AssignmentState> all) {
        var open = all.stream().filter(one -> one.closedReason() == null).toList();
        var work = open.isEmpty() ? all : open;
        return new IncidentRow.Counts(
                work.size(),
                (int) work.stream().filter(one -> one.acknowledgement() != null).count(),
                (int) work.stream().filter(Matrix::silent).count());
    }

    static List<WarningSheet.NoticeRow> notices(WarningState warning, PackWords words, Speaker speaker) {
        return warning.notices().values().stream()
                .map(notice -> notice(warning, notice, words, speaker))
                .toList();
    }

    private static WarningSheet.NoticeRow notice(
            WarningState warning, Notice notice, PackWords words, Speaker speaker) {
        var passedDown = notice.passedDown();
        var answer = notice.answer();
        return new WarningSheet.NoticeRow(
                notice.id(),
                Codes.code(notice.act()),
                notice.issued() != null ? "out" : notice.pending() ? "pending" : "discarded",
                warning.bulletin(notice),
                Headline.of(words.pack(), warning, notice),
                content(notice.content()),
                notice.outlines(),
                notice.discardedReason() == null ? notice.reason() : notice.discardedReason(),
                passedDown == null
                        ? null
                        : new WarningSheet.PassedDown(
                                passedDown.from(),
                                Codes.codeOrNull(passedDown.colour()),
                                passedDown.receivedAt(),
                                passedDown.document()),
                notice.draftedAt(),
                speaker.account(notice.draftedBy()),
                approval(notice, words, speaker),
                request(notice, words.wording()),
                answer == null
                        ? null
                        : new WarningSheet.Answer(
                                answer.issued(), answer.from(), answer.number(), answer.answeredAt(), answer.remark()),
                issue(notice, words, speaker));
    }

    private static WarningSheet.Content content(WarningContent content) {
        return new WarningSheet.Content(
                content.hazard(),
                Codes.code(content.colour()),
                content.areas(),
                Codes.codeOrNull(content.across()),
                content.place(),
                content.startsAt(),
                content.endsAt(),
                content.outline(),
                content.effects(),
                content.cautions(),
                content.measures(),
                content.issuer(),
                content.headline());
    }

    private static WarningSheet.@Nullable Approval approval(Notice notice, PackWords words, Speaker speaker) {
        var approval = notice.approval();
        if (approval == null) {
            return null;
        }
        var onBehalf = approval.onBehalf();
        return new WarningSheet.Approval(
                words.post(approval.post()),
                speaker.account(onBehalf == null ? approval.account() : onBehalf.account()),
                onBehalf == null ? approval.at() : onBehalf.at(),
                approval.standIn() != null,
                approval.authorityAssumed(),
                onBehalf != null,
                approval.confirmed(),
                approval.deniedReason(),
                words.plan().cite(approval.clause()));
    }

    private static WarningSheet.@Nullable Request request(Notice notice, Wording wording) {
        var request = notice.request();
        return request == null
                ? null
                : new WarningSheet.Request(
                        Codes.code(request.to()),
                        wording.word("issuer", request.to()),
                        request.reason(),
                        Codes.code(request.way()),
                        request.requestedAt(),
                        request.clause());
    }

    private static WarningSheet.@Nullable Issue issue(Notice notice, PackWords words, Speaker speaker) {
        var issue = notice.issued();
        if (issue == null) {
            return null;
        }
        var unit = issue.unit();
        var area = issue.area();
        var by = notice.issuedBy();
        return new WarningSheet.Issue(
                Codes.code(issue.issuer()),
                words.wording().word("issuer", issue.issuer()),
                unit == null ? null : words.body(unit),
                area == null ? null : words.area(area),
                issue.number(),
                issue.issuedAt(),
                Objects.requireNonNullElse(notice.issuedEnteredAt(), issue.issuedAt()),
                by == null ? "" : speaker.account(by),
                words.plan().cite(issue.clause()));
    }

    static List<WarningSheet.Prepared> preview(WarningState warning, PackWords words) {
        var pending = warning.pending();
        if (pending == null || pending.act() == Notice.Act.LIFT) {
            return List.of();
        }
        return Prepared.of(words.pack(), pending.content()).stream()
                .map(body -> new WarningSheet.Prepared(
                        body.body(),
                        body.name(),
                        body.tasks().stream()
                                .map(task -> new WarningSheet.Task(task.id(), task.text(), task.clause()))
                                .toList()))
                .toList();
    }

    static List<WarningSheet.StandIn> standIns(WarningState warning, PackWords words, Speaker speaker) {
        return warning.standIns().stream()
                .map(standIn -> new WarningSheet.StandIn(
                        standIn.id(),
                        words.post(standIn.post()),
                        speaker.account(standIn.account()),
                        standIn.from(),
                        standIn.until(),
                        standIn.ended()))
                .toList();
    }
}
