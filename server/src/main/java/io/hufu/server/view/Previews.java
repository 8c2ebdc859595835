package io.hufu.server.view;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.calling.CallSheet;
import io.hufu.engine.calling.Called;
import io.hufu.engine.grading.Facts;
import io.hufu.engine.grading.Grading;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.IssuedTask;
import io.hufu.plan.Directory;
import io.hufu.plan.Level;
import io.hufu.plan.Note;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.access.Presence;
import io.hufu.server.view.Pictures.Picture;
import io.hufu.server.view.wire.Preview;
import java.util.List;
import java.util.Optional;

/** Who would be called by a level, and who of them can be reached; the same call sheet as the activation's. */
public final class Previews {
    private final Pictures pictures;
    private final Presence presence;

    public Previews(Pictures pictures, Presence presence) {
        this.pictures = pictures;
        this.presence = presence;
    }

    /** Empty where there is no such incident, or its plan has no such level. */
    public Optional<Preview> find(String incident, ResponseLevel level, Language language) {
        return pictures.find(incident).flatMap(picture -> {
            var words = picture.words(language);
            return Optional.ofNullable(words.findLevel(level)).map(found -> preview(picture, words, found));
        });
    }

    private Preview preview(Picture picture, PackWords words, Level level) {
        var incident = picture.incident();
        var facts = new Facts(
                incident.intake().figures(),
                incident.intake().judgement(),
                incident.head().sectorOrPhase(),
                level.level());
        var conditions = Grading.conditions(facts, Grading.assess(words.plan(), facts));
        var sheet = CallSheet.of(words.pack(), level, incident.roles(), conditions);
        return new Preview(
                level.level().name(),
                level.clause(),
                assumed(level),
                sheet.bodies().stream()
                        .map(called -> called(called, picture.work(), words))
                        .toList(),
                level.measures().stream()
                        .filter(task -> conditions.hold(task.when()))
                        .map(task -> new Preview.Measure(task.id(), task.text(), task.clause()))
                        .toList(),
                guides(incident, words),
                level.onScenePost(),
                sheet.unbound().stream().map(words::role).toList());
    }

    private static List<String> assumed(Level level) {
        return level.notes().stream()
                .filter(note -> note.kind() == Note.Kind.ASSUMPTION)
                .map(Note::text)
                .toList();
    }

    private Preview.Called called(Called called, List<AssignmentState> work, PackWords words) {
        return new Preview.Called(
                called.body(),
                called.name(),
                words.wording().word("how", called.how()),
                called.groups().stream().map(part -> BodyRows.part(part, words)).toList(),
                called.tasks().stream().map(IssuedTask::text).toList(),
                presence.isOpen(called.body()),
                words.lines(called.body()),
                hasAccount(called, words),
                called.optional(),
                work.stream().anyMatch(one -> one.body().equals(called.body()) && one.open()));
    }

    /** Posts and units work in the system, but superiors and bound names do not. */
    private static boolean hasAccount(Called called, PackWords words) {
        if (called.body().startsWith("role:")) {
            return false;
        }
        Directory.Unit unit = words.pack().findUnit(called.body());
        return unit == null || unit.kind() != Directory.Kind.SUPERIOR;
    }

    private static List<String> guides(IncidentState incident, PackWords words) {
        var accident = incident.head().accident();
        return words.plan().guides().stream()
                .filter(guide ->
                        guide.accident().equals("general") || guide.accident().equals(accident))
                .map(io.hufu.plan.Guide::name)
                .toList();
    }
}
