package io.hufu.server.evaluation;

import io.hufu.server.view.wire.Evaluation.ClauseTally;
import io.hufu.server.view.wire.ObligationRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Verdicts counted. */
final class Tallies {
    private Tallies() {}

    /** One row a clause, in the order of the plan's numbers. */
    static List<ClauseTally> byClause(List<ObligationRow> obligations) {
        Map<String, List<ObligationRow>> clauses = new LinkedHashMap<>();
        obligations.forEach(row -> clauses.computeIfAbsent(row.clause(), clause -> new ArrayList<>())
                .add(row));
        return clauses.entrySet().stream()
                .map(entry -> tally(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ClauseTally::clause))
                .toList();
    }

    static ClauseTally tally(String clause, List<ObligationRow> rows) {
        return new ClauseTally(
                clause,
                rows.size(),
                count(rows, "met"),
                count(rows, "met-entered-late"),
                count(rows, "late"),
                count(rows, "slower-than-assumed"),
                count(rows, "missed"),
                count(rows, "open") + count(rows, "struck"),
                count(rows, "withdrawn"),
                (int) rows.stream().filter(ObligationRow::assumed).count());
    }

    private static int count(List<ObligationRow> rows, String verdict) {
        return (int) rows.stream().filter(row -> row.verdict().equals(verdict)).count();
    }
}
