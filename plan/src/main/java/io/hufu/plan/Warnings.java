package io.hufu.plan;

import java.util.List;
import java.util.stream.Stream;
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
     * @param issuer who usually issues it within the jurisdiction
     * @param alsoIssuers who may issue it there as well
     * @param acrossCountiesIssuer who issues it when it reaches across counties of the jurisdiction, where the plan says so
     * @param acrossIssuer who issues it when it reaches across the jurisdiction
     * @param approver the post that has to approve before the office issues; null where none is named
     * @param effect what it sets in motion, short
     */
    public record ColourRule(
            Colour colour,
            Issuer issuer,
            List<Issuer> alsoIssuers,
            @Nullable Issuer acrossCountiesIssuer,
            Issuer acrossIssuer,
            @Nullable PostKind approver,
            String effect,
            boolean membersAlert,
            String clause,
            List<Note> notes) {
        public ColourRule {
            alsoIssuers = List.copyOf(alsoIssuers);
            notes = List.copyOf(notes);
        }

        /**
         * Who may issue it, the usual one first. A county's office issues nothing for other counties: where the plan is silent on a
         * warning across counties, the city's issuers among those named stand, else the usual one, each in its own county.
         *
         * @param across what the warning reaches across, or null where it stays within one county
         */
        public List<Issuer> issuers(@Nullable Extent across) {
            if (across == Extent.CITY || across == Extent.PROVINCE) {
                return List.of(acrossIssuer);
            }
            if (across == Extent.COUNTY && acrossCountiesIssuer != null) {
                return List.of(acrossCountiesIssuer);
            }
            var named = Stream.concat(Stream.of(issuer), alsoIssuers.stream()).toList();
            var above =
                    named.stream().filter(one -> one != Issuer.COUNTY_OFFICE).toList();
            return across == null ? named : above.isEmpty() ? List.of(issuer) : above;
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
