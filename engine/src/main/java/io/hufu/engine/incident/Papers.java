package io.hufu.engine.incident;

import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Colour;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports that leave the office, queries from above, releases, and warnings. */
public record Papers(
        Ordered<Paper> papers, Ordered<Query> queries, Ordered<Release> releases, Ordered<WarningMatter> warnings) {
    static final Papers NONE = new Papers(Ordered.none(), Ordered.none(), Ordered.none(), Ordered.none());

    Papers withPaper(Paper paper) {
        return new Papers(papers.with(paper.id(), paper), queries, releases, warnings);
    }

    Papers withQuery(Query query) {
        return new Papers(papers, queries.with(query.id(), query), releases, warnings);
    }

    Papers withRelease(Release release) {
        return new Papers(papers, queries, releases.with(release.id(), release), warnings);
    }

    Papers withWarning(WarningMatter warning) {
        return new Papers(papers, queries, releases, warnings.with(warning.id(), warning));
    }

    /** A report on its way: draft, signed, sent, confirmed by each addressee. */
    public record Paper(
            String id,
            PaperKind kind,
            List<String> addressees,
            Confidential text,
            List<String> obligations,
            Instant draftedAt,
            @Nullable String signedByPost,
            @Nullable String signedBy,
            @Nullable OnBehalf onBehalf,
            @Nullable Instant signedAt,
            @Nullable String number,
            @Nullable Way way,
            @Nullable Instant sentAt,
            Ordered<Receipt> receipts) {
        public Paper {
            addressees = List.copyOf(addressees);
            obligations = List.copyOf(obligations);
        }
    }

    public record Receipt(Instant at, @Nullable Confidential by) {}

    public record Query(
            String id,
            String from,
            Instant receivedAt,
            Confidential text,
            @Nullable Way way,
            @Nullable Instant answeredAt,
            @Nullable Confidential answer) {}

    public record Release(
            String id,
            String text,
            @Nullable String approvedByPost,
            @Nullable Instant approvedAt,
            @Nullable String channel,
            @Nullable Instant publishedAt) {}

    /**
     * A warning that was issued here, or asked of the superior.
     *
     * @param granted the superior's answer; null while open, and for a warning that was issued here
     */
    public record WarningMatter(
            String id,
            Colour colour,
            boolean issuedHere,
            String area,
            String text,
            String clause,
            @Nullable Boolean granted,
            @Nullable String document,
            @Nullable Instant answeredAt) {}
}
