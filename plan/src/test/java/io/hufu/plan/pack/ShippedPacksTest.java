package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Colour;
import io.hufu.plan.Task;
import io.hufu.plan.WarningTasks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packs of the repository load without a finding. */
class ShippedPacksTest {

    @Test
    void jincheng() {
        var loaded = PackLoader.load(Path.of("../packs/jincheng"));

        assertThat(loaded).as(() -> TestCity.text(loaded)).isInstanceOf(Loaded.Packs.class);
        var pack = ((Loaded.Packs) loaded)
                .packs().stream()
                        .filter(each -> each.plan().id().equals("hazardous-chemicals")
                                && each.plan().edition().equals("2020"))
                        .findFirst()
                        .orElseThrow();
        assertThat(pack.plan().groups()).hasSize(9);
        assertThat(pack.plan().levels()).hasSize(3);
        assertThat(pack.plan().guides())
                .extracting(guide -> guide.steps().size())
                .contains(4, 10, 9, 14);
        assertThat(pack.supplies()).hasSize(139);
    }

    /** Read in the attachments: 22 members, the last of them the sixteen towns; four groups; no colour without measures. */
    @Test
    void zezhou() {
        var loaded = PackLoader.load(Path.of("../packs/zezhou"));

        assertThat(loaded).as(() -> TestCity.text(loaded)).isInstanceOf(Loaded.Packs.class);
        var pack = ((Loaded.Packs) loaded).packs().getFirst();
        assertThat(pack.plan().members()).hasSize(21 + 16);
        assertThat(pack.plan().groups()).hasSize(4);
        assertThat(pack.plan().levels()).isEmpty();
        assertThat(pack.plan().warnings().colours()).hasSize(3).allSatisfy(rule -> {
            var tasks = WarningTasks.of(pack.plan(), rule.colour());
            assertThat(tasks.get("zezhou-power"))
                    .extracting(Task::id)
                    .containsExactly("power.control", "power.figures");
            assertThat(tasks.get("zezhou-weather"))
                    .extracting(Task::id)
                    .contains("weather.consult", "coordination.collect", "technical.level", "inspection.check")
                    .doesNotContain("publicity.report");
            assertThat(tasks.get("zezhou-bagong")).isNotEmpty();
            assertThat(tasks).doesNotContainKey("zezhou-agriculture").hasSize(20 + 16);
            assertThat(tasks.get("zezhou-ecology")).extracting(Task::id).doesNotContain("ecology.summary");
            assertThat(WarningTasks.afterwards(pack.plan(), rule.colour()))
                    .containsOnlyKeys("zezhou-ecology", "zezhou-power", "zezhou-media", "zezhou-weather");
        });
        assertThat(WarningTasks.of(pack.plan(), Colour.BLUE)).isEmpty();
    }
}
