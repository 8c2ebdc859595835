package io.hufu.engine.incident;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How large reported figures may be. */
final class FigureLimits {
    private static final int PEOPLE = 10_000_000;
    private static final BigDecimal YUAN = new BigDecimal("100000000000000");

    private FigureLimits() {}

    static @Nullable Decision check(Figures f) {
        var counted = new Integer[] {f.deaths(), f.serious(), f.poisoned(), f.missing(), f.atRisk(), f.foreigners()};
        var names = new String[] {"deaths", "serious", "poisoned", "missing", "atRisk", "foreigners"};
        for (int i = 0; i < counted.length; i++) {
            var figure = counted[i];
            if (figure != null && figure < 0) {
                return Decision.refused(RefusalCode.FIGURE_NEGATIVE, "/figures/" + names[i], figure.toString());
            }
            if (figure != null && figure > PEOPLE) {
                return Decision.refused(RefusalCode.FIGURE_TOO_LARGE, "/figures/" + names[i], figure.toString());
            }
        }
        var loss = f.lossYuan();
        if (loss != null && loss.signum() < 0) {
            return Decision.refused(RefusalCode.FIGURE_NEGATIVE, "/figures/lossYuan", loss.toPlainString());
        }
        if (loss != null && loss.compareTo(YUAN) > 0) {
            return Decision.refused(RefusalCode.FIGURE_TOO_LARGE, "/figures/lossYuan", "> " + YUAN.toPlainString());
        }
        return null;
    }
}
