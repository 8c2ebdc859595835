package io.hufu.rehearsal;

import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;

/** The pack that rehearsals run on, loaded once. */
final class TestPacks {
    static final Pack JINCHENG = switch (PackLoader.load(Path.of("../packs/jincheng"))) {
        case Loaded.Packs packs ->
            packs.packs().stream()
                    .filter(p -> p.plan().id().equals("hazardous-chemicals"))
                    .findFirst()
                    .orElseThrow();
        case Loaded.Broken broken -> throw new AssertionError(String.join("\n", broken.lines()));
    };

    private TestPacks() {}
}
