package io.hufu.server.view.wire;

import io.hufu.engine.vocabulary.Outline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One warning, whole.
 *
 * @param version of its stream, for {@code If-Match}
 * @param notices all that went out or were to, oldest first
 * @param acts who may do what now: the reader's own answer for each act
 * @param bodies work that went out, as on a board; for a unit only its own
 * @param preview whom the notice in preparation would give work; empty without one
 */
public record WarningSheet(
        long position,
        long version,
        WarningRow row,
        String edition,
        String document,
        String packHash,
        List<NoticeRow> notices,
        List<ActRow> acts,
        List<StandIn> standIns,
        List<BodyRow> bodies,
        List<Prepared> preview) {

    /**
     * @param act {@code issue}, {@code change} or {@code lift}
     * @param status {@code pending}, {@code out} or {@code discarded}
     * @param bulletin the id under which it goes out
     * @param reason why it is lifted, or was discarded
     */
    public record NoticeRow(
            String id,
            String act,
            String status,
            String bulletin,
            String headline,
            Content content,
            List<Outline> outlines,
            @Nullable String reason,
            @Nullable PassedDown passedDown,
            Instant draftedAt,
            String draftedBy,
            @Nullable Approval approval,
            @Nullable Request request,
            @Nullable Answer answer,
            @Nullable Issue issue) {}

    /** As the acts take it. */
    public record Content(
            String hazard,
            String colour,
            List<String> areas,
            @Nullable String across,
            @Nullable String place,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String outline,
            String effects,
            String cautions,
            List<String> measures,
            String issuer,
            @Nullable String headline) {}

    public record PassedDown(
            String from,
            @Nullable String colour,
            Instant receivedAt,
            @Nullable String document) {}

    public record Approval(
            String post,
            String by,
            Instant at,
            boolean byStandIn,
            boolean assumed,
            boolean byTelephone,
            boolean confirmed,
            @Nullable String denied,
            String clause) {}

    public record Request(String to, String toName, String reason, String way, Instant requestedAt, String clause) {}

    public record Answer(
            boolean issued,
            String from,
            String number,
            Instant answeredAt,
            @Nullable String remark) {}

    /**
     * @param unitName the unit that issued it, or null where a superior did
     * @param enteredAt when it was entered here: later than it went out where a superior issued it
     */
    public record Issue(
            String issuer,
            String issuerName,
            @Nullable String unitName,
            @Nullable String areaName,
            @Nullable String number,
            Instant issuedAt,
            Instant enteredAt,
            String by,
            String clause) {}

    /**
     * @param act as in its path: {@code issue-draft}
     * @param why what stands against it, or null where the reader may
     */
    public record ActRow(
            String act,
            boolean may,
            @Nullable String code,
            @Nullable String why,
            @Nullable String whyEn,
            @Nullable String clause) {}

    public record StandIn(String id, String post, String account, Instant from, Instant until, boolean ended) {}

    public record Prepared(String body, String name, List<Task> tasks) {}

    public record Task(String id, String text, @Nullable String clause) {}
}
