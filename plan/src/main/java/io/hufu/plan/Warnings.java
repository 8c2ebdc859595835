package io.hufu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules of early warning (预警). */
public record Warnings(
        String clause,
        List<ColourRule> colours,
        List<Preparedness> preparedness,
        List<Content> contents,
        List<Note> notes) {
    public Warnings {
        colours = List.copyOf(colours);
        preparedness = List.copyOf(preparedness);
        contents = List.copyOf(contents);
        notes = List.copyOf(notes);
    }

    /** Who may issue a warning, in rising order of government. */
    public enum Issuer {
        COUNTY_OFFICE,
        CITY_OFFICE,
        PROVINCE
    }

    /**
     * Who issues which colour where.
     *
     * @param issuer who issues it within the jurisdiction
     * @param acrossIssuer who issues it when it reaches across the jurisdiction
     * @param approver the post that has to approve before the office issues; null where none is named
     * @param effect what it sets in motion, short
     */
    public record ColourRule(
            Colour colour,
            Issuer issuer,
            Issuer acrossIssuer,
            @Nullable PostKind approver,
            String effect,
            boolean membersAlert,
            String clause,
            List<Note> notes) {
        public ColourRule {
            notes = List.copyOf(notes);
        }
    }

    /** What teams do under a colour. */
    public record Preparedness(Colour colour, List<Task> tasks, String clause) {
        public Preparedness {
            tasks = List.copyOf(tasks);
        }
    }

    /** A thing that a warning notice has to hold. */
    public record Content(String id, String text, String clause) {}
}
