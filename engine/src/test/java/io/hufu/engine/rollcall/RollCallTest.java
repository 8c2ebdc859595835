package io.hufu.engine.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.Packs;
import io.hufu.engine.People;
import io.hufu.engine.TestWorld;
import io.hufu.engine.basics.Action;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.RollCallAction;
import io.hufu.engine.vocabulary.RollCallEvent;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollCallTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final TestWorld world = new TestWorld(START, Packs.JINCHENG);

    private Decision act(String who, Action action) {
        return world.act(People.of(who), action);
    }

    private void started(String... bodies) {
        var start = new RollCallAction.StartRollCall("R", "hazardous-chemicals", List.of(bodies), LIMIT);
        assertThat(act("duty", start)).isInstanceOf(Decision.Accepted.class);
    }

    private RollCallState rollCall() {
        return (RollCallState) Objects.requireNonNull(world.findState(StreamId.rollCall("R")));
    }

    private static AssignmentAction.Acknowledge answer(String body, Way way, Instant at) {
        return new AssignmentAction.Acknowledge("R/" + body, way, at, null);
    }

    private static RefusalCode refusal(Decision decision) {
        return ((Decision.Refused) decision).refusal().code();
    }

    @Test
    void asksTheChosenBodiesForAnAnswerOnly() {
        started("public-security", "fire-brigade", "fire-brigade");
        assertThat(rollCall().kind()).isEqualTo(IncidentKind.TEST);
        assertThat(world.assignments("R"))
                .extracting("body")
                .as("each once")
                .containsExactlyInAnyOrder("fire-brigade", "public-security");
        assertThat(world.assignments("R")).allSatisfy(one -> {
            assertThat(one.kind()).isEqualTo(IncidentKind.TEST);
            assertThat(one.tasks().values()).isEmpty();
            assertThat(one.runningClocks()).isEmpty();
        });
        world.advanceTo(START.plusSeconds(90));
        act("unit:fire-brigade", answer("fire-brigade", Way.TERMINAL, world.now()));
        assertThat(Objects.requireNonNull(world.assignment("R/fire-brigade").acknowledgement())
                        .at())
                .isEqualTo(START.plusSeconds(90));
        assertThat(world.assignment("R/public-security").acknowledgement()).isNull();
    }

    @Test
    void callsAllOfThePlaceWhereNobodyIsChosen() {
        started();
        var bodies = Packs.JINCHENG.directory().units().stream()
                .filter(unit -> unit.kind() != Directory.Kind.SUPERIOR)
                .map(Directory.Unit::id)
                .toList();
        assertThat(rollCall().bodies()).extracting(RollCallEvent.Body::id).containsExactlyElementsOf(bodies);
        assertThat(bodies).hasSizeGreaterThan(20);
        assertThat(world.assignments("R")).hasSameSizeAs(bodies);
    }

    @Test
    void theLimitClosesItOnce() {
        started("fire-brigade", "public-security");
        world.advanceTo(START.plus(LIMIT).minusSeconds(1));
        assertThat(rollCall().closedAt()).isNull();
        world.advanceTo(START.plus(LIMIT).plusSeconds(3600));
        assertThat(rollCall().closedAt()).isEqualTo(START.plus(LIMIT));
        assertThat(world.history(StreamId.rollCall("R"))).hasSize(2);
        assertThat(world.assignments("R")).noneMatch(one -> one.open());
        assertThat(world.runningClocks()).isEmpty();
    }

    @Test
    void theOfficeMayCloseItEarlier() {
        started("fire-brigade");
        assertThat(refusal(act("unit:fire-brigade", new RollCallAction.CloseRollCall("R"))))
                .isEqualTo(RefusalCode.NOT_DUTY_OFFICER);
        world.advanceTo(START.plusSeconds(60));
        act("duty", new RollCallAction.CloseRollCall("R"));
        assertThat(rollCall().closedBy()).isEqualTo("duty");
        assertThat(world.runningClocks()).as("the limit").isEmpty();
    }

    @Test
    void anAnswerGivenInTimeWithoutANetworkIsTakenAfterTheEnd() {
        started("fire-brigade", "public-security");
        world.advanceTo(START.plus(Duration.ofHours(2)));
        var given = START.plusSeconds(300);
        assertThat(refusal(act("unit:fire-brigade", answer("fire-brigade", Way.TERMINAL, world.now()))))
                .as("pressed too late")
                .isEqualTo(RefusalCode.ASSIGNMENT_CLOSED);
        assertThat(refusal(act("duty", answer("fire-brigade", Way.TELEPHONE, given))))
                .as("no terminal kept it")
                .isEqualTo(RefusalCode.ASSIGNMENT_CLOSED);
        assertThat(act("unit:fire-brigade", answer("fire-brigade", Way.TERMINAL, given)))
                .isInstanceOf(Decision.Accepted.class);
        var kept = Objects.requireNonNull(world.assignment("R/fire-brigade").acknowledgement());
        assertThat(kept.at()).isEqualTo(given);
        assertThat(kept.enteredAt()).isEqualTo(world.now());
        assertThat(refusal(act("unit:fire-brigade", answer("fire-brigade", Way.TERMINAL, given))))
                .isEqualTo(RefusalCode.ALREADY_ACKNOWLEDGED);
    }

    @Test
    void eachAnswersForItselfAndTheOfficeByTelephone() {
        started("fire-brigade", "public-security");
        assertThat(refusal(act("unit:public-security", answer("fire-brigade", Way.TERMINAL, START))))
                .isEqualTo(RefusalCode.NOT_YOUR_UNIT);
        assertThat(refusal(act("unit:public-security", answer("fire-brigade", Way.TELEPHONE, START))))
                .isEqualTo(RefusalCode.NOT_DUTY_OFFICER);
        assertThat(act("duty", answer("fire-brigade", Way.TELEPHONE, START))).isInstanceOf(Decision.Accepted.class);
        assertThat(act("unit:public-security", answer("public-security", Way.SMS, START)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit:fire-brigade", "nobody", "admin"})
    void onlyTheOfficeAndPostsStartOne(String who) {
        var start = new RollCallAction.StartRollCall("R", "hazardous-chemicals", List.of(), LIMIT);
        assertThat(refusal(act(who, start))).isEqualTo(RefusalCode.NOT_DUTY_OFFICER);
        assertThat(act("commander", start)).isInstanceOf(Decision.Accepted.class);
        assertThat(refusal(act("duty", start))).isEqualTo(RefusalCode.ALREADY_EXISTS);
    }

    @Test
    void whatIsSaidWronglyIsPointedAt() {
        assertThat(start("no-such-plan", List.of(), LIMIT)).isEqualTo("no-such-plan /plan");
        assertThat(start("hazardous-chemicals", List.of("fire-brigade", "nobody"), LIMIT))
                .isEqualTo("no-such-unit /bodies/1");
        assertThat(start("hazardous-chemicals", List.of(), Duration.ofSeconds(59)))
                .isEqualTo("times-out-of-order /limit");
        assertThat(start("hazardous-chemicals", List.of(), Duration.ofHours(25)))
                .isEqualTo("figure-too-large /limit");
        assertThat(world.size()).isZero();
    }

    private String start(String plan, List<String> bodies, Duration limit) {
        var refused = (Decision.Refused) act("duty", new RollCallAction.StartRollCall("R", plan, bodies, limit));
        return refused.refusal().code().code() + " " + refused.refusal().field();
    }
}
