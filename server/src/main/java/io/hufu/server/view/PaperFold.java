package io.hufu.server.view;

import static io.hufu.server.view.IncidentFold.each;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.IncidentEvent.*;
import io.hufu.plan.Reporting;
import io.hufu.server.view.IncidentBody.PaperEntry;
import io.hufu.server.view.IncidentBody.QueryEntry;
import io.hufu.server.view.IncidentBody.ReceiptEntry;
import io.hufu.server.view.IncidentBody.ReleaseEntry;

/** The part of the fold about papers, queries from above, and releases. */
final class PaperFold {
    private PaperFold() {}

    static void drafted(IncidentBody body, ReportDrafted e, Stamp stamp) {
        var entry = new PaperEntry();
        entry.id = e.paper();
        entry.kind = e.kind();
        entry.text = e.text();
        entry.obligations = e.obligations();
        entry.draftedAt = stamp.at();
        entry.draftedBy = stamp.actor().account();
        for (var addressee : e.addressees()) {
            var receipt = new ReceiptEntry();
            receipt.addressee = addressee;
            entry.addressees.add(receipt);
        }
        body.papers.removeIf(p -> p.id.equals(e.paper()));
        body.papers.add(entry);
    }

    static void signed(IncidentBody body, ReportSigned e, Stamp stamp) {
        each(body.papers, p -> p.id.equals(e.paper()), p -> {
            p.signedAt = e.onBehalf() == null ? stamp.at() : e.onBehalf().at();
            p.signedBy =
                    e.onBehalf() == null ? stamp.actor().account() : e.onBehalf().account();
        });
    }

    static void sent(IncidentBody body, ReportSent e) {
        each(body.papers, p -> p.id.equals(e.paper()), p -> {
            p.number = e.number();
            p.way = e.way();
            p.sentAt = e.sentAt();
        });
    }

    static void confirmed(IncidentBody body, ReceiptConfirmed e) {
        each(
                body.papers,
                p -> p.id.equals(e.paper()),
                p -> each(p.addressees, a -> a.addressee.equals(e.addressee()), a -> {
                    a.confirmedAt = e.confirmedAt();
                    a.confirmedBy = e.confirmedBy();
                }));
    }

    static void asked(IncidentBody body, QueryReceived e) {
        var entry = new QueryEntry();
        entry.id = e.query();
        entry.from = e.from();
        entry.receivedAt = e.receivedAt();
        entry.text = e.text();
        body.queries.add(entry);
    }

    static void answered(IncidentBody body, QueryAnswered e) {
        each(body.queries, q -> q.id.equals(e.query()), q -> {
            q.answer = e.text();
            q.answeredAt = e.answeredAt();
        });
    }

    /** The obligation to answer a query runs from its receipt and carries its id. */
    static void link(IncidentBody body, ObligationStarted e) {
        if (e.from() == Reporting.From.QUERY) {
            each(
                    body.queries,
                    q -> q.obligation == null && q.receivedAt.equals(e.start()),
                    q -> q.obligation = e.obligation());
        }
    }

    static void drafted(IncidentBody body, ReleaseDrafted e) {
        var entry = new ReleaseEntry();
        entry.id = e.release();
        entry.text = e.text();
        body.releases.removeIf(r -> r.id.equals(e.release()));
        body.releases.add(entry);
    }

    static void approved(IncidentBody body, ReleaseApproved e) {
        each(body.releases, r -> r.id.equals(e.release()), r -> r.approvedBy = e.post());
    }

    static void published(IncidentBody body, ReleasePublished e) {
        each(body.releases, r -> r.id.equals(e.release()), r -> {
            r.channel = e.channel();
            r.publishedAt = e.publishedAt();
        });
    }
}
