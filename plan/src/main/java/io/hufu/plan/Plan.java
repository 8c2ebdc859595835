package io.hufu.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole emergency plan as data.
 *
 * @param id stable key, such as {@code hazardous-chemicals}
 * @param edition such as {@code 2020}
 * @param document number of the document, such as 晋市政办〔2020〕58号; clauses are cited with it
 * @param jurisdiction GB/T 2260 code, six digits
 * @param asPrinted what the source prints beside what this plan resolved; null where it was not taken down
 */
public record Plan(
        String id,
        String edition,
        String title,
        String document,
        String issuer,
        LocalDate inForce,
        String jurisdiction,
        Scope scope,
        Grading grading,
        Headquarters headquarters,
        List<Role> roles,
        List<Member> members,
        List<WorkGroup> groups,
        Reporting reporting,
        Warnings warnings,
        List<Level> levels,
        List<Guide> guides,
        List<Protection> protection,
        Release release,
        Ending ending,
        Afterwards afterwards,
        Upkeep upkeep,
        @Nullable AsPrinted asPrinted,
        List<Note> notes) {
    public Plan {
        roles = List.copyOf(roles);
        members = List.copyOf(members);
        groups = List.copyOf(groups);
        levels = List.copyOf(levels);
        guides = List.copyOf(guides);
        protection = List.copyOf(protection);
        notes = List.copyOf(notes);
    }

    /** A clause with the document it stands in: {@code 晋市政办〔2020〕58号 §4.2.1}; one of another document names its own. */
    public String cite(String clause) {
        return clause.startsWith("《") ? clause : document + " " + clause;
    }
}
