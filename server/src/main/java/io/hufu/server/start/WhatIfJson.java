package io.hufu.server.start;

import io.hufu.engine.whatif.Answer;
import io.hufu.engine.whatif.Question;
import io.hufu.engine.whatif.WhatIf;
import io.hufu.plan.Colour;
import io.hufu.plan.Editions;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.Pack;
import io.hufu.plan.Warnings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Questions to a plan and its answers, as {@code docs/what-if.md} has them. */
public final class WhatIfJson {
    private static final Set<String> FIGURES = Set.of("deaths", "serious", "poisoned", "missing", "loss");
    private static final List<String> KEYS = List.of(
            "plan",
            "deaths",
            "serious",
            "poisoned",
            "missing",
            "loss",
            "noFigures",
            "undetermined",
            "mayBecome",
            "beyond",
            "across",
            "socialImpact",
            "graveCourse",
            "foreigners",
            "sector",
            "at",
            "colour");
    private static final BigDecimal MOST_LOSS = new BigDecimal("1e15");

    private WhatIfJson() {}

    /** The question is not understood; the message is a sentence, {@code field} the key in question. */
    public static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final boolean unknown;

        NotUnderstood(String field, String sentence, boolean unknown) {
            super(sentence, null, false, false);
            this.field = field;
            this.unknown = unknown;
        }

        /** The key in question; empty for the whole. */
        public String field() {
            return field;
        }

