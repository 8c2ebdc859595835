package io.hufu.rehearsal;

import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.RefusalCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act of a story.
 *
 * @param at the moment on the incident's clock; steps are in order of it
 * @param expect the refusal that the story tells of, or null where the act is accepted
 */
public record Step(
        Instant at, Actor actor, Action action, @Nullable RefusalCode expect) {
    /** Keeps the watch of the HQ office. */
    public static final String DUTY_OFFICER = "duty-officer";

    /** Before the id of a unit of the directory. */
    public static final String UNIT = "unit:";

    /**
     * A demonstration role: {@code duty-officer}, {@code unit:<id of the directory>}, or the id of a post of the plan, such as
     * {@code commander}.
     */
    public record Actor(String role) {
        public static Actor unit(String id) {
            return new Actor(UNIT + id);
        }
    }
}
