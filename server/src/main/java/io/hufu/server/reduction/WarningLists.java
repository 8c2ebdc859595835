package io.hufu.server.reduction;

import io.hufu.engine.vocabulary.MeterReading;
import io.hufu.engine.warning.Emissions;
import io.hufu.engine.warning.WarningState;
import io.hufu.plan.Colour;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.table.BadCell;
import io.hufu.server.table.TableForm;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The emission-reduction list as it is carried out during one warning. */
@Component
public class WarningLists {
    private final ReductionLists lists;

    WarningLists(ReductionLists lists) {
        this.lists = lists;
    }

    /**
     * The list during a warning.
     *
     * @param owing enterprises that have to stop or limit something; {@code notified}, {@code answered} and {@code atWork} count
     *     enterprises
     */
    public record Sheet(
            String notice,
            Colour colour,
            long edition,
            int enterprises,
            int owing,
            int notified,
            int answered,
            int atWork,
            List<Emissions.Summary> summaries,
            List<EnterpriseRow> rows) {
        public Sheet {
            summaries = List.copyOf(summaries);
            rows = List.copyOf(rows);
        }
    }

    /** A table of electricity: its readings, or what keeps it out. */
    public record Electricity(List<MeterReading> readings, List<BadCell> faults) {
        public Electricity {
            readings = List.copyOf(readings);
            faults = List.copyOf(faults);
        }
    }

    /** @throws ProblemException not-found before the issue, or where the plan has no list */
    public Sheet sheet(WarningState warning) {
        var holding = warning.holding();
        if (holding == null) {
            throw ProblemException.of(DoorCode.NOT_FOUND);
        }
        var orders = orders(warning, holding.content().colour(), holding.id());
        var rows = EnterpriseRows.of(orders.orders(), warning.emissions(), holding.id());
        return new Sheet(
                holding.id(),
                orders.colour(),
                orders.edition(),
                rows.size(),
                count(rows, EnterpriseRow::owes),
                count(rows, row -> row.notifiedAt() != null),
                count(rows, row -> row.complies() != null),
                count(rows, row -> row.findings().stream().anyMatch(EnterpriseRow.FoundRow::atWork)),
                warning.emissions().summaries(),
                rows);
    }

    private static int count(List<EnterpriseRow> rows, java.util.function.Predicate<EnterpriseRow> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }

    /** Under the edition that enterprises were told, else under the newest. */
    private ReductionLists.Orders orders(WarningState warning, Colour colour, String notice) {
        Long edition = warning.emissions().notified().stream()
                .filter(one -> one.notice().equals(notice))
                .map(one -> (long) one.listEdition())
                .reduce((first, later) -> later)
                .orElse(null);
        return lists.orders(warning.head().plan(), colour, edition);
    }

    /** Reads the power company's table; names that the list does not have keep it out. */
    public Electricity read(WarningState warning, byte[] bytes, TableForm said) {
        var known = new HashSet<String>();
        sheet(warning).rows().forEach(row -> {
            known.add(row.enterprise());
            row.orders().forEach(order -> known.addAll(order.line().meters()));
        });
        var read = ConsumptionTable.read(said.read(bytes), known);
        return new Electricity(read.readings(), read.faults());
    }
}
