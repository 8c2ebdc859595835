package io.hufu.engine.incident;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.plan.SupplyLine;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Supplies of the bases: called on, arrived, returned. */
final class SupplyRules {
    private SupplyRules() {}

    static Decision mobilise(Case c, IncidentAction.MobiliseSupply a) {
        var shape = Limits.first(positive(a.quantity()), Limits.optionalLine(a.note(), "/note"));
        var line = c.pack().supplies().stream()
                .filter(s -> s.id().equals(a.supplyLine()))
                .findFirst()
                .orElse(null);
        if (shape != null || line == null) {
            return shape != null ? shape : Decision.refused(RefusalCode.NO_SUCH_SUPPLY, "/supplyLine", a.supplyLine());
        }
        var bad = Limits.first(
                ResponseRules.commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.notRunning(),
                c.state().supplies().has(a.mobilisation())
                        ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/mobilisation", a.mobilisation())
                        : null,
                stock(c, line, a.quantity()));
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.SupplyMobilised(a.mobilisation(), line.id(), line.base(), a.quantity(), a.note()));
        var unit = c.pack().findUnit(line.base());
        var measure = line.measure();
        var text = "调用：" + line.name() + " " + a.quantity().toPlainString() + (measure == null ? "" : measure);
        Following.single(
                c,
                line.base(),
                unit == null ? line.base() : unit.name(),
                Origin.MOBILISATION,
                a.mobilisation(),
                new IssuedTask("supply." + a.mobilisation(), text, line.clause(), null, null),
                List.of());
        return c.accepted();
    }

    private static @Nullable Decision positive(BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            return Decision.refused(RefusalCode.FIGURE_NEGATIVE, "/quantity", quantity.toPlainString());
        }
        return quantity.precision() - quantity.scale() > 9
                ? Decision.refused(RefusalCode.FIGURE_TOO_LARGE, "/quantity", quantity.toString())
                : null;
    }

    /** Compares with what the base lists, less what this incident has out; a line without a number is not compared. */
    private static @Nullable Decision stock(Case c, SupplyLine line, BigDecimal wanted) {
        var listed = line.quantity();
        if (listed == null) {
            return null;
        }
        var out = c.state().supplies().values().stream()
                .filter(m -> m.supplyLine().equals(line.id()))
                .map(m -> m.quantity().subtract(m.returned()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return out.add(wanted).compareTo(listed) > 0
                ? Decision.refused(
                        RefusalCode.MORE_THAN_IN_STOCK,
                        "/quantity",
                        listed.subtract(out).toPlainString())
                : null;
    }

    static Decision arrival(Case c, IncidentAction.RecordSupplyArrival a) {
        var shape = c.badMoment(a.arrivedAt(), "/arrivedAt");
        var m = c.state().supplies().find(a.mobilisation());
        if (shape != null || m == null) {
            return shape != null
                    ? shape
                    : Decision.refused(RefusalCode.NOT_MOBILISED, "/mobilisation", a.mobilisation());
        }
        var bad = Limits.first(
                keeps(c, m),
                m.arrivedAt() != null
                        ? Decision.refused(RefusalCode.ALREADY_CONFIRMED, "/mobilisation", a.mobilisation())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.SupplyArrived(a.mobilisation(), a.arrivedAt()))
                        .accepted();
    }

    static Decision giveBack(Case c, IncidentAction.ReturnSupply a) {
        var shape = Limits.first(positive(a.quantity()), c.badMoment(a.returnedAt(), "/returnedAt"));
        var m = c.state().supplies().find(a.mobilisation());
        if (shape != null || m == null) {
            return shape != null
                    ? shape
                    : Decision.refused(RefusalCode.NOT_MOBILISED, "/mobilisation", a.mobilisation());
        }
        var left = m.quantity().subtract(m.returned());
        var bad = Limits.first(
                keeps(c, m),
                a.quantity().compareTo(left) > 0
                        ? Decision.refused(RefusalCode.MORE_THAN_MOBILISED, "/quantity", left.toPlainString())
                        : null);
        return bad != null
                ? bad
                : c.add(new IncidentEvent.SupplyReturned(a.mobilisation(), a.quantity(), a.returnedAt()))
                        .accepted();
    }

    private static @Nullable Decision keeps(Case c, Mobilisation m) {
        return ResponseRules.commands(c) || m.base().equals(c.actor().unit())
                ? null
                : Decision.refused(RefusalCode.NOT_AUTHORISED);
    }
}
