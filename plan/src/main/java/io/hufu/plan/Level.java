package io.hufu.plan;

import java.util.List;

/**
 * A response level (响应级别) with its conditions, who proposes, who activates, who is called, and what is done.
 *
 * @param grounds each ground by itself is enough
 * @param proposer whether the HQ office proposes it; false where the plan has nobody propose
 * @param activators the kinds of post that the clause names, most usual first
 */
public record Level(
        ResponseLevel level,
        String clause,
        List<Ground> grounds,
        boolean proposer,
        String proposerClause,
        List<PostKind> activators,
        String activatorsClause,
        List<Call> calls,
        boolean onScenePost,
        List<Task> measures,
        List<Note> notes) {
    public Level {
        grounds = List.copyOf(grounds);
        activators = List.copyOf(activators);
        calls = List.copyOf(calls);
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** One ground for a level: condition and the short text that the screen shows. */
    public record Ground(String id, Condition when, String text, String clause, List<Note> notes) {
        public Ground {
            notes = List.copyOf(notes);
        }
    }

    /** Who is called, and how. */
    public record Call(Who who, How how, String clause) {}

    /** Whom a level calls. */
    public enum Who {
        LEADERS,
        ALL_MEMBERS,
        GROUPS,
        EXPERTS,
        TASK_FORCE,
        LOCALITY,
        OFFICE,
        /** Members that the duty officer picks; proposed, none preselected. */
        AS_FIT
    }

    /** How somebody is called. */
    public enum How {
        TO_SCENE,
        NOTIFY,
        STANDBY,
        SUPERVISE
    }
}
