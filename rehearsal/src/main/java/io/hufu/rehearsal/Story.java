package io.hufu.rehearsal;

import io.hufu.plan.Pack;
import java.time.Instant;
import java.util.List;

/** Stories that can be told in a demonstration and in tests. */
public final class Story {
    private static final long SEED = 58;

    private Story() {}

    /**
     * S1: chlorine at a fertiliser works in Zezhou, under the hazardous-chemicals plan; some three hundred acts in ten hours.
     *
     * @param incident id of the incident that the story opens; has to be free
     * @param pack the plan of Jincheng for accidents with hazardous chemicals
     * @param t the moment of the occurrence; the first act is 20 minutes later
     */
    public static List<Step> s1(String incident, Pack pack, Instant t, Confidentials texts) {
        var teller = new Teller(pack, t, texts, new java.util.SplittableRandom(SEED));
        new ChlorineStory(incident, teller, texts).tell();
        return teller.steps();
    }
}
