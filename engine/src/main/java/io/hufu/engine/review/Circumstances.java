package io.hufu.engine.review;

import io.hufu.engine.grading.Facts;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.Phrases;
import io.hufu.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One combination of facts.
 *
 * @param byFigures the grade that the figures give; null where no figure is known
 * @param weight how many of the facts are not the usual ones; the lightest combination explains a pattern best
 */
record Circumstances(@Nullable Grade byFigures, Judgement judgement, int weight) {

    /** All of them: grade by figures, undetermined, may become, beyond, across, social impact. */
    static List<Circumstances> all() {
        var all = new ArrayList<Circumstances>();
        for (var grade : withNone(Grade.values())) {
            for (var undetermined : List.of(false, true)) {
                for (var mayBecome : withNone(Grade.values())) {
                    for (var beyond : withNone(Extent.values())) {
                        for (var across : withNone(Extent.values())) {
                            for (var impact : withNone(Grade.values())) {
                                all.add(of(grade, undetermined, mayBecome, beyond, across, impact));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Circumstances of(
            @Nullable Grade grade,
            boolean undetermined,
            @Nullable Grade mayBecome,
            @Nullable Extent beyond,
            @Nullable Extent across,
            @Nullable Grade impact) {
        int weight = undetermined ? 1 : 0;
        for (var fact : Arrays.asList(mayBecome, beyond, across, impact)) {
            weight += fact == null ? 0 : 1;
        }
        return new Circumstances(
                grade, new Judgement(undetermined, mayBecome, beyond, across, impact, false, List.of()), weight);
    }

    private static <T> List<@Nullable T> withNone(T[] values) {
        var list = new ArrayList<@Nullable T>();
        list.add(null);
        list.addAll(Arrays.asList(values));
        return list;
    }

    /** The facts as they would stand in an incident under this plan. */
    Facts facts(Plan plan, @Nullable String sector) {
        Integer deaths = null;
        for (var row : plan.grading().rows()) {
            if (row.grade() == byFigures) {
                deaths = row.deaths();
            }
        }
        return new Facts(new Figures(deaths, null, null, null, null, null, null), judgement, sector, null);
    }

    /** Chinese. */
    String words() {
        var words = new ArrayList<String>();
        words.add(byFigures == null ? "伤亡损失不明、等级无法判明" : "按数字为" + Phrases.grade(byFigures));
        if (judgement.undetermined()) {
            words.add("无法判明等级");
        }
        if (judgement.mayBecome() != null) {
            words.add("可能演变为" + Phrases.grade(judgement.mayBecome()));
        }
        if (judgement.beyond() != null) {
            words.add("超出" + words(judgement.beyond()) + "能力");
        }
        if (judgement.across() != null) {
            words.add("跨" + words(judgement.across()));
        }
        if (judgement.socialImpact() != null) {
            words.add(Phrases.grade(judgement.socialImpact()) + "社会影响");
        }
        return String.join("、", words);
    }

    String wordsEn() {
        var words = new ArrayList<String>();
        words.add(byFigures == null ? "no figures" : "figures " + byFigures);
        if (judgement.undetermined()) {
            words.add("undetermined");
        }
        if (judgement.mayBecome() != null) {
            words.add("may become " + judgement.mayBecome());
        }
        if (judgement.beyond() != null) {
            words.add("beyond " + judgement.beyond());
        }
        if (judgement.across() != null) {
            words.add("across " + judgement.across());
        }
        if (judgement.socialImpact() != null) {
            words.add("social impact " + judgement.socialImpact());
        }
        return String.join(", ", words);
    }

    private static String words(Extent extent) {
        return switch (extent) {
            case COUNTY -> "县级";
            case CITY -> "市级";
            case PROVINCE -> "省级";
        };
    }
}
