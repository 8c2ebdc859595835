package io.hufu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Confidential;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.evaluation.Verdict;
import io.hufu.engine.incident.IncidentState;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.ResponseLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** S1 as the demonstration tells it. */
class StoryTest {
    private static final Instant T = Instant.parse("2026-03-02T01:00:00Z");
    private static final Confidentials TEXTS = plain -> new Confidential(plain, "00");

    @Test
    void every_act_comes_out_as_the_story_says() {
        var theatre = new Theatre(TestPacks.JINCHENG, T, Theatre.Audience.NONE);
        var cast = new Cast(TestPacks.JINCHENG, TEXTS);
        for (var step : story()) {
            theatre.advanceTo(step.at());
            var decision = theatre.act(cast.actor(step.actor()), step.action());
            var code = decision instanceof Decision.Refused(var refusal) ? refusal.code() : null;
            assertThat(code).as(step.toString()).isEqualTo(step.expect());
        }
        var incident = theatre.incident("S1");
        assertThat(incident.status()).isEqualTo(IncidentState.Status.ENDED);
        assertThat(incident.response().level()).isEqualTo(ResponseLevel.I);
        assertThat(verdict(theatre, "locality-up>hq-office")).isEqualTo(Verdict.Kind.MET);
        assertThat(verdict(theatre, "locality-up>city-party-government")).isEqualTo(Verdict.Kind.LATE);
        assertThat(verdict(theatre, "locality-up>higher-bureaus")).isEqualTo(Verdict.Kind.MISSED);
        assertThat(verdict(theatre, "written-after-oral>hq-office<zezhou-government"))
                .isEqualTo(Verdict.Kind.MET_ENTERED_LATE);
        assertThat(verdict(theatre, "major-ministry>ministry")).isEqualTo(Verdict.Kind.WITHDRAWN);
        assertThat(verdict(theatre, "major-ministry>ministry~2")).isEqualTo(Verdict.Kind.MET);
        assertThat(theatre.assignments()).allMatch(a -> !a.open());
    }

    @Test
    void it_is_told_in_order_of_time_and_the_same_each_time() {
        assertThat(story()).isSortedAccordingTo(Comparator.comparing(Step::at)).hasSizeGreaterThan(250);
        assertThat(story()).isEqualTo(story());
        assertThat(story())
                .extracting(Step::expect)
                .filteredOn(Objects::nonNull)
                .containsExactly(
                        RefusalCode.NOT_AUTHORISED,
                        RefusalCode.RESERVED_TO_SUPERIOR,
                        RefusalCode.CONDITIONS_OPEN,
                        RefusalCode.SUPERIOR_ORDER_MISSING);
    }

    @Test
    void four_answer_by_telephone_six_are_urged_and_two_are_called() {
        var theatre = new Theatre(TestPacks.JINCHENG, T, Theatre.Audience.NONE);
        var cast = new Cast(TestPacks.JINCHENG, TEXTS);
        var until = T.plus(Duration.ofMinutes(50));
        var telephones = 0;
        for (var step : story()) {
            if (!step.at().isAfter(until)) {
                theatre.advanceTo(step.at());
                theatre.act(cast.actor(step.actor()), step.action());
                if (step.action() instanceof AssignmentAction.Acknowledge a && a.way() == Way.TELEPHONE) {
                    telephones++;
                }
            }
        }
        var works = theatre.assignments();
        assertThat(works).hasSize(39).allMatch(a -> a.acknowledgement() != null);
        assertThat(telephones).isEqualTo(4);
        assertThat(works.stream().filter(a -> !a.urgings().isEmpty())).hasSize(6);
        assertThat(works.stream().filter(StoryTest::called)).hasSize(2);
    }

    private static boolean called(AssignmentState a) {
        return a.struck().stream().anyMatch(c -> c.endsWith("#ack.1.1"))
                && a.calls().size() == 1;
    }

    private static Verdict.Kind verdict(Theatre theatre, String obligation) {
        var incident = theatre.incident("S1");
        var found = incident.obligations().find(obligation);
        assertThat(found).as(obligation).isNotNull();
        return found == null
                ? Verdict.Kind.OPEN
                : Verdict.of(found, incident.status(), theatre.now()).kind();
    }

    private static List<Step> story() {
        return Story.s1("S1", TestPacks.JINCHENG, T, TEXTS);
    }
}
