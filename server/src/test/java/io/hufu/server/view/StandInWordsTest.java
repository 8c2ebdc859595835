package io.hufu.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is said of a stand-in, where the plan provides for one and where it does not. */
class StandInWordsTest {

    @Test
    void aPlanThatProvidesForAStandInIsCited() {
        var words = new PackWords(first("../packs/shuocheng"));

        assertThat(words.standInRule("district-commander"))
                .isEqualTo("本预案规定由副指挥长（分管副区长）代行，朔城区冶金工贸行业生产安全事故应急指挥机构及职责 附件3 指挥部办公室职责");
        assertThat(words.findStandInRule("district-commander")).isEqualTo(words.standInRule("district-commander"));
    }

    @Test
    void withoutARuleItIsMarked() {
        var words = new PackWords(first("../packs/shuocheng"));

        assertThat(words.standInRule("deputy-district-head")).isEqualTo("预案未规定代行，予以标明");
        assertThat(words.findStandInRule("deputy-district-head")).isNull();
        assertThat(new PackWords(first("../packs/jincheng")).findStandInRule("commander"))
                .isNull();
    }

    private static Pack first(String folder) {
        return switch (PackLoader.load(Path.of(folder))) {
            case Loaded.Packs loaded -> loaded.packs().getFirst();
            case Loaded.Broken broken -> throw new AssertionError(String.join("\n", broken.lines()));
        };
    }
}
