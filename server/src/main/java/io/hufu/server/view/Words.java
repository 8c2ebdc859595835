package io.hufu.server.view;

import io.hufu.engine.basics.LawTime;
import io.hufu.engine.evaluation.Verdict;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Grade;
import io.hufu.plan.Phrases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The Chinese words of the closed vocabularies, as they stand on screens and papers. */
public final class Words {
    /** All plans are Chinese; their clock is Beijing's. */
    public static final ZoneId ZONE = LawTime.ZONE;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH时mm分");

    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private static final DateTimeFormatter ENGLISH_MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Words() {}

    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZONE));
    }

    /** A day and a time as a reader of this language writes them. */
    static String moment(Instant at, Language language) {
        return language.pick(MOMENT, ENGLISH_MOMENT).format(at.atZone(ZONE));
    }

    /** As people enter it: half an hour is 0.5. */
    public static String hours(Duration duration) {
        return BigDecimal.valueOf(duration.toMinutes())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Month, day, hour and minute: for tables. */
    public static String dayTime(Instant at) {
        return DAY_TIME.format(at.atZone(ZONE));
    }

    static String grade(@Nullable Grade grade) {
        return grade == null ? "未定级" : Phrases.grade(grade);
    }

    static String way(Way way) {
        return Wording.CHINESE.word("way", way);
    }

    public static String source(Source source) {
        return Wording.CHINESE.word("source", source);
    }

    static String paper(PaperKind kind) {
        return Wording.CHINESE.word("paper", kind);
    }

    /** What became of an obligation, as the wire has it. */
    public static String verdict(String code) {
        return switch (Codes.of(Verdict.Kind.class, code)) {
            case OPEN -> "计时中";
            case STRUCK -> "已到时";
            case MET -> "按时";
            case MET_ENTERED_LATE -> "按时，补录";
            case LATE -> "迟报";
            case SLOWER_THAN_ASSUMED -> "慢于假定值";
            case MISSED -> "未报";
            case WITHDRAWN -> "已撤销";
        };
    }

    /** A kind of report as the wire has it. */
    public static String paperOf(String code) {
        return paper(Codes.of(PaperKind.class, code));
    }

    /** A way as the wire has it; a dash where there is none. */
    public static String wayOf(@Nullable String code) {
        return code == null ? "—" : way(Codes.of(Way.class, code));
    }

    /** A grade as the wire has it. */
    public static String gradeOf(@Nullable String code) {
        return grade(code == null ? null : Codes.of(Grade.class, code));
    }

    /** A reason that the engine gave by a code, in words; what people wrote stays as it is. */
    static String reason(String reason, Wording wording) {
        for (FigureChange change : FigureChange.values()) {
            if (change.name().equals(reason)) {
                return wording.word("change", change);
            }
        }
        return Wording.has("reason." + reason) ? wording.word("reason." + reason) : reason;
    }

    /** Figures in one breath; what is not known is left out. */
    public static String figures(Figures figures) {
        return figures(figures, Wording.CHINESE);
    }

    /** Figures in one breath, in a reader's language. */
    public static String figures(Figures figures, Wording wording) {
        var known = Figured.known(figures).stream()
                .map(figure -> Figured.say(figure, wording))
                .toList();
        return known.isEmpty() ? wording.word("figures.unknown") : wording.list(known);
    }
}
