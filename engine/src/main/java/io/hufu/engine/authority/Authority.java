package io.hufu.engine.authority;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.plan.Headquarters;
import io.hufu.plan.Plan;
import io.hufu.plan.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in whose authority somebody may do what a clause reserves to kinds of post. */
public final class Authority {
    private Authority() {}

    /** The answer. */
    public sealed interface Answer {
        /**
         * @param standIn the stand-in by which it is allowed, or null
         * @param assumed true where the post stands above those that the clause names
         */
        record Allowed(Headquarters.Post post, @Nullable StandIn standIn, boolean assumed) implements Answer {}

        record NotAllowed(RefusalCode code) implements Answer {}
    }

    /** Whether the actor may act at this moment where the clause names these kinds of post. */
    public static Answer answer(Plan plan, List<PostKind> named, Actor actor, List<StandIn> standIns, Instant at) {
        var held = held(plan, actor);
        var direct = best(named, held);
        if (direct != null) {
            return new Answer.Allowed(direct.post(), null, direct.assumed());
        }
        var expired = false;
        for (var standIn : standIns) {
            if (!standIn.account().equals(actor.account())) {
                continue;
            }
            var post = best(named, posts(plan, List.of(standIn.post())));
            if (post == null) {
                continue;
            }
            if (standIn.covers(at)) {
                return new Answer.Allowed(post.post(), standIn, post.assumed());
            }
            expired = true;
        }
        return new Answer.NotAllowed(expired ? RefusalCode.STAND_IN_EXPIRED : RefusalCode.NOT_AUTHORISED);
    }

    /** The same for somebody who decided by telephone: only the post that was named counts. */
    public static Answer answerForPost(Plan plan, List<PostKind> named, String post) {
        var best = best(named, posts(plan, List.of(post)));
        return best == null
                ? new Answer.NotAllowed(RefusalCode.NOT_AUTHORISED)
                : new Answer.Allowed(best.post(), null, best.assumed());
    }

    /** Kinds above those named, which may act as well; the pack's clause does not name them. */
    public static List<PostKind> above(Plan plan, List<PostKind> named) {
        var lowest = named.stream().max(Comparator.naturalOrder()).orElse(PostKind.COMMANDER);
        return plan.headquarters().posts().stream()
                .map(Headquarters.Post::kind)
                .distinct()
                .sorted()
                .filter(kind -> !named.contains(kind) && kind.compareTo(lowest) < 0)
                .toList();
    }

    /** All posts of this plan that the actor holds, directly or because one person holds two. */
    public static List<Headquarters.Post> held(Plan plan, Actor actor) {
        var ids = new ArrayList<String>();
        for (var bound : actor.posts()) {
            var slash = bound.indexOf('/');
            if (slash > 0 && bound.substring(0, slash).equals(plan.id())) {
                ids.add(bound.substring(slash + 1));
            }
        }
        if (actor.can(Actor.Capability.DUTY_OFFICER)) {
            for (var post : plan.headquarters().posts()) {
                if (post.kind() == PostKind.OFFICE) {
                    ids.add(post.id());
                }
            }
        }
        return posts(plan, ids);
    }

    private static List<Headquarters.Post> posts(Plan plan, List<String> ids) {
        var held = new ArrayList<Headquarters.Post>();
        for (var post : plan.headquarters().posts()) {
            var same = post.sameHolderAs();
            var otherWay = plan.headquarters().posts().stream()
                    .anyMatch(p -> ids.contains(p.id()) && post.id().equals(p.sameHolderAs()));
            if (ids.contains(post.id()) || (same != null && ids.contains(same)) || otherWay) {
                held.add(post);
            }
        }
        held.sort(Comparator.comparing(Headquarters.Post::kind));
        return held;
    }

    private record Match(Headquarters.Post post, boolean assumed) {}

    private static @Nullable Match best(List<PostKind> named, List<Headquarters.Post> held) {
        for (var post : held) {
            if (named.contains(post.kind())) {
                return new Match(post, false);
            }
        }
        var lowest = named.stream().max(Comparator.naturalOrder()).orElse(null);
        if (lowest == null) {
            return null;
        }
        for (var post : held) {
            if (post.kind().compareTo(lowest) < 0) {
                return new Match(post, true);
            }
        }
        return null;
    }

    /** Titles and holders of the posts of these kinds, as a refusal names them. */
    public static String titles(Plan plan, List<PostKind> named) {
        return String.join(
                "、",
                plan.headquarters().posts().stream()
                        .filter(p -> named.contains(p.kind()))
                        .map(Headquarters.Post::named)
                        .toList());
    }

    /** What was said by telephone needs a second listener or a recording; checked last, since it is a rule. */
    public static @Nullable Decision unwitnessed(@Nullable OnBehalf onBehalf) {
        if (onBehalf == null || onBehalf.witness() != null) {
            return null;
        }
        var recording = onBehalf.recording();
        return recording == null || recording.isBlank()
                ? Decision.refused(RefusalCode.WITNESS_MISSING, "/onBehalf/witness", "")
                : null;
    }
}
