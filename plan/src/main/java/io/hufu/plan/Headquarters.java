package io.hufu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command headquarters (应急指挥部) of a plan.
 *
 * @param superior name of the headquarters above, which may take over command
 * @param standIns who acts for a post while its holder is absent; empty where the plan has no such rule
 * @param mayAddMembers whether the plan lets the headquarters add units for one incident
 */
public record Headquarters(
        String name,
        String clause,
        String superior,
        boolean mayAddMembers,
        List<Post> posts,
        List<StandInRule> standIns,
        Office office,
        @Nullable TaskForce taskForce,
        List<Task> leaderTasks,
        List<Note> notes) {
    public Headquarters {
        posts = List.copyOf(posts);
        standIns = List.copyOf(standIns);
        leaderTasks = List.copyOf(leaderTasks);
        notes = List.copyOf(notes);
    }

    /**
     * A post, held by one or several people whom the installation binds to it.
     *
     * @param id unique within the plan; an account is bound to {@code planId/postId}
     * @param holder the office that the plan says holds the post, for example 市政府分管应急工作的副市长
     * @param unit the unit whose head holds the post, if the plan says so
     * @param sectors sectors for which the post commands; empty means all
     * @param sameHolderAs another post of this plan that the same person holds, such as an office director who is also a deputy
     */
    public record Post(
            String id,
            PostKind kind,
            String title,
            String holder,
            @Nullable String unit,
            List<String> sectors,
            @Nullable String sameHolderAs,
            String clause,
            List<Note> notes) {
        public Post {
            sectors = List.copyOf(sectors);
            notes = List.copyOf(notes);
        }

        /** The title with who holds it; once where the plan says no more than the title. */
        public String named() {
            return holder.equals(title) ? title : title + "（" + holder + "）";
        }
    }

    /** Says what the plan has on the absence of this post's holder, or null where it has nothing. */
    public @Nullable StandInRule findStandIn(String post) {
        return standIns.stream()
                .filter(rule -> rule.post().equals(post))
                .findFirst()
                .orElse(null);
    }

    /** While the holder of {@code post} is absent, the holder of the post {@code by} acts for that person. */
    public record StandInRule(String post, String by, String clause, List<Note> notes) {
        public StandInRule {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The HQ office (指挥部办公室).
     *
     * @param units the units and roles where it is set up; the first is a unit and keeps the watch
     */
    public record Office(String name, List<String> units, String clause, List<Task> tasks) {
        public Office {
            units = List.copyOf(units);
            tasks = List.copyOf(tasks);
        }
    }

    /** The task force (应急处置专班). */
    public record TaskForce(
            String id,
            String name,
            String unit,
            String director,
            List<ResponseLevel> levels,
            String clause,
            List<Task> tasks) {
        public TaskForce {
            levels = List.copyOf(levels);
            tasks = List.copyOf(tasks);
        }
    }
}
