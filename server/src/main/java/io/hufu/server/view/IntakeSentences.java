package io.hufu.server.view;

import static io.hufu.server.view.Sentence.say;

import io.hufu.engine.basics.Stamp;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.IncidentEvent.*;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.server.view.Sentence.Builder;
import io.hufu.server.view.Sentence.Ref;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the time line says of reports, of what they tell, and of corrections of it. */
final class IntakeSentences {
    private IntakeSentences() {}

    static Builder opened(IncidentOpened e) {
        return say("incident.opened")
                .word("kind", "kind", e.kind() == IncidentKind.REAL ? null : e.kind())
                .with("title", e.title())
                .ref("area", Ref.AREA, e.area())
                .with("site", e.site())
                .time("occurredAt", e.occurredAt())
                .time("receivedAt", e.receivedAt())
                .important();
    }

    static Builder corrected(ParticularsStated e) {
        return say("incident.particulars-stated")
                .with("title", e.title())
                .ref("area", Ref.AREA, e.area())
                .with("site", e.site())
                .with("unit", e.incidentUnit())
                .time("occurredAt", e.occurredAt())
                .with("reason", e.reason())
                .important();
    }

    static Builder received(ReportReceived e, Stamp stamp) {
        var report = e.report();
        int files = report.files().size();
        return say("incident.received")
                .word("source", "source", report.source())
                .word("way", "way", report.way())
                .time("receivedAt", report.receivedAt())
                .time("enteredAt", enteredLater(report.receivedAt(), stamp))
                .vault("text", report.text())
                .number("files", files == 0 ? null : files);
    }

    static @Nullable Instant enteredLater(Instant stated, Stamp stamp) {
        return later(stated, stamp) ? stamp.at() : null;
    }

    private static boolean later(Instant stated, Stamp stamp) {
        return Duration.between(stated, stamp.at()).toMinutes() >= 1;
    }

    private static boolean first(FiguresStated e, Stamp stamp, IncidentState state) {
        var history = state.intake().history();
        return !history.isEmpty()
                && history.getFirst().enteredAt().equals(stamp.at())
                && history.getFirst().figures().equals(e.figures());
    }

    static Builder figures(FiguresStated e, Stamp stamp, IncidentState state) {
        return say("incident.figures")
                .word("change", first(e, stamp, state) ? "change.first" : "change." + Codes.code(e.change()))
                .figures(e.figures())
                .flag("undetermined", e.judgement().undetermined())
                .word("mayBecome", "grade", e.judgement().mayBecome())
                .time("knownAt", later(e.knownAt(), stamp) ? e.knownAt() : null)
                .with("reason", e.change() == FigureChange.FOLLOW_UP ? null : e.reason())
                .important();
    }

    static Builder assessed(Assessed e) {
        var assessment = e.assessment();
        var grade = assessment.grade();
        var floor = grade == null ? assessment.floor() : null;
        var said = floor == null
                ? say("incident.assessed").word("grade", grade == null ? "grade.none" : "grade." + Codes.code(grade))
                : say("incident.assessed-floor").word("grade", "grade", floor);
        assessment.levels().forEach(level -> said.level("levels", level));
        return said.clause(assessment.gradeClause());
    }
}
