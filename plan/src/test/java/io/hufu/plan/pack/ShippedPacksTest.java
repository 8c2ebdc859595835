package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

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
}