        /** Whether there is no such key at all. */
        public boolean unknown() {
            return unknown;
        }
    }

    /**
     * Answers a question.
     *
     * @param packs the plans that may be asked, in all their editions
     * @param day in China; a plan without {@code @edition} is asked in the edition in force on it
     * @throws NotUnderstood with a sentence
     */
    public static Map<String, Object> answer(JsonNode question, List<Pack> packs, LocalDate day) {
        if (!question.isObject()) {
            throw bad("", "a question is a JSON object / 问题应为 JSON 对象");
        }
        for (String key : question.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new NotUnderstood(key, "unknown key " + key + " / 没有这个键：" + key, true);
            }
        }
        String plan = text(question, "plan");
        if (plan == null) {
            throw bad("plan", "plan is missing / 缺少 plan");
        }
        Pack pack = pack(plan, packs, day);
        return json(WhatIf.answer(pack, question(question, pack)));
    }

    private static Pack pack(String plan, List<Pack> packs, LocalDate day) {
        int at = plan.indexOf('@');
        if (at >= 0) {
            Pack named = Editions.find(packs, plan.substring(0, at), plan.substring(at + 1));
            if (named != null) {
                return named;
            }
        }
        return Editions.inForce(packs, day).stream()
                .filter(each -> each.plan().id().equals(plan))
                .findFirst()
                .orElseThrow(() -> bad("plan", "no plan " + plan + "; there are / 没有这个预案，可用: " + names(packs, day)));
    }

    /** What may be asked for: each plan, and its other editions. */
    private static String names(List<Pack> packs, LocalDate day) {
        var inForce = Editions.inForce(packs, day);
        return packs.stream()
                .map(each -> inForce.contains(each)
                        ? each.plan().id()
                        : each.plan().id() + "@" + each.plan().edition())
                .collect(Collectors.joining(", "));
    }

    private static Question question(JsonNode given, Pack pack) {
        boolean noFigures = truth(given, "noFigures");
        for (String figure : FIGURES) {
            if (noFigures && given.hasNonNull(figure)) {
                throw bad(figure, "noFigures excludes " + figure + " / 已声明 noFigures，不能再给 " + figure);
            }
        }
        return new Question(
                figure(given, "deaths"),
                figure(given, "serious"),
                figure(given, "poisoned"),
                figure(given, "missing"),
                loss(given),
                noFigures,
                truth(given, "undetermined"),
                word(given, "mayBecome", Grade.values()),
                word(given, "beyond", new Extent[] {Extent.COUNTY, Extent.CITY}),
                word(given, "across", new Extent[] {Extent.COUNTY, Extent.CITY, Extent.PROVINCE}),
                word(given, "socialImpact", Grade.values()),
                truth(given, "graveCourse"),
                truth(given, "foreigners"),
                sector(given, pack),
                area(given, pack),
                colour(given, pack));
    }

    private static @Nullable Integer figure(JsonNode given, String key) {
        JsonNode value = given.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw bad(key, key + " is a whole number from 0 / " + key + " 应为不小于 0 的整数");
        }
        return value.intValue();
    }

    private static @Nullable BigDecimal loss(JsonNode given) {
        JsonNode value = given.get("loss");
        if (value == null || value.isNull()) {
            return null;
        }
        String wanted = "loss is an amount in yuan from 0 with at most two decimals / loss 应为不小于 0 的金额（元），最多两位小数";
        if (!value.isNumber()) {
            throw bad("loss", wanted);
        }
        BigDecimal loss = value.decimalValue();
        if (loss.signum() < 0
                || loss.compareTo(MOST_LOSS) > 0
                || loss.scale() > 30
                || loss.stripTrailingZeros().scale() > 2) {
            throw bad("loss", wanted);
        }
        return loss;
    }

    private static boolean truth(JsonNode given, String key) {
        JsonNode value = given.get(key);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw bad(key, key + " is true or false / " + key + " 应为 true 或 false");
        }
        return value.booleanValue();
    }

    private static @Nullable String text(JsonNode given, String key) {
        JsonNode value = given.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw bad(key, key + " is a text / " + key + " 应为文字");
        }
        return value.stringValue();
    }

    private static <E extends Enum<E>> @Nullable E word(JsonNode given, String key, E[] allowed) {
        String text = text(given, key);
        if (text == null) {
            return null;
        }
        return Arrays.stream(allowed)
                .filter(each -> kebab(each).equals(text))
                .findFirst()
                .orElseThrow(() -> bad(
                        key,
                        key + " is one of / " + key + " 可用: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(allowed)
                                                .map(WhatIfJson::kebab)
                                                .toList())));
    }

    private static @Nullable String sector(JsonNode given, Pack pack) {
        String sector = text(given, "sector");
        if (sector == null) {
            return null;
        }
        var sectors = pack.plan().scope().sectors();
        if (!sectors.contains(sector)) {
            throw bad("sector", "no sector " + sector + "; there are / 没有这个领域，可用: " + String.join(", ", sectors));
        }
        return sector;
    }

    private static @Nullable String area(JsonNode given, Pack pack) {
        String at = text(given, "at");
        if (at == null) {
            return null;
        }
        var place = pack.jurisdiction();
        boolean known = place.code().equals(at)
                || place.areas().stream().anyMatch(area -> area.code().equals(at));
        if (!known) {
            throw bad("at", "no area " + at + " in " + place.name() + " / " + place.name() + "没有代码为 " + at + " 的地区");
        }
        return at;
    }

    private static @Nullable Colour colour(JsonNode given, Pack pack) {
        Colour colour = word(given, "colour", Colour.values());
        if (colour != null && pack.plan().warnings().findRule(colour).isEmpty()) {
            var known = pack.plan().warnings().colours().stream()
                    .map(Warnings.ColourRule::colour)
                    .toList();
            throw bad(
                    "colour",
                    "the plan has no warning of this colour; there are / 本预案没有这种颜色的预警，可用: "
                            + String.join(", ", words(known)));
        }
        return colour;
    }

    private static NotUnderstood bad(String field, String sentence) {
        return new NotUnderstood(field, sentence, false);
    }

    private static Map<String, Object> json(Answer answer) {
        var json = new LinkedHashMap<String, Object>();
        Grade grade = answer.grade();
        json.put("grade", grade == null ? "undetermined" : kebab(grade));
        json.put("gradeFloor", nullable(answer.gradeFloor()));
        json.put("gradeWithMissing", nullable(answer.gradeWithMissing()));
        json.put("gradeClause", answer.gradeClause());
        json.put("level", answer.level() == null ? null : answer.level().name());
        json.put("levels", answer.levels().stream().map(Enum::name).toList());
        json.put(
                "levelReasons",
                answer.levelReasons().stream().map(WhatIfJson::reason).toList());
        json.put("proposer", answer.officeProposes() ? "office" : null);
        json.put("activators", words(answer.activators()));
        json.put("activatorsAssumed", words(answer.activatorsAssumed()));
        json.put("clocks", answer.clocks().stream().map(WhatIfJson::clock).toList());
        json.put("units", answer.units().stream().map(WhatIfJson::unit).toList());
        json.put("guides", answer.guides());
        var ending = new LinkedHashMap<String, Object>();
        ending.put("rule", kebab(answer.ending().rule()));
        ending.put("headquarters", nullable(answer.ending().headquarters()));
        ending.put("posts", words(answer.ending().posts()));
        ending.put("conditions", answer.ending().conditions());
        json.put("ending", ending);
        if (answer.warning() != null) {
            json.put("warning", WarningAnswerJson.of(answer.warning()));
        }
        return json;
    }

    private static Map<String, Object> reason(Answer.LevelReason reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("level", reason.level().name());
        json.put("clause", reason.clause());
        json.put("text", reason.text());
        json.put("assumed", reason.assumed());
        return json;
    }

    private static Map<String, Object> clock(Answer.Clock clock) {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", clock.what());
        json.put("obligor", clock.obligor());
        json.put("to", clock.to());
        json.put("minutes", clock.minutes());
        if (clock.workdays() != null) {
            json.put("workdays", clock.workdays());
        }
        var wording = clock.wording();
        if (wording != null) {
            json.put("wording", kebab(wording));
            json.put("assumedMinutes", clock.assumedMinutes());
        }
        json.put("from", kebab(clock.from()));
        json.put("clause", clock.clause());
        return json;
    }

    private static Map<String, Object> unit(Answer.CalledUnit unit) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", unit.name());
        json.put("role", unit.role());
        json.put(
                "groups",
                unit.groups().stream()
                        .map(group -> Map.of("name", group.name(), "lead", group.lead()))
                        .toList());
        json.put("called", kebab(unit.called()));
        json.put("optional", unit.optional());
        return json;
    }

    static List<String> words(List<? extends Enum<?>> constants) {
        return constants.stream().map(WhatIfJson::kebab).toList();
    }

    static @Nullable String nullable(@Nullable Enum<?> constant) {
        return constant == null ? null : kebab(constant);
    }

    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
