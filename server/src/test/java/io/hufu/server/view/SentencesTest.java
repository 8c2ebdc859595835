package io.hufu.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentEvent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.warning.WarningState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event has a sentence in Chinese, names nobody in it, and no confidential text. */
class SentencesTest {
    private static final Stamp STAMP = new Stamp(Samples.AT, Samples.AT, Actor.SYSTEM, "c");

    static Stream<Class<?>> incidentEvents() {
        return Stream.of(IncidentEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> assignmentEvents() {
        return Stream.of(AssignmentEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("incidentEvents")
    void anIncidentsEventHasASentence(Class<? extends IncidentEvent> type) {
        var sample = Samples.of(IncidentState.class);
        var obligations = Ordered.<io.hufu.engine.incident.Obligation>none()
                .with("x", java.util.Objects.requireNonNull(sample.obligations().find("a")));
        var state = new IncidentState(
                "x",
                sample.head(),
                sample.status(),
                sample.intake(),
                sample.roles(),
                obligations,
                sample.response(),
                sample.papers(),
                sample.supplies(),
                sample.checks());
        check(IncidentSentences.of(Samples.of(type), STAMP, state));
    }

    @ParameterizedTest
    @MethodSource("assignmentEvents")
    void anAssignmentsEventHasASentence(Class<? extends AssignmentEvent> type) {
        check(AssignmentSentences.of(Samples.of(type), STAMP, Samples.of(AssignmentState.class)));
    }

    static Stream<Class<?>> warningEvents() {
        return Stream.of(WarningEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("warningEvents")
    void aWarningsEventHasASentence(Class<? extends WarningEvent> type) {
        check(WarningSentences.of(Samples.of(type), STAMP, Samples.of(WarningState.class)));
    }

    private static void check(Sentence sentence) {
        String plain = String.join("", plain(sentence.parts()));
        assertThat(plain).as("has Chinese words").matches(".*\\p{IsHan}.*");
        assertThat(plain).as("no record or enum slipped in").doesNotContainPattern("[A-Z_]{4,}|\\[|null");
        assertThat(sentence.parts()).allMatch(part -> part.startsWith("=") || part.matches("[a-z-]+=.+"));
    }

    private static List<String> plain(List<String> parts) {
        return parts.stream()
                .filter(part -> part.startsWith("="))
                .map(part -> part.substring(1))
                .toList();
    }
}
