package io.hufu.server.view;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Who reads.
 *
 * @param actor as the door established it
 */
public record Viewer(Actor actor) {

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
