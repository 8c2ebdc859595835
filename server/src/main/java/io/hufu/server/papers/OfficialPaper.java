package io.hufu.server.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official paper as it will stand on the page.
 *
 * @param kind {@code activation}, {@code instruction}, {@code transfer}, {@code release}, {@code ending}; of a decision that was
 *     taken back {@code recall}, {@code resumption}; of a report {@code flash}, {@code written}, {@code follow-up}, {@code final},
 *     {@code request}; of a warning {@code warning-issue}, {@code warning-change}, {@code warning-lift}
 * @param subject id in the incident or warning of what it is about
 * @param to main recipients
 * @param signedBy who approved it, with his post; null while nobody has, and then it gets no number
 * @param issuer at the foot
 * @param at date at the foot
 * @param number from the register, or null
 */
public record OfficialPaper(
        String kind,
        String subject,
        String title,
        List<String> to,
        List<String> paragraphs,
        @Nullable String signedBy,
        String issuer,
        Instant at,
        @Nullable String number) {
    public OfficialPaper {
        to = List.copyOf(to);
        paragraphs = List.copyOf(paragraphs);
    }

    /** With one paragraph more. */
    OfficialPaper ending(String paragraph) {
        var all = new ArrayList<>(paragraphs);
        all.add(paragraph);
        return new OfficialPaper(kind, subject, title, to, all, signedBy, issuer, at, number);
    }

    OfficialPaper signed(@Nullable String by) {
        return new OfficialPaper(kind, subject, title, to, paragraphs, by, issuer, at, number);
    }

    OfficialPaper numbered(@Nullable String text) {
        return new OfficialPaper(kind, subject, title, to, paragraphs, signedBy, issuer, at, text);
    }
}
