package io.hufu.engine.incident;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.Limits;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an incident was opened with is corrected: its name, where and when it happened. */
final class ParticularsRules {
    private ParticularsRules() {}

    static Decision state(Case c, IncidentAction.StateParticulars a) {
        var bad = Limits.first(
                Limits.line(a.title(), "/title"),
                Limits.optionalLine(a.phase(), "/phase"),
                Limits.optionalLine(a.sector(), "/sector"),
                Limits.optionalLine(a.site(), "/site"),
                Limits.optionalLine(a.incidentUnit(), "/incidentUnit"),
                Limits.text(a.reason(), "/reason"),
                Limits.optionalText(a.notice(), "/notice"),
                Limits.ahead(a.occurredAt(), c.at(), "/occurredAt"),
                afterwards(c, a.occurredAt()),
                c.pack().jurisdiction().areas().stream()
                                .noneMatch(area -> area.code().equals(a.area()))
                        ? Decision.refused(RefusalCode.NO_SUCH_AREA, "/area", a.area())
                        : null,
                IntakeRules.notDuty(c),
                c.gone());
        if (bad != null) {
            return bad;
        }
        var before = c.state().head();
        var stated = new IncidentEvent.ParticularsStated(
                a.title(), a.phase(), a.sector(), a.area(), a.site(), a.incidentUnit(), a.occurredAt(), a.reason());
        if (stated.equals(standing(before, a.reason()))) {
            return Decision.refused(RefusalCode.NOTHING_SAID);
        }
        var called = RoleRules.called(c);
        c.add(stated);
        Clockwork.shift(c, a.reason());
        Following.assess(c, c.at(), a.reason());
        RoleRules.followFacts(c, before);
        if (c.state().running()) {
            RoleRules.moved(c, called, a.reason());
        }
        var notice = a.notice();
        if (notice != null && !notice.isBlank()) {
            Following.notice(c, notice);
        }
        return c.accepted();
    }

    /** An incident cannot have happened after somebody was told of it. */
    private static @Nullable Decision afterwards(Case c, Instant occurredAt) {
        var told = Stream.of(
                        Stream.of(c.state().head().receivedAt()),
                        c.state().intake().reports().values().stream()
                                .filter(r -> !r.detached())
                                .map(r -> r.report().receivedAt()),
                        c.state().obligations().values().stream()
                                .filter(o -> o.withdrawnReason() == null)
                                .map(Obligation::toldAt)
                                .filter(Objects::nonNull))
                .flatMap(moments -> moments);
        return told.anyMatch(occurredAt::isAfter)
                ? Decision.refused(RefusalCode.TIMES_OUT_OF_ORDER, "/occurredAt", occurredAt.toString())
                : null;
    }

    /** What stands now, as it would be stated again for the same reason. */
    private static IncidentEvent.ParticularsStated standing(IncidentState.Head h, String reason) {
        return new IncidentEvent.ParticularsStated(
                h.title(), h.phase(), h.sector(), h.area(), h.site(), h.incidentUnit(), h.occurredAt(), reason);
    }
}
