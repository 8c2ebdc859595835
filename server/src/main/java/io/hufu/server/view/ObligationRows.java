package io.hufu.server.view;

import io.hufu.engine.basics.WorkdayLimit;
import io.hufu.engine.evaluation.Verdict;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.incident.Obligation;
import io.hufu.engine.vocabulary.IncidentEvent.ObligationStarted;
import io.hufu.plan.Limit;
import io.hufu.plan.Note;
import io.hufu.plan.Reporting;
import io.hufu.server.view.wire.ObligationRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Obligations with their verdicts: a strike is an alarm, the verdict goes by what was stated. */
final class ObligationRows {
    private ObligationRows() {}

    static List<ObligationRow> rows(IncidentState incident, PackWords words, Instant now) {
        return incident.obligations().values().stream()
                .map(obligation -> row(obligation, incident, words, now))
                .toList();
    }

    static ObligationRow row(Obligation obligation, IncidentState incident, PackWords words, Instant now) {
        var started = obligation.started();
        var verdict = Verdict.of(obligation, incident.status(), now);
        var notes = Stream.concat(notes(words, started.rule()).stream(), uncharted(words, started).stream())
                .toList();
        return new ObligationRow(
                obligation.id(),
                started.rule(),
                started.what(),
                started.obligors().stream()
                        .map(obligor -> obligor(obligor, incident, words))
                        .toList(),
                words.addressee(started.addressee()),
                Duration.between(started.start(), started.due()).toMinutes(),
                obligation.assumed() || !notes.isEmpty(),
                wording(started.limit(), words.wording()),
                Codes.code(started.from()),
                started.start(),
                started.due(),
                obligation.struckAt(),
                obligation.toldAt(),
                obligation.enteredAt(),
                Codes.codeOrNull(obligation.way()),
                Codes.code(verdict.kind()),
                lateMinutes(verdict, obligation),
                started.clause(),
                notes,
                withdrawn(obligation, incident, words.wording()));
    }

    private static @Nullable String withdrawn(Obligation obligation, IncidentState incident, Wording wording) {
        String reason = obligation.withdrawnReason();
        return reason == null ? null : Words.reason(IncidentSentences.reason(incident, reason), wording);
    }

    /** A role is called by what it is bound to in this incident. */
    private static String obligor(String id, IncidentState incident, PackWords words) {
        var binding = incident.roles().find(id);
        if (binding == null) {
            return words.addressee(id);
        }
        String name = binding.name();
        return binding.units().isEmpty()
                ? name == null ? words.role(id) : name
                : words.wording().list(binding.units().stream().map(words::body).toList());
    }

    /** Begun minutes beyond the due moment; null where it was in time or is not done. */
    private static @Nullable Long lateMinutes(Verdict verdict, Obligation obligation) {
        return obligation.toldAt() == null || verdict.late().isZero()
                ? null
                : Math.ceilDiv(verdict.late().toSeconds(), 60L);
    }

    /** The wording of the plan in place of a figure. */
    private static @Nullable String wording(Limit limit, Wording wording) {
        if (limit.workdays() != null) {
            return wording.say("limit.workdays", Map.of("n", limit.workdays().toString()));
        }
        return limit.wording() == null ? null : wording.word("limit", limit.wording());
    }

    /** Years whose holidays nobody has told: the due moment may be too early. */
    private static List<String> uncharted(PackWords words, ObligationStarted started) {
        if (started.limit().workdays() == null) {
            return List.of();
        }
        return WorkdayLimit.listUnknownYears(words.pack().workdays(), started.start(), started.due()).stream()
                .map(year -> words.wording().say("limit.year-unknown", Map.of("year", year.toString())))
                .toList();
    }

    private static List<String> notes(PackWords words, String rule) {
        for (Reporting.Rule one : words.plan().reporting().rules()) {
            if (one.id().equals(rule)) {
                return one.notes().stream().map(Note::text).toList();
            }
        }
        return List.of();
    }
}
