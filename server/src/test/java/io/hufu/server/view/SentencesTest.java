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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event has a sentence in Chinese, names nobody in it, and no confidential text. */
class SentencesTest {
    /** The name of a value, what it refers to, and the value. */
    private static final Pattern VALUE = Pattern.compile("([A-Za-z]+)\\|([a-z-]*)=(.+)");

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
        String code = sentence.parts().getFirst();
        assertThat(code).startsWith("#");
        String chinese = Wording.CHINESE.word(code.substring(1));
        assertThat(chinese).as("has Chinese words").matches(".*\\p{IsHan}.*");
        for (String part : sentence.parts().subList(1, sentence.parts().size())) {
            var value = VALUE.matcher(part);
            assertThat(value.matches()).as(part).isTrue();
            assertThat(chinese).as("says %s", part).contains("{" + value.group(1) + "}");
            switch (value.group(2)) {
                case "" ->
                    assertThat(value.group(3))
                            .as("no record or enum slipped in")
                            .doesNotContainPattern("[A-Z_]{4,}|\\[|null");
                case "word" -> assertThat(Wording.has(value.group(3))).as(part).isTrue();
                default ->
                    assertThat(Stream.of(Sentence.Ref.values()).map(Codes::code))
                            .contains(value.group(2));
            }
        }
    }
}
