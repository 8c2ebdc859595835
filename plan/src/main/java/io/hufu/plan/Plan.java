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
 * @param inForce the day on which it comes into force; null where its source does not say
 * @param jurisdiction GB/T 2260 code, six digits
 * @param inherits what was taken over from another edition; the chapters are here as if they were written here
 * @param asPrinted what the source prints beside what this plan resolved; null where it was not taken down
 */
public record Plan(
        String id,
        String edition,
        String title,
        String document,
        String issuer,
        @Nullable LocalDate inForce,
        String jurisdiction,
        @Nullable Inherits inherits,
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

    /**
     * The chapters that an edition takes over unchanged.
     *
     * @param edition the other edition of the same plan
     * @param chapters top-level keys of the format, such as {@code levels}
     */
    public record Inherits(String edition, List<String> chapters) {
        public Inherits {
            chapters = List.copyOf(chapters);
        }
    }

    /** Id and edition, as the plan's folder is called: {@code hazardous-chemicals-2020}. */
    public String name() {
        return id + "-" + edition;
    }

    /**
     * A clause with the document it stands in: {@code 晋市政办〔2020〕58号 §4.2.1}. One of another document, such as an article of a law or a
     * clause of the edition that a chapter was inherited from, names its document itself.
     */
    public String cite(String clause) {
        return isOwn(clause) ? document + " " + clause : clause;
    }

    /** Whether a clause names no document of its own. */
    public static boolean isOwn(String clause) {
        return clause.startsWith("§") || clause.startsWith("附录") || clause.startsWith("附件");
    }
}
