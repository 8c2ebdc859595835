package io.hufu.plan;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source prints, kept beside what its pack resolved: bodies and clauses exactly as printed, misprints included, so that
 * a reviewer sees both. Nothing of it is ever carried out. An absent list says that nothing was taken down, not that the source
 * has nothing.
 *
 * @param headings every clause and appendix that the text really has, such as {@code §4.2.1} and {@code 附录8.1}
 * @param tableOfContents appendix titles as the contents list or the body announces them
 * @param members lists of member units, one entry a list
 * @param dutyHolders bodies to which duties are given
 * @param posts every place where a post and its holder are printed
 * @param contacts lines of the contact lists, names and mobile numbers of people left out
 * @param acts who is said to do an act, one entry for every place that says it
 * @param deadlines every place where a time is said
 * @param bounds the bounds of the grades as their wording has them
 * @param references every reference of the text to another clause, appendix or document
 * @param terms words that waver where it matters
 */
public record AsPrinted(
        List<String> headings,
        List<String> tableOfContents,
        List<Names> members,
        List<Names> dutyHolders,
        List<Group> groups,
        List<Post> posts,
        List<Contact> contacts,
        List<Act> acts,
        List<Deadline> deadlines,
        List<Bound> bounds,
        List<Warning> warnings,
        List<Reference> references,
        List<Recurrence> periods,
        List<Term> terms) {
    public AsPrinted {
        headings = List.copyOf(headings);
        tableOfContents = List.copyOf(tableOfContents);
        members = List.copyOf(members);
        dutyHolders = List.copyOf(dutyHolders);
        groups = List.copyOf(groups);
        posts = List.copyOf(posts);
        contacts = List.copyOf(contacts);
        acts = List.copyOf(acts);
        deadlines = List.copyOf(deadlines);
        bounds = List.copyOf(bounds);
        warnings = List.copyOf(warnings);
        references = List.copyOf(references);
        periods = List.copyOf(periods);
        terms = List.copyOf(terms);
    }

    /** Bodies that one clause names. */
    public record Names(String clause, List<String> names) {
        public Names {
            names = List.copyOf(names);
        }
    }

    /** A work group with its bodies as printed. */
    public record Group(String name, String clause, List<String> leads, List<String> members) {
        public Group {
            leads = List.copyOf(leads);
            members = List.copyOf(members);
        }
    }

    /** A post and who is printed as holding it. */
    public record Post(String title, String holder, String clause) {}

    /**
     * A line of a contact list.
     *
     * @param body the unit or role of the pack that is meant; null where none is
     * @param phones numbers as printed; none where the source leaves the place empty
     */
    public record Contact(String name, @Nullable String body, List<String> phones, String clause) {
        public Contact {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Who does something that needs authority.
     *
     * @param level the response level it is said for, if one is named
     * @param colour the warning colour, if one is named
     * @param grade the grade, if one is named
     * @param when another circumstance, in a word
     * @param by bodies or posts; several may act together or each alone
     */
    public record Act(
            Kind act,
            @Nullable ResponseLevel level,
            @Nullable Colour colour,
            @Nullable Grade grade,
            @Nullable String when,
            List<String> by,
            String clause) {
        public Act {
            by = List.copyOf(by);
        }

        /** What is done. */
        public enum Kind {
            ACTIVATE,
            PROPOSE,
            RAISE,
            LOWER,
            END,
            /** A superior orders the end. */
            ORDER_END,
            /** Commands the response. */
            COMMAND,
            TRANSFER,
            STAND_IN,
            ADD_MEMBER,
            ISSUE_WARNING,
            APPROVE_WARNING,
            CHANGE_WARNING,
            LIFT_WARNING,
            RELEASE,
            APPROVE_RELEASE,
            EVALUATE
        }
    }

    /**
     * A time that is set.
     *
     * @param when the circumstance, such as a grade's key; null for always
     * @param limit an ISO 8601 duration, or {@code at-once}, {@code promptly}, {@code none}
     * @param from from when it runs; null where the source does not say
     */
    public record Deadline(
            String what,
            String by,
            List<String> to,
            @Nullable String when,
            String limit,
            Reporting.@Nullable From from,
            String clause) {
        public Deadline {
            to = List.copyOf(to);
        }
    }

    /**
     * The bounds of one figure in one grade.
     *
     * @param from people, or yuan for a loss; null where the wording has no lower bound
     * @param fromIncluded whether the wording counts the number itself
     * @param to null where the wording has no upper bound
     * @param toIncluded whether the wording counts the number itself
     */
    public record Bound(
            Grade grade,
            Figure figure,
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded,
            String clause) {

        /** What is counted. */
        public enum Figure {
            DEATHS,
            INJURIES,
            POISONED,
            LOSS
        }
    }

    /** Who issues a colour; nobody where the source names none. */
    public record Warning(Colour colour, List<String> issuer, String clause) {
        public Warning {
            issuer = List.copyOf(issuer);
        }
    }

    /**
     * A reference of the text.
     *
     * @param at the clause that refers
     * @param to the clause or appendix referred to; null where it is another document
     * @param toDocument title of the document or plan referred to
     * @param as what the place referred to is said to hold
     */
    public record Reference(
            String at,
            @Nullable String to,
            @Nullable String toDocument,
            @Nullable String as) {
        public Reference {
            if (to == null && toDocument == null) {
                throw new IllegalArgumentException("a reference has somewhere to go");
            }
        }
    }

    /**
     * Something that comes round.
     *
     * @param every null where the source names no period
     */
    public record Recurrence(What what, String by, @Nullable Period every, String clause) {

        /** What comes round. */
        public enum What {
            DRILL,
            REVISION,
            REVIEW,
            CONTACTS,
            TRAINING,
            STORES,
            INSPECTION
        }
    }

    /** A word that stands where another is meant or stood before. */
    public record Term(String term, String insteadOf, String clause) {}
}
