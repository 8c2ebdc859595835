package io.hufu.engine.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.Packs;
import io.hufu.engine.choice.Choice.Applies;
import io.hufu.engine.choice.Choice.Ask;
import io.hufu.engine.choice.Choice.Elsewhere;
import io.hufu.engine.choice.Choice.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The scopes of Jincheng's plans, by the clauses of their documents. */
class PlanChoiceTest {
    private static Choice choose(@Nullable String hazard, @Nullable String phase, @Nullable String facility) {
        return PlanChoice.choose(Packs.jinchengInForce(), new Matter(hazard, phase, facility, "140525"));
    }

    private static Why why(Choice choice, String plan) {
        return choice.passed().stream()
                .filter(passed -> passed.plan().equals(plan))
                .findFirst()
                .orElseThrow()
                .why();
    }

    @Test
    void storedGasIsTheStoragePlansAndNotTheChemicalsPlans() {
        var choice = choose("oil-gas", "storage", "lng-tank");
        assertThat(choice.applies()).extracting(Applies::plan).containsExactly("oil-gas-storage");
        assertThat(choice.applies().getFirst().ask()).isEmpty();
        assertThat(why(choice, "hazardous-chemicals")).isEqualTo(Why.EXCLUDED);
        assertThat(choice.elsewhere())
                .extracting(Elsewhere::by, Elsewhere::plan, Elsewhere::loaded)
                .contains(org.assertj.core.groups.Tuple.tuple("hazardous-chemicals", "oil-gas-storage", true));
    }

    @Test
    void aTankOfTheUrbanGasWorksIsNobodysAndTheCommonRulesStandIn() {
        var choice = choose("oil-gas", "storage", "urban-gas-tank");
        assertThat(why(choice, "oil-gas-storage")).isEqualTo(Why.EXCLUDED);
        assertThat(choice.common()).isTrue();
        assertThat(choice.applies()).extracting(Applies::plan).containsExactly("common-rules");
    }

    @Test
    void chemicalsOnTheRoadAreTheRoadPlansAndTheChemicalsPlanAssists() {
        var choice = choose("hazardous-chemicals", "road-transport", null);
        assertThat(choice.common()).isTrue();
        assertThat(choice.elsewhere()).singleElement().satisfies(elsewhere -> {
            assertThat(elsewhere.plan()).isEqualTo("road-traffic");
            assertThat(elsewhere.loaded()).isFalse();
            assertThat(elsewhere.assisting()).isTrue();
            assertThat(elsewhere.clause()).endsWith("§1.4");
        });
    }

    @Test
    void coalbedMethaneIsTwoPlansUntilThePhaseIsKnown() {
        var open = choose("coalbed-methane", null, null);
        assertThat(open.applies()).extracting(Applies::plan).containsExactly("oil-gas-storage", "coalbed-methane");
        assertThat(open.applies().getFirst().ask()).containsExactly(Ask.PHASE, Ask.FACILITY);
        assertThat(choose("coalbed-methane", "extraction", null).applies())
                .extracting(Applies::plan)
                .containsExactly("coalbed-methane");
        assertThat(choose("coalbed-methane", "storage", null).applies())
                .extracting(Applies::plan)
                .containsExactly("oil-gas-storage");
    }

    @Test
    void otherPlacesAndOtherHazards() {
        assertThat(PlanChoice.choose(Packs.jinchengInForce(), new Matter("metallurgy", null, null, "990000"))
                        .passed())
                .allSatisfy(passed -> assertThat(passed.why()).isEqualTo(Why.OTHER_PLACE));
        var choice = choose("metallurgy", null, null);
        assertThat(choice.applies()).extracting(Applies::plan).containsExactly("metallurgy-trade");
        assertThat(choice.common()).isFalse();
        assertThat(why(choice, "rural-biogas")).isEqualTo(Why.OTHER_HAZARD);
        assertThat(choose(null, null, null).common()).isTrue();
    }
}
