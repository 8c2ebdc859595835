package io.hufu.engine.vocabulary;

import io.hufu.plan.Colour;
import io.hufu.plan.Extent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a warning says: category, level, start, possible area, cautions, measures, issuer (突发事件应对法 art. 64). Public, and
 * therefore plain text; the moment of issue is the event's own.
 *
 * @param hazard the category: one of the hazards of the plan's scope
 * @param areas GB/T 2260 codes; that of the jurisdiction itself stands for the whole of it
 * @param across what it reaches across as people judge it; null where it stays within a county. Several counties reach across
 *     counties whether or not it is said
 * @param place an area or a site in words, within the areas
 * @param startsAt from when it holds; may lie ahead
 * @param endsAt when it ends by itself, or null until it is lifted
 * @param outline what has happened or is seen coming
 * @param effects what may be affected and how far (可能影响范围)
 * @param cautions what people should mind (警示事项)
 * @param measures what should be done (应采取的措施)
 * @param issuer the issuing body in its own words
 * @param headline one line; made from the rest where it is null
 */
public record WarningContent(
        String hazard,
        Colour colour,
        List<String> areas,
        @Nullable Extent across,
        @Nullable String place,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String outline,
        String effects,
        String cautions,
        List<String> measures,
        String issuer,
        @Nullable String headline) {
    public WarningContent {
        areas = List.copyOf(areas);
        measures = List.copyOf(measures);
    }
}
