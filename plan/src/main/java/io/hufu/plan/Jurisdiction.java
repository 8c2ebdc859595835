package io.hufu.plan;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a place and not to one plan: its areas, the figures it assumes for words without one, its ladder.
 *
 * @param code GB/T 2260, six digits
 * @param atOnce assumed figure for 立即
 * @param promptly assumed figure for 及时
 * @param ladders ladders of response levels that have one of their own
 * @param taskLadder steps after a task is overdue or work came back; null where nothing follows by itself
 * @param taskLadders the same of response levels that have their own
 * @param contactsConfirmed how often ways to reach people are confirmed anew; null where the place has no rule
 * @param settling until when casualties that change change the grade; null where nothing is said
 * @param messages what messages to people outside say, by their kind; empty where the shipped words do
 */
public record Jurisdiction(
        String code,
        String name,
        List<Area> areas,
        Duration atOnce,
        Duration promptly,
        Ladder ladder,
        Map<ResponseLevel, Ladder> ladders,
        @Nullable TaskLadder taskLadder,
        Map<ResponseLevel, TaskLadder> taskLadders,
        @Nullable Period contactsConfirmed,
        @Nullable Settling settling,
        Map<String, String> messages,
        List<Note> notes) {
    public Jurisdiction {
        areas = List.copyOf(areas);
        ladders = Map.copyOf(ladders);
        taskLadders = Map.copyOf(taskLadders);
        messages = Map.copyOf(messages);
        notes = List.copyOf(notes);
    }

    /** The ladder while a level is in force; the common one where none is, or where it has none of its own. */
    public Ladder ladder(@Nullable ResponseLevel level) {
        return level == null ? ladder : ladders.getOrDefault(level, ladder);
    }

    /** The ladder of tasks while a level is in force; chosen as {@link #ladder(ResponseLevel)} is, null where nothing follows. */
    public @Nullable TaskLadder taskLadder(@Nullable ResponseLevel level) {
        var own = level == null ? null : taskLadders.get(level);
        return own == null ? taskLadder : own;
    }

    /**
     * Casualties that change within some days of the occurrence change the grade, also after the response has ended.
     *
     * @param days days after the day of the occurrence
     * @param except kinds of accident with a period of their own
     * @param clause of the law, with its document
     */
    public record Settling(int days, List<Kind> except, String clause, List<Note> notes) {
        public Settling {
            except = List.copyOf(except);
            notes = List.copyOf(notes);
        }

        /** @param accident kind of accident as guides and incidents name it */
        public record Kind(String accident, int days) {}

        /** The period of a kind of accident, days. */
        public int days(@Nullable String accident) {
            return except.stream()
                    .filter(kind -> kind.accident().equals(accident))
                    .mapToInt(Kind::days)
                    .findFirst()
                    .orElse(days);
        }
    }

    public record Area(String code, String name) {}

    /** Steps after an assignment was issued and is not acknowledged, and after it was acknowledged and stays silent. */
    public record Ladder(List<Rung> unacknowledged, List<Rung> silent) {
        public Ladder {
            unacknowledged = List.copyOf(unacknowledged);
            silent = List.copyOf(silent);
        }
    }

    /** Steps after the moment at which a task was due and is not done, and after the office returned work and nothing is fed back. */
    public record TaskLadder(List<Rung> overdue, List<Rung> returned) {
        public TaskLadder {
            overdue = List.copyOf(overdue);
            returned = List.copyOf(returned);
        }
    }

    public record Rung(Duration after, Action action) {}

    /** What a rung does; the order of the words is part of what ledgers hold. */
    public enum Action {
        /** Urges at the terminal, and whoever keeps the body's watch. */
        URGE,
        /** Tells whoever keeps the watch. */
        DUTY,
        /** Tells who comes next in the body. */
        NEXT,
        /** Tells who leads the body. */
        LEADER,
        /** Puts the body on the call list of the office. */
        CALL,
        /** Tells the body above. */
        SUPERIOR
    }
}
