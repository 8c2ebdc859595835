package io.hufu.engine.warning;

import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.ConsumptionPeriod;
import io.hufu.engine.vocabulary.MeterReading;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.vocabulary.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the emission-reduction list during a warning.
 *
 * @param notified by whom and when enterprises were told, in the order of telling
 * @param readings of electricity, in the order of entry; a later one of the same period takes the place of an earlier
 */
public record Emissions(
        List<Notified> notified,
        List<Answered> answered,
        List<Readings> readings,
        Ordered<Finding> findings,
        List<Summary> summaries) {
    /** Nothing yet. */
    public static final Emissions NONE = new Emissions(List.of(), List.of(), List.of(), Ordered.none(), List.of());

    public Emissions {
        notified = List.copyOf(notified);
        answered = List.copyOf(answered);
        readings = List.copyOf(readings);
        summaries = List.copyOf(summaries);
    }

    /** Enterprises that were told the measures of a notice. */
    public record Notified(
            String notice, int listEdition, List<String> enterprises, Way way, Instant at, String account) {
        public Notified {
            enterprises = List.copyOf(enterprises);
        }
    }

    public record Answered(String notice, String enterprise, boolean complies, Instant at, String account) {}

    public record Readings(ConsumptionPeriod period, Instant from, Instant to, List<MeterReading> readings) {
        public Readings {
            readings = List.copyOf(readings);
        }
    }

    /** What an inspection found; see {@link WarningEvent.FindingRecorded}. */
    public record Finding(
            String id,
            String notice,
            String enterprise,
            @Nullable String line,
            boolean atWork,
            Instant foundAt,
            @Nullable String picture,
            String account) {}

    public record Summary(String to, String document, Instant sentAt) {}

    /** Whether an enterprise was told the measures of a notice. */
    public boolean told(String notice, String enterprise) {
        return notified.stream()
                .anyMatch(
                        one -> one.notice().equals(notice) && one.enterprises().contains(enterprise));
    }

    Emissions with(WarningEvent.EnterprisesNotified e, Stamp stamp) {
        var one = new Notified(
                e.notice(),
                e.listEdition(),
                e.enterprises(),
                e.way(),
                e.notifiedAt(),
                stamp.actor().account());
        return new Emissions(more(notified, one), answered, readings, findings, summaries);
    }

    Emissions with(WarningEvent.EnterpriseAnswered e, Stamp stamp) {
        var one = new Answered(
                e.notice(),
                e.enterprise(),
                e.complies(),
                e.answeredAt(),
                stamp.actor().account());
        return new Emissions(notified, more(answered, one), readings, findings, summaries);
    }

    Emissions with(WarningEvent.ConsumptionRecorded e) {
        var one = new Readings(e.period(), e.from(), e.to(), e.readings());
        return new Emissions(notified, answered, more(readings, one), findings, summaries);
    }

    Emissions with(WarningEvent.FindingRecorded e, Stamp stamp) {
        var one = new Finding(
                e.finding(),
                e.notice(),
                e.enterprise(),
                e.line(),
                e.atWork(),
                e.foundAt(),
                e.picture(),
                stamp.actor().account());
        return new Emissions(notified, answered, readings, findings.with(e.finding(), one), summaries);
    }

    Emissions with(WarningEvent.SummarySent e) {
        var one = new Summary(e.to(), e.document(), e.sentAt());
        return new Emissions(notified, answered, readings, findings, more(summaries, one));
    }

    private static <T> List<T> more(List<T> before, T one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
