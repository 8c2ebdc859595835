package io.hufu.engine.incident;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.Order;
import io.hufu.engine.vocabulary.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instructions: the headquarters' own, inside the plan or not, and those of a superior that become assignments. */
final class InstructionRules {
    private InstructionRules() {}

    static Decision instruct(Case c, IncidentAction.GiveInstruction a) {
        var bad = Limits.first(
                orders(c, a.orders()),
                ResponseRules.commands(c) ? null : Decision.refused(RefusalCode.NOT_AUTHORISED),
                c.notRunning(),
                taken(c, a.instruction()),
                unbound(c, a.orders()));
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.InstructionGiven(
                a.instruction(), a.orders(), c.state().response().transfer() != null));
        Following.orders(c, a.instruction(), a.orders(), Origin.INSTRUCTION);
        return c.accepted();
    }

    static Decision superior(Case c, IncidentAction.EnterSuperiorInstruction a) {
        var bad = Limits.first(
                Limits.line(a.from(), "/from"),
                Limits.text(a.text(), "/text"),
                c.badMoment(a.receivedAt(), "/receivedAt"),
                a.orders().isEmpty() ? null : orders(c, a.orders()),
                IntakeRules.notDuty(c),
                c.notRunning(),
                taken(c, a.instruction()),
                unbound(c, a.orders()));
        if (bad != null) {
            return bad;
        }
        c.add(new IncidentEvent.SuperiorInstructionEntered(
                a.instruction(), a.from(), a.receivedAt(), a.text(), a.orders()));
        Following.orders(c, a.instruction(), a.orders(), Origin.SUPERIOR);
        return c.accepted();
    }

    private static @Nullable Decision taken(Case c, String instruction) {
        return c.state().response().instructions().has(instruction)
                ? Decision.refused(RefusalCode.ALREADY_EXISTS, "/instruction", instruction)
                : null;
    }

    private static @Nullable Decision orders(Case c, List<Order> orders) {
        if (orders.isEmpty()) {
            return Decision.refused(RefusalCode.NOTHING_SAID, "/orders", "");
        }
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            var due = order.due();
            var bad = Limits.first(
                    Limits.text(order.text(), "/orders/" + i + "/text"),
                    due != null && !due.isAfter(c.at())
                            ? Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, "/orders/" + i + "/due", due.toString())
                            : null,
                    c.pack().findUnit(order.body()) == null && !role(c, order.body())
                            ? Decision.refused(RefusalCode.NO_SUCH_UNIT, "/orders/" + i + "/body", order.body())
                            : null);
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    /** An order may be given to a role, such as the locality government, once it is bound. */
    private static @Nullable Decision unbound(Case c, List<Order> orders) {
        for (int i = 0; i < orders.size(); i++) {
            var body = orders.get(i).body();
            if (role(c, body) && !c.state().roles().has(body)) {
                return Decision.refused(RefusalCode.ROLE_UNBOUND, "/orders/" + i + "/body", body);
            }
        }
        return null;
    }

    private static boolean role(Case c, String id) {
        return c.pack().plan().roles().stream().anyMatch(r -> r.id().equals(id));
    }
}
