package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of the board about who commands, who may act, and how it ends. */
public final class BoardCommand {
    private BoardCommand() {}

    /** @param inCommand who commands now, in Chinese */
    public record Command(
            @Nullable String level,
            @Nullable String by,
            @Nullable String post,
            @Nullable Instant at,
            @Nullable Instant expectedEnd,
            List<String> measures,
            String inCommand,
            @Nullable String transferredTo,
            List<Decision> decisions,
            List<StandIn> standIns,
            @Nullable Dispute dispute) {}

    /**
     * The decision that holds now was denied by whom it was recorded for: what would be taken back, and who may do it.
     *
     * @param decision its id
     * @param what as of a decision; {@code terminate} for the end of the response
     * @param level what it set, or what it ended
     * @param restores the level that holds once it is taken back, or null where there was none
     * @param by the person who denied it
     * @param reason why
     * @param bodies names of the bodies whose assignments would be recalled, or opened again after an end
     * @param allowed whether the reader may recall it or let it stand
     * @param as in which post, where allowed
     * @param why not, in Chinese, where not allowed
     */
    public record Dispute(
            String decision,
            String what,
            String level,
            @Nullable String restores,
            String by,
            String reason,
            List<String> bodies,
            boolean allowed,
            @Nullable String as,
            List<Activator> activators,
            String clause,
            @Nullable String why) {}

    /** @param what {@code activate}, {@code raise}, {@code lower}, {@code terminate} or {@code transfer} */
    public record Decision(
            String id,
            String what,
            @Nullable String level,
            Instant at,
            String by,
            @Nullable String post,
            boolean standIn,
            boolean assumed,
            String clause,
            @Nullable OnBehalf onBehalf) {}

    /** @param upheldBy title of the post that lets a denied decision stand, or null */
    public record OnBehalf(
            String post,
            String name,
            Instant at,
            boolean confirmed,
            boolean denied,
            @Nullable String reason,
            boolean recalled,
            @Nullable String upheldBy) {}

    public record StandIn(
            String id,
            String post,
            String postTitle,
            String account,
            String name,
            String appointedBy,
            String document,
            Instant from,
            Instant until,
            boolean ended,
            @Nullable String rule) {}

    /** What the reader may do about one level, and why not. */
    public record Authority(
            String level,
            boolean allowed,
            @Nullable String as,
            boolean assumed,
            List<Activator> activators,
            String clause,
            @Nullable String why) {}

    public record Activator(String kind, String title, List<String> people) {}

    public record End(
            boolean allowed,
            @Nullable String why,
            String clause,
            List<Condition> conditions,
            SuperiorOrder superiorOrder,
            List<Ender> posts) {}

    public record Condition(
            String id,
            String text,
            boolean met,
            @Nullable String confirmedBy,
            @Nullable Instant at,
            String clause) {}

    public record SuperiorOrder(
            boolean required, boolean filed, @Nullable String document) {}

    public record Ender(String kind, String title) {}
}
