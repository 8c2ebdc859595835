package io.hufu.plan.check;

import io.hufu.plan.Colour;
import java.util.Locale;

/** The printed warning colours. */
final class Warned {
    private Warned() {}

    static String wordsEn(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    /** Where the source has the colour, else where the plan has its warnings. */
    static Spot spot(Sheet sheet, Colour colour) {
        var printed = sheet.printed().warnings();
        for (int i = 0; i < printed.size(); i++) {
            if (printed.get(i).colour() == colour) {
                return sheet.spot(
                        "$.asPrinted.warnings[" + i + "]", printed.get(i).clause());
            }
        }
        return sheet.spot("$.warnings", sheet.plan().warnings().clause());
    }
}
