package io.hufu.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Review;
import io.hufu.plan.check.Sheet;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reviewer measured against what was found by reading, before its rules were written: see docs/check/sources.md. */
class SourcesTest {
    /** The six accident plans that were read. */
    private static final Set<String> READ = Set.of(
            "non-coal-mine-2020",
            "metallurgy-trade-2020",
            "rural-biogas-2020",
            "hazardous-chemicals-2020",
            "coalbed-methane-2020",
            "oil-gas-storage-2020");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void nineInTenAreFoundAndOneInTwentyAtMostIsFalse() throws IOException {
        var rows = Adjudicated.read();
        var defects = defects();

        var owed = rows.stream().filter(row -> row.real() && !row.later()).toList();
        var missed = owed.stream()
                .filter(row -> defects.stream().noneMatch(row::fits))
                .map(Adjudicated::id)
                .toList();
        var wrong = defects.stream()
                .filter(defect -> rows.stream().noneMatch(row -> row.real() && row.fits(defect)))
                .map(defect -> defect.plan() + " " + defect.rule().code() + " " + defect.message())
                .toList();

        assertThat(owed).hasSizeGreaterThan(100);
        assertThat(missed.size() * 10)
                .as("missed of " + owed.size() + ": " + missed)
                .isLessThanOrEqualTo(owed.size());
        assertThat(wrong.size() * 20)
                .as("false of " + defects.size() + ": " + wrong)
                .isLessThanOrEqualTo(defects.size());
    }

    private static List<Defect> defects() {
        var loaded = PackLoader.load(Path.of("../packs/jincheng"));
        assertThat(loaded).isInstanceOf(Loaded.Packs.class);
        var sheets = new ArrayList<Sheet>();
        if (loaded instanceof Loaded.Packs packs) {
            for (int i = 0; i < packs.packs().size(); i++) {
                var sheet =
                        Sheet.of("jincheng", packs.packs().get(i), packs.files().get(i));
                if (READ.contains(sheet.name())) {
                    sheets.add(sheet);
                }
            }
        }
        assertThat(sheets).hasSize(READ.size());
        var defects = new ArrayList<>(Review.of(sheets, DAY, null));
        sheets.forEach(sheet -> defects.addAll(Combinations.of(sheet)));
        return defects;
    }
}
