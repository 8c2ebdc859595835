package io.hufu.engine.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hufu.engine.Packs;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.grading.Conditions;
import io.hufu.engine.grading.Facts;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.Level;
import io.hufu.plan.Pack;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An office that also sits with the bureau of the incident's own sector. */
class RoleBySectorTest {
    private static final Pack PACK = Packs.testCity("metal-works");
    private static final Role BUREAU = PACK.plan().roles().getFirst();

    @Test
    void theSectorDecidesWhichUnitARoleIs() {
        assertThat(RoleBinding.units(PACK, BUREAU, null, "metallurgy")).containsExactly("industry-bureau");
        assertThat(RoleBinding.units(PACK, BUREAU, "990101", "textile")).containsExactly("energy-bureau");
        assertThat(RoleBinding.units(PACK, BUREAU, "990101", "tobacco")).isEmpty();
        assertThat(RoleBinding.units(PACK, BUREAU, "990101", null)).isEmpty();
    }

    @Test
    void theOfficeIsCalledWhereItSits() {
        assertThat(office("textile").bodies())
                .extracting(Called::body, Called::role)
                .containsExactly(tuple("emergency-bureau", null), tuple("energy-bureau", "sector-bureau"));
        assertThat(office(null).bodies()).extracting(Called::body).containsExactly("emergency-bureau");
        assertThat(office(null).unbound()).containsExactly("sector-bureau");
    }

    private static CallSheet office(@Nullable String sector) {
        var first = PACK.plan().levels().getFirst();
        var level = new Level(
                ResponseLevel.III,
                first.clause(),
                first.grounds(),
                false,
                first.proposerClause(),
                first.activators(),
                first.activatorsClause(),
                List.of(new Level.Call(Level.Who.OFFICE, Level.How.SUPERVISE, first.clause())),
                false,
                List.of(),
                List.of());
        var units = RoleBinding.units(PACK, BUREAU, null, sector);
        Ordered<RoleBinding> none = Ordered.none();
        var roles = units.isEmpty() ? none : none.with(BUREAU.id(), new RoleBinding(units, null));
        var nothing = new Facts(
                new Figures(null, null, null, null, null, null, null),
                new Judgement(false, null, null, null, null, false, List.of()),
                sector,
                null);
        return CallSheet.of(PACK, level, roles, new Conditions(nothing, null, null));
    }
}
