package io.hufu.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules of early warning (预警).
 *
 * @param passedDown the superior whose warning is passed down and decides the colour; null where the plan judges for itself
 * @param preparedness what teams do under a colour
 * @param countyOffices units that are a county's office where the plan is a city's; each issues for its own area alone
 * @param bodyMeasures what each body does while a warning of certain colours is in force
 * @param notices texts that certain bodies have to send on to the public
 * @param reductionList how plants on the emission-reduction list are treated; null where the plan knows no such list
 */
public record Warnings(
        String clause,
        @Nullable PassedDown passedDown,
        List<ColourRule> colours,
        List<Preparedness> preparedness,
        List<String> countyOffices,
        List<BodyMeasures> bodyMeasures,
        List<Notice> notices,
        @Nullable ReductionList reductionList,
        List<Content> contents,
        List<Note> notes) {
    public Warnings {
        colours = List.copyOf(colours);
        preparedness = List.copyOf(preparedness);
        countyOffices = List.copyOf(countyOffices);
        bodyMeasures = List.copyOf(bodyMeasures);
        notices = List.copyOf(notices);
        contents = List.copyOf(contents);
        notes = List.copyOf(notes);
    }

    /** The rule of a colour, if the plan has that colour. */
    public Optional<ColourRule> findRule(Colour colour) {
        return colours.stream().filter(rule -> rule.colour() == colour).findFirst();
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
     * @param thresholds what has to be forecast for it; each by itself is enough, none where the plan gives no figures
     * @param groups the work groups that it calls, by id: every lead and member has the group's tasks
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
            List<Threshold> thresholds,
            List<String> groups,
            String clause,
            List<Note> notes) {
        public ColourRule {
            alsoIssuers = List.copyOf(alsoIssuers);
            thresholds = List.copyOf(thresholds);
            groups = List.copyOf(groups);
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

    /** The superior whose warning is passed down: its colour is taken over. */
    public record PassedDown(String by, String clause) {}

    /** Forecasts that have to hold together. */
    public record Threshold(List<Forecast> all, String clause, List<Note> notes) {
        public Threshold {
            all = List.copyOf(all);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A figure that is forecast to stay above a bound.
     *
     * @param figure code of what is forecast, such as {@code daily-aqi}: one value a day
     * @param above the bound
     * @param included whether the number itself counts, as 以上 has it in law; otherwise it does not, as in "more than"
     * @param lasting for how long without a break
     */
    public record Forecast(String figure, BigDecimal above, boolean included, Duration lasting) {

        /** Whether a value is beyond the bound. */
        public boolean reachedBy(BigDecimal value) {
            var side = value.compareTo(above);
            return included ? side >= 0 : side > 0;
        }

        /** On how many days running the value has to be beyond the bound: begun days count whole. */
        public int days() {
            return Math.max(1, Math.toIntExact(lasting.plusDays(1).minusNanos(1).toDays()));
        }
    }

    /** What bodies, units of the directory or {@link Role roles}, each do while a warning of one of these colours is in force. */
    public record BodyMeasures(
            List<String> bodies, List<Colour> colours, List<Task> tasks, String clause, List<Note> notes) {
        public BodyMeasures {
            bodies = List.copyOf(bodies);
            colours = List.copyOf(colours);
            tasks = List.copyOf(tasks);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A text that bodies have to send on.
     *
     * @param colours under which colours; none for the text that goes out when the warning is lifted
     * @param text with {@code {area}}, {@code {colour}}, {@code {start}}, {@code {issuer}} where the warning's own stand
     */
    public record Notice(
            String id, List<String> bodies, List<Colour> colours, String text, String clause, List<Note> notes) {
        public Notice {
            bodies = List.copyOf(bodies);
            colours = List.copyOf(colours);
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
