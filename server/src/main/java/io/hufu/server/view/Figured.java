package io.hufu.server.view;

import io.hufu.engine.vocabulary.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures one by one, as {@code deaths:3}; what is not known is left out. */
final class Figured {
    private Figured() {}

    static List<String> known(Figures figures) {
        var known = new ArrayList<String>();
        add(known, "deaths", figures.deaths());
        add(known, "serious", figures.serious());
        add(known, "poisoned", figures.poisoned());
        add(known, "missing", figures.missing());
        add(known, "at-risk", figures.atRisk());
        add(known, "foreigners", figures.foreigners());
        if (figures.lossYuan() != null) {
            add(known, "loss", figures.lossYuan().stripTrailingZeros().toPlainString());
        }
        return known;
    }

    static String say(String figure, Wording wording) {
        int mark = figure.indexOf(':');
        return wording.say("figure." + figure.substring(0, mark), Map.of("n", figure.substring(mark + 1)));
    }

    private static void add(List<String> known, String what, @Nullable Object figure) {
        if (figure != null) {
            known.add(what + ":" + figure);
        }
    }
}
