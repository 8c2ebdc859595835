package io.hufu.plan.check;

import io.hufu.plan.Colour;
import java.util.Locale;

/** The printed warning colours. */
final class Warned {
    private Warned() {}

    static String words(Colour colour) {
        return switch (colour) {
            case RED -> "红色";
            case ORANGE -> "橙色";
            case YELLOW -> "黄色";
            case BLUE -> "蓝色";
        };
    }

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
