package io.hufu.server.view;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Who reads.
 *
 * @param actor as the door established it
 * @param language in which he reads what the server says
 */
public record Viewer(Actor actor, Language language) {

    /** Whoever reads Chinese. */
    public Viewer(Actor actor) {
        this(actor, Language.CHINESE);
    }

    /** The same person with a paper before him: those are Chinese. */
    public Viewer ofPapers() {
        return new Viewer(actor);
    }

    /** Whether boards of the whole jurisdiction may be read: duty officers, readers, holders of any post. */
    public boolean readsBoards() {
        return actor.can(Capability.DUTY_OFFICER)
                || actor.can(Capability.READER)
                || !actor.posts().isEmpty();
    }

    /** Whether names, numbers and narratives of incidents of this plan may be read: its duty officers and its posts. */
    boolean readsConfidential(Plan plan) {
        return actor.can(Capability.DUTY_OFFICER)
                || actor.posts().stream().anyMatch(post -> post.startsWith(plan.id() + "/"));
    }

    @Nullable
    String unit() {
        return actor.unit();
    }
}
