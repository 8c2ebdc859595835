package io.hufu.server.web;

import io.hufu.engine.warning.WarningState;
import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An addressee of the summary of a warning.
 *
 * @param to id of the addressee in the plan
 * @param clause that names it, with its document
 * @param document under which it was sent, at {@code sentAt}; both null while it was not
 */
record SummaryRow(
        String to,
        String name,
        String clause,
        @Nullable String document,
        @Nullable Instant sentAt) {

    static List<SummaryRow> of(Pack pack, WarningState warning) {
        var plan = pack.plan();
        var clauses = new LinkedHashMap<String, String>();
        for (var rule : plan.afterwards().evaluation()) {
            rule.to().forEach(to -> clauses.putIfAbsent(to, plan.cite(rule.clause())));
        }
        return clauses.entrySet().stream()
                .map(owed -> {
                    var sent = warning.emissions().summaries().stream()
                            .filter(one -> one.to().equals(owed.getKey()))
                            .findFirst()
                            .orElse(null);
                    return new SummaryRow(
                            owed.getKey(),
                            name(pack, owed.getKey()),
                            owed.getValue(),
                            sent == null ? null : sent.document(),
                            sent == null ? null : sent.sentAt());
                })
                .toList();
    }

    private static String name(Pack pack, String addressee) {
        var known = pack.plan().reporting().findAddressee(addressee);
        return known == null ? addressee : known.name();
    }
}
