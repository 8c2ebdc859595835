package io.hufu.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.incident.IncidentState;
import org.junit.jupiter.api.Test;

class StateJsonTest {
    @Test
    void everyPlaceOfAnIncidentComesBack() {
        var state = Samples.of(IncidentState.class);
        assertThat(StateJson.read(StateJson.write(state), IncidentState.class)).isEqualTo(state);
    }

    @Test
    void everyPlaceOfAnAssignmentComesBack() {
        var state = Samples.of(AssignmentState.class);
        assertThat(StateJson.read(StateJson.write(state), AssignmentState.class))
                .isEqualTo(state);
    }

    @Test
    void theOrderOfMapsIsKept() {
        var state = Samples.of(IncidentState.class);
        assertThat(StateJson.read(StateJson.write(state), IncidentState.class)
                        .obligations()
                        .ids())
                .containsExactly("b", "a");
    }
}
