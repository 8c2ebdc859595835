package io.hufu.engine.incident;

import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.IncidentEvent;
import java.util.Objects;

/** Folds events about papers; the part of {@link IncidentEvolution} that grew too long for it. */
final class PaperFolding {
    private PaperFolding() {}

    static Papers drafted(Papers papers, IncidentEvent.ReportDrafted e, Stamp stamp) {
        return papers.withPaper(new Papers.Paper(
                e.paper(),
                e.kind(),
                e.addressees(),
                e.text(),
                e.obligations(),
                stamp.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Ordered.none()));
    }

    static Papers signed(Papers papers, IncidentEvent.ReportSigned e, Stamp stamp) {
        var p = Objects.requireNonNull(papers.papers().find(e.paper()));
        return papers.withPaper(new Papers.Paper(
                p.id(),
                p.kind(),
                p.addressees(),
                p.text(),
                p.obligations(),
                p.draftedAt(),
                e.post(),
                stamp.actor().account(),
                e.onBehalf(),
                stamp.at(),
                p.number(),
                p.way(),
                p.sentAt(),
                p.receipts()));
    }

    static Papers sent(Papers papers, IncidentEvent.ReportSent e) {
        var p = Objects.requireNonNull(papers.papers().find(e.paper()));
        return papers.withPaper(new Papers.Paper(
                p.id(),
                p.kind(),
                p.addressees(),
                p.text(),
                p.obligations(),
                p.draftedAt(),
                p.signedByPost(),
                p.signedBy(),
                p.onBehalf(),
                p.signedAt(),
                e.number(),
                e.way(),
                e.sentAt(),
                p.receipts()));
    }

    static Papers confirmed(Papers papers, IncidentEvent.ReceiptConfirmed e) {
        var p = Objects.requireNonNull(papers.papers().find(e.paper()));
        return papers.withPaper(new Papers.Paper(
                p.id(),
                p.kind(),
                p.addressees(),
                p.text(),
                p.obligations(),
                p.draftedAt(),
                p.signedByPost(),
                p.signedBy(),
                p.onBehalf(),
                p.signedAt(),
                p.number(),
                p.way(),
                p.sentAt(),
                p.receipts().with(e.addressee(), new Papers.Receipt(e.confirmedAt(), e.confirmedBy()))));
    }

    static Papers asked(Papers papers, IncidentEvent.QueryReceived e) {
        return papers.withQuery(new Papers.Query(e.query(), e.from(), e.receivedAt(), e.text(), null, null, null));
    }

    static Papers answered(Papers papers, IncidentEvent.QueryAnswered e) {
        var q = Objects.requireNonNull(papers.queries().find(e.query()));
        return papers.withQuery(
                new Papers.Query(q.id(), q.from(), q.receivedAt(), q.text(), e.way(), e.answeredAt(), e.text()));
    }

    static Papers release(Papers papers, IncidentEvent.ReleaseDrafted e) {
        return papers.withRelease(new Papers.Release(e.release(), e.text(), null, null, null, null));
    }

    static Papers approved(Papers papers, IncidentEvent.ReleaseApproved e, Stamp stamp) {
        var r = Objects.requireNonNull(papers.releases().find(e.release()));
        return papers.withRelease(
                new Papers.Release(r.id(), r.text(), e.post(), stamp.at(), r.channel(), r.publishedAt()));
    }

    static Papers published(Papers papers, IncidentEvent.ReleasePublished e) {
        var r = Objects.requireNonNull(papers.releases().find(e.release()));
        return papers.withRelease(
                new Papers.Release(r.id(), r.text(), r.approvedByPost(), r.approvedAt(), e.channel(), e.publishedAt()));
    }

    static Papers issued(Papers papers, IncidentEvent.WarningIssued e) {
        return papers.withWarning(new Papers.WarningMatter(
                e.warning(), e.colour(), true, e.area(), e.outline(), e.clause(), null, null, null));
    }

    static Papers requested(Papers papers, IncidentEvent.WarningRequested e) {
        return papers.withWarning(new Papers.WarningMatter(
                e.warning(), e.colour(), false, e.area(), e.reason(), e.clause(), null, null, null));
    }

    static Papers granted(Papers papers, IncidentEvent.WarningAnswered e) {
        var w = Objects.requireNonNull(papers.warnings().find(e.warning()));
        return papers.withWarning(new Papers.WarningMatter(
                w.id(),
                w.colour(),
                w.issuedHere(),
                w.area(),
                w.text(),
                w.clause(),
                e.granted(),
                e.document(),
                e.answeredAt()));
    }
}
