package io.hufu.engine;

import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;
import java.util.List;

/** Packs as tests load them, once. */
public final class Packs {
    private static final List<Pack> ALL_JINCHENG = load(Path.of("../packs/jincheng"));

    public static final Pack JINCHENG = one(ALL_JINCHENG, "hazardous-chemicals");

    /** The district's document: grades and clocks by law, and a rule for who stands in. */
    public static final Pack SHUOCHENG = one(load(Path.of("../packs/shuocheng")), "metallurgy-trade-shuocheng");

    /** The county's plan that starts from warnings: measures by body, texts that carriers send on. */
    public static final Pack HAZE = one(load(Path.of("../packs/zezhou")), "heavy-pollution");

    /** The invented plans of the plan module: farm gas counts the missing, the ore mine ends by grade. */
    private static final List<Pack> TEST_CITY = load(Path.of("../plan/src/test/resources/packs/test-city"));

    private Packs() {}

    /** The plans of Jincheng that are in force: those with a day on which they began. */
    public static List<Pack> jinchengInForce() {
        return ALL_JINCHENG.stream().filter(p -> p.plan().inForce() != null).toList();
    }

    /** A plan of Jincheng, the earliest edition that is shipped. */
    public static Pack jincheng(String plan) {
        return one(ALL_JINCHENG, plan);
    }

    public static Pack testCity(String plan) {
        return one(TEST_CITY, plan);
    }

    private static Pack one(List<Pack> packs, String plan) {
        return packs.stream()
                .filter(p -> p.plan().id().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    private static List<Pack> load(Path folder) {
        return switch (PackLoader.load(folder)) {
            case Loaded.Packs packs -> packs.packs();
            case Loaded.Broken broken -> throw new AssertionError(String.join("\n", broken.lines()));
        };
    }
}
