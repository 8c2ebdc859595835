package io.hufu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules of information reporting (信息报告). */
public record Reporting(
        String clause, List<Addressee> addressees, List<Rule> rules, List<Content> contents, List<Note> notes) {
    public Reporting {
        addressees = List.copyOf(addressees);
        rules = List.copyOf(rules);
        contents = List.copyOf(contents);
        notes = List.copyOf(notes);
    }

    /**
     * Somebody who is told. Each addressee of a rule is an obligation of its own.
     *
     * @param body the unit or role of the pack behind it, if it is one; otherwise a body outside, such as a ministry
     */
    public record Addressee(
            String id, String name, @Nullable String body) {}

    public @Nullable Addressee findAddressee(String id) {
        return addressees.stream()
                .filter(addressee -> addressee.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Who owes whom what by when.
     *
     * @param obligors addressee ids or bodies that owe it together, for example the locality government and the city's bureaus
     * @param from the event from which the time runs
     */
    public record Rule(
            String id,
            String what,
            Condition when,
            List<String> obligors,
            List<String> to,
            Limit limit,
            From from,
            Form form,
            String clause,
            List<Note> notes) {
        public Rule {
            obligors = List.copyOf(obligors);
            to = List.copyOf(to);
            notes = List.copyOf(notes);
        }
    }

    /** From when the time runs. */
    public enum From {
        OCCURRENCE,
        RECEIPT,
        /** The moment when the rule's condition became known to be true. */
        KNOWN,
        ORAL_REPORT,
        QUERY
    }

    public enum Form {
        ANY,
        ORAL,
        WRITTEN
    }

    /** A thing that a report has to hold. */
    public record Content(String id, String text, String clause) {}
}
