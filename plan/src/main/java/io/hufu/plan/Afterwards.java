package io.hufu.plan;

import java.util.List;

/** What is owed after the end: aftermath, evaluation, and between incidents: protection, release, upkeep. */
public record Afterwards(List<Task> tasks, List<EvaluationRule> evaluation, String clause) {
    public Afterwards {
        tasks = List.copyOf(tasks);
        evaluation = List.copyOf(evaluation);
    }

    /** To whom the evaluation report goes, for which grades; recipients are addressee ids of the reporting rules. */
    public record EvaluationRule(Condition when, List<String> to, String clause, List<Note> notes) {
        public EvaluationRule {
            to = List.copyOf(to);
            notes = List.copyOf(notes);
        }
    }
}
