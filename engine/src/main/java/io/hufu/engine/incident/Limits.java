package io.hufu.engine.incident;

import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.vocabulary.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How large what people say may be; the shape checks that come before every rule. */
final class Limits {
    static final int LINE = 200;
    static final int TEXT = 4000;
    private static final int PEOPLE = 10_000_000;
    private static final BigDecimal YUAN = new BigDecimal("100000000000000");

    private Limits() {}

    static @Nullable Decision line(@Nullable String value, String field) {
        return text(value, field, LINE, true);
    }

    static @Nullable Decision optionalLine(@Nullable String value, String field) {
        return text(value, field, LINE, false);
    }

    static @Nullable Decision text(@Nullable String value, String field) {
        return text(value, field, TEXT, true);
    }

    static @Nullable Decision optionalText(@Nullable String value, String field) {
        return text(value, field, TEXT, false);
    }

    private static @Nullable Decision text(@Nullable String value, String field, int most, boolean needed) {
        if (value == null || value.isBlank()) {
            return needed ? Case.refused(RefusalCode.FIELD_MISSING, field, "") : null;
        }
        return value.length() > most ? Case.refused(RefusalCode.TEXT_TOO_LONG, field, String.valueOf(most)) : null;
    }

    static @Nullable Decision figures(Figures f) {
        var counted = new Integer[] {f.deaths(), f.serious(), f.poisoned(), f.missing(), f.atRisk(), f.foreigners()};
        var names = new String[] {"deaths", "serious", "poisoned", "missing", "atRisk", "foreigners"};
        for (int i = 0; i < counted.length; i++) {
            var figure = counted[i];
            if (figure != null && figure < 0) {
                return Case.refused(RefusalCode.FIGURE_NEGATIVE, "/figures/" + names[i], figure.toString());
            }
            if (figure != null && figure > PEOPLE) {
                return Case.refused(RefusalCode.FIGURE_TOO_LARGE, "/figures/" + names[i], figure.toString());
            }
        }
        var loss = f.lossYuan();
        if (loss != null && loss.signum() < 0) {
            return Case.refused(RefusalCode.FIGURE_NEGATIVE, "/figures/lossYuan", loss.toPlainString());
        }
        if (loss != null && loss.compareTo(YUAN) > 0) {
            return Case.refused(RefusalCode.FIGURE_TOO_LARGE, "/figures/lossYuan", "> " + YUAN.toPlainString());
        }
        return null;
    }

    /** The first refusal of several checks, or null. */
    static @Nullable Decision first(@Nullable Decision... checks) {
        for (var check : checks) {
            if (check != null) {
                return check;
            }
        }
        return null;
    }
}
