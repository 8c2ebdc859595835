package io.hufu.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentAction;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.server.command.Shape.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActsTest {
    @Test
    void everyActionIsAnActButThoseOfTheSystem() {
        assertThat(Acts.listForIncident())
                .hasSize(IncidentAction.class.getPermittedSubclasses().length - 1)
                .containsKeys("open-incident", "activate-level", "bind-role", "mark-false")
                .doesNotContainKey("strike-obligation");
        assertThat(Acts.listForAssignment())
                .hasSize(AssignmentAction.class.getPermittedSubclasses().length - 3)
                .containsKeys("acknowledge", "feed-back", "recall")
                .doesNotContainKeys("strike-clock", "close-assignment", "reopen-assignment");
        assertThat(Acts.listForWarning())
                .hasSize(WarningAction.class.getPermittedSubclasses().length - 1)
                .containsKeys("draft-warning", "issue-draft", "record-issue-answer")
                .doesNotContainKey("strike-validity");
        assertThat(Acts.listForRollCall()).containsOnlyKeys("start-roll-call", "close-roll-call");
    }

    @Test
    void everyActHasAShapeWithItsStreamAndWhatItCreates() {
        assertThat(Acts.listForIncident().values()).allSatisfy(ActsTest::requireShape);
        assertThat(Acts.listForAssignment().values()).allSatisfy(ActsTest::requireShape);
        assertThat(Acts.listForWarning().values()).allSatisfy(ActsTest::requireShape);
        assertThat(Acts.listForRollCall().values()).allSatisfy(ActsTest::requireShape);
    }

    private static void requireShape(Acts.Act act) {
        var names = Shape.of(act.type()).fields().stream().map(Field::name).toList();
        assertThat(names).contains(act.stream());
        String creates = act.creates();
        if (creates != null) {
            assertThat(names).contains(creates);
        }
    }

    @Test
    void optionalFieldsAreThoseThatMayBeNull() {
        var fields = Shape.of(IncidentAction.BindRole.class).fields();
        assertThat(fields.stream().filter(Field::optional).map(Field::name)).containsExactly("name");
    }

    @Test
    void idsAreDerivedFromTheirCause() {
        assertThat(Ids.derive("duty1/k", "incident"))
                .isEqualTo(Ids.derive("duty1/k", "incident"))
                .isNotEqualTo(Ids.derive("duty2/k", "incident"))
                .isNotEqualTo(Ids.derive("duty1/k", "report"));
        assertThat(Arrays.asList("i", "r"))
                .contains(Ids.derive("a/b", "incident").substring(0, 1));
    }
}
