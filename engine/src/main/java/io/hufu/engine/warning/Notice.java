package io.hufu.engine.warning;

import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.engine.vocabulary.Outline;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.PostKind;
import io.hufu.plan.Warnings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes out about a warning, or was to: its issue, a change, its lifting.
 *
 * @param id its number within the warning, from 1
 * @param content what it says; a lifting repeats what was in force
 * @param outlines where in its areas; none for the areas as they are
 * @param reason why it is lifted; null for others
 * @param issued how it went out; null while it has not
 */
public record Notice(
        String id,
        Act act,
        WarningContent content,
        List<Outline> outlines,
        @Nullable String reason,
        @Nullable PassedDown passedDown,
        Instant draftedAt,
        String draftedBy,
        @Nullable Approval approval,
        @Nullable Request request,
        @Nullable Answer answer,
        WarningEvent.@Nullable Issue issued,
        @Nullable Instant issuedEnteredAt,
        @Nullable String issuedBy,
        @Nullable String discardedReason) {
    public Notice {
        outlines = List.copyOf(outlines);
    }

    public enum Act {
        ISSUE,
        CHANGE,
        LIFT
    }

    /** @param confirmed whether whoever decided by telephone has confirmed it */
    public record Approval(
            String post,
            PostKind postKind,
            @Nullable String standIn,
            boolean authorityAssumed,
            @Nullable OnBehalf onBehalf,
            String clause,
            Instant at,
            String account,
            boolean confirmed,
            @Nullable String deniedReason) {}

    /** What was asked of a superior. */
    public record Request(
            Warnings.Issuer to,
            String reason,
            Way way,
            Instant requestedAt,
            String clause,
            Instant enteredAt,
            String account) {}

    /** What a superior answered, or let know without being asked. */
    public record Answer(
            boolean issued,
            String from,
            String number,
            Instant answeredAt,
            @Nullable String remark,
            Instant enteredAt,
            String account) {}

    /** Whether it is in preparation: neither out nor given up. */
    public boolean pending() {
        return issued == null && discardedReason == null;
    }

    /** Whether an approval stands: given and not denied. */
    public boolean approved() {
        return approval != null && approval.deniedReason() == null;
    }

    /** Another content: what was approved and asked for was another one. */
    Notice revised(WarningContent newContent, @Nullable PassedDown newGround) {
        return new Notice(
                id,
                act,
                newContent,
                List.of(),
                reason,
                newGround,
                draftedAt,
                draftedBy,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Notice outlined(List<Outline> rings) {
        return new Notice(
                id,
                act,
                content,
                rings,
                reason,
                passedDown,
                draftedAt,
                draftedBy,
                approval,
                request,
                answer,
                issued,
                issuedEnteredAt,
                issuedBy,
                discardedReason);
    }

    Notice withApproval(Approval given) {
        return with(given, request, answer, issued, issuedEnteredAt, issuedBy, discardedReason);
    }

    Notice withRequest(Request asked) {
        return with(approval, asked, answer, issued, issuedEnteredAt, issuedBy, discardedReason);
    }

    Notice withAnswer(Answer given) {
        return with(approval, request, given, issued, issuedEnteredAt, issuedBy, discardedReason);
    }

    Notice out(WarningEvent.Issue issue, Instant enteredAt, String account) {
        return with(approval, request, answer, issue, enteredAt, account, discardedReason);
    }

    Notice discarded(String why) {
        return with(approval, request, answer, issued, issuedEnteredAt, issuedBy, why);
    }

    /** The same draft, further on its way. */
    private Notice with(
            @Nullable Approval approved,
            @Nullable Request asked,
            @Nullable Answer answered,
            WarningEvent.@Nullable Issue issue,
            @Nullable Instant enteredAt,
            @Nullable String account,
            @Nullable String why) {
        return new Notice(
                id,
                act,
                content,
                outlines,
                reason,
                passedDown,
                draftedAt,
                draftedBy,
                approved,
                asked,
                answered,
                issue,
                enteredAt,
                account,
                why);
    }
}
