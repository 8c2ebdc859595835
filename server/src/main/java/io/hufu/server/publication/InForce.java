package io.hufu.server.publication;

import io.hufu.server.gateway.Bulletin;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public may know at one moment.
 *
 * @param place the jurisdiction
 * @param demonstration whether everything is invented, which every document says
 * @param warnings the last bulletin of each warning in force, the gravest first, then the newest
 * @param documents every bulletin that is meant, also of warnings that ended lately: others refer to them
 * @param changed when this last changed; null where nothing ever went out
 * @param until when the next one ends by itself; null where none does
 */
record InForce(
        String place,
        boolean demonstration,
        List<Bulletin> warnings,
        List<Bulletin> documents,
        @Nullable Instant changed,
        @Nullable Instant until) {
    /** How long the documents of a lifted warning can still be fetched. */
    static final Duration KEPT = Duration.ofDays(30);

    InForce {
        warnings = List.copyOf(warnings);
        documents = List.copyOf(documents);
    }

    /** @param bulletins those of one warning stand together, oldest first */
    static InForce of(String place, boolean demonstration, List<Bulletin> bulletins, Instant now) {
        var meant = bulletins.stream()
                .filter(each -> each.kind() == Bulletin.Kind.REAL)
                .toList();
        var last = new LinkedHashMap<String, Bulletin>();
        meant.forEach(each -> last.put(each.warning(), each));
        var warnings = new ArrayList<Bulletin>();
        Instant changed = null;
        Instant until = null;
        for (Bulletin each : last.values()) {
            changed = later(changed, each.sent());
            Instant ends = each.expires();
            Instant expires = ends == null ? null : ends.truncatedTo(ChronoUnit.SECONDS); // as CAP says it
            if (each.act() == Bulletin.Act.LIFT) {
                continue;
            }
            if (expires != null && !expires.isAfter(now)) {
                changed = later(changed, expires);
                continue;
            }
            if (expires != null && (until == null || expires.isBefore(until))) {
                until = expires;
            }
            warnings.add(each);
        }
        warnings.sort(Comparator.comparing(Bulletin::colour)
                .thenComparing(Bulletin::sent, Comparator.reverseOrder())
                .thenComparing(Bulletin::id));
        return new InForce(place, demonstration, warnings, meant, changed, until);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
