package io.hufu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.IncidentEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three hundred incidents in which people do what they like, from one seed; {@code -Dseed=…} plays others. */
class RehearsalTest {
    private static final long SEED = Long.getLong("seed", 20260302);

    @Test
    void whatever_people_do_the_invariants_hold() {
        var outcome = new Rehearsal(TestPacks.JINCHENG, SEED).unruly(300);

        assertThat(outcome.incidents()).isEqualTo(300);
        assertThat(outcome.events()).isGreaterThan(10_000);
        assertThat(outcome.refusals()).isGreaterThan(1_000);
    }

    @Test
    void the_same_seed_gives_the_same_incidents() {
        var one = new Rehearsal(TestPacks.JINCHENG, 7).unruly(10);
        assertThat(new Rehearsal(TestPacks.JINCHENG, 7).unruly(10)).isEqualTo(one);
        assertThat(new Rehearsal(TestPacks.JINCHENG, 8).unruly(10)).isNotEqualTo(one);
    }

    @Test
    void orderly_incidents_are_told_whole_and_without_a_refusal() {
        var outcome = new Rehearsal(TestPacks.JINCHENG, SEED).plain(20);
        assertThat(outcome.refusals()).isZero();
        assertThat(outcome.events()).isGreaterThan(20 * 39 * 4L);
    }

    /** A fault is planted: an event that the engine would never give. */
    @Test
    void the_watch_catches_what_must_not_happen() {
        var watch = new Invariants("planted");
        var theatre = new Theatre(TestPacks.JINCHENG, Instant.EPOCH, watch);
        var command = new Command(
                "c", Actor.SYSTEM, Instant.EPOCH, null, new IncidentAction.StrikeObligation("A", "unit-to-locality"));
        var struck = new Decision.Appended(StreamId.assignment("A/x"), new AssignmentEvent.Urged("A/x#ack.1.0"));
        var early = new Decision.Appended(
                StreamId.incident("A"), new IncidentEvent.ObligationStruck("o", Instant.EPOCH.plusSeconds(1)));

        assertThatThrownBy(() -> watch.accepted(theatre, command, List.of(early)))
                .hasMessageContaining("seed planted: struck early");
        assertThatThrownBy(() -> {
                    watch.accepted(theatre, command, List.of(struck));
                })
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> watch.accepted(theatre, command, List.of(struck)))
                .hasMessageContaining("struck twice");
    }
}
