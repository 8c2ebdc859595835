package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class StoriesTest {
    @Test
    void theFirstStoryIsToldToItsEnd() {
        String incident = Stories.play("S1", House.server(), 0);
        var duty = House.signedIn("duty1");
        var board = duty.get("/api/incidents/" + incident + "/board").json();
        assertThat(board.path("row").path("grade").asString()).isEqualTo("major");
        assertThat(board.path("row").path("status").asString()).isIn("ended", "closed");
        assertThat(board.path("command").path("transferredTo").isNull()).isFalse();
        var evaluation =
                duty.get("/api/incidents/" + incident + "/evaluation").json().path("obligations");
        assertThat(evaluation.valueStream().map(row -> row.path("verdict").asString()))
                .contains("met", "met-entered-late", "late", "missed", "withdrawn");
        assertThat(Stories.has("S9")).isFalse();
    }
}
