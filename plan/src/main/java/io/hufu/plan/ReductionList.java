package io.hufu.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the plants on an emission-reduction list (应急减排清单) are treated during a warning, by production line.
 *
 * @param grades the performance grades that the list may carry
 * @param rules tried in order; the first that fits a line decides
 */
public record ReductionList(String clause, List<PerformanceGrade> grades, List<Rule> rules, List<Note> notes) {
    public ReductionList {
        grades = List.copyOf(grades);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** A mark that a line of the list may carry. */
    public enum Mark {
        /** Serves livelihood, the running of the city or strategic industry (保障类). */
        LIVELIHOOD,
        /** Is listed and never stopped, such as boilers that heat homes. */
        NEVER_STOPPED,
        /** A small emitter. */
        SMALL
    }

    /** What comes out for a line. */
    public enum Outcome {
        /** Listed only; neither stopped nor limited. */
        NOT_STOPPED,
        /** The enterprise chooses its measures itself. */
        OWN_CHOICE,
        /** The measure listed for the gravest colour, whatever colour is in force; stopped where none is listed. */
        STRICTEST,
        /** The measure listed for the colour in force. */
        AS_LISTED,
        /** The measure listed for the colour in force, eased as the headquarters sees fit. */
        EASED
    }

    /**
     * A performance grade.
     *
     * @param words further words by which tables call it
     */
    public record PerformanceGrade(String id, String name, List<String> words, String clause) {
        public PerformanceGrade {
            words = List.copyOf(words);
        }

        /** Whether a table's word means this grade; case does not matter. */
        public boolean isCalled(String word) {
            return name.equalsIgnoreCase(word) || words.stream().anyMatch(word::equalsIgnoreCase);
        }
    }

    /**
     * One rule.
     *
     * @param grades the grades that it is for; every one where empty
     * @param marks the marks of which a line has to carry one; none needed where empty
     * @param text what it means for the enterprise, short
     */
    public record Rule(
            String id,
            List<String> grades,
            List<Mark> marks,
            Outcome outcome,
            String text,
            String clause,
            List<Note> notes) {
        public Rule {
            grades = List.copyOf(grades);
            marks = List.copyOf(marks);
            notes = List.copyOf(notes);
        }

        private boolean fits(String grade, Set<Mark> carried) {
            return (grades.isEmpty() || grades.contains(grade))
                    && (marks.isEmpty() || marks.stream().anyMatch(carried::contains));
        }
    }

    /** The rule for a line of a grade with these marks; one always fits, as loading makes sure. */
    public Rule ruleFor(String grade, Set<Mark> carried) {
        return rules.stream()
                .filter(rule -> rule.fits(grade, carried))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for a line of grade " + grade));
    }

    /** The grade that a table's word means. */
    public Optional<PerformanceGrade> findGrade(String word) {
        return grades.stream().filter(grade -> grade.isCalled(word.strip())).findFirst();
    }
}
