package io.hufu.server.view;

import io.hufu.engine.basics.LawTime;
import io.hufu.engine.evaluation.Verdict;
import io.hufu.engine.vocabulary.FigureChange;
import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.PaperKind;
import io.hufu.engine.vocabulary.Source;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Grade;
import io.hufu.plan.Phrases;
import io.hufu.plan.ResponseLevel;
import io.hufu.plan.Warnings;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Chinese words of the closed vocabularies, as they stand on screens and papers. */
public final class Words {
    /** All plans are Chinese; their clock is Beijing's. */
    public static final ZoneId ZONE = LawTime.ZONE;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH时mm分");

    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private Words() {}

    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZONE));
    }

    /** Month, day, hour and minute: for tables. */
    public static String dayTime(Instant at) {
        return DAY_TIME.format(at.atZone(ZONE));
    }

    static String grade(@Nullable Grade grade) {
        return grade == null ? "未定级" : Phrases.grade(grade);
    }

    static String level(ResponseLevel level) {
        return level.name() + "级";
    }

    static String issuer(Warnings.Issuer issuer) {
        return switch (issuer) {
            case COUNTY_OFFICE -> "县级";
            case CITY_OFFICE -> "市级";
            case PROVINCE -> "省级";
        };
    }

    static String way(Way way) {
        return switch (way) {
            case TERMINAL -> "终端";
            case TELEPHONE -> "电话";
            case WRITTEN -> "书面";
            case FAX -> "传真";
            case SMS -> "短信";
            case IN_PERSON -> "当面";
        };
    }

    static String stage(Stage stage) {
        return switch (stage) {
            case SET_OUT -> "已出发";
            case ARRIVED -> "已到达";
            case IN_PROGRESS -> "处置中";
            case DONE -> "已完成";
            case CANNOT -> "无法完成";
        };
    }

    static String origin(Origin origin) {
        return switch (origin) {
            case ACTIVATION -> "响应启动";
            case WARNING -> "预警";
            case INSTRUCTION -> "临时指令";
            case SUPERIOR -> "上级批示";
            case MOBILISATION -> "物资调用";
            case ROLL_CALL -> "点名";
        };
    }

    public static String source(Source source) {
        return switch (source) {
            case CITIZEN -> "群众";
            case ENTERPRISE -> "企业";
            case COUNTY_DUTY -> "县级值班室";
            case POLICE_110 -> "110";
            case FIRE_119 -> "119";
            case MEDICAL_120 -> "120";
            case HOTLINE_12345 -> "12345热线";
            case SENSOR -> "监测设备";
            case BUREAU -> "部门";
            case SUPERIOR -> "上级";
        };
    }

    static String change(FigureChange change) {
        return switch (change) {
            case FOLLOW_UP -> "续报";
            case CORRECTION -> "更正";
            case FOUND_ALIVE -> "核实生还";
            case DETACHED -> "剔除误并信息";
        };
    }

    static String paper(PaperKind kind) {
        return switch (kind) {
            case FLASH -> "快报";
            case WRITTEN -> "书面报告";
            case FOLLOW_UP -> "续报";
            case FINAL -> "终报";
            case REQUEST -> "请示";
        };
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
    static String reason(String reason) {
        for (FigureChange change : FigureChange.values()) {
            if (change.name().equals(reason)) {
                return change(change);
            }
        }
        return switch (reason) {
            case "ended" -> "响应终止";
            case "merged" -> "并入其他事件";
            case "false-report" -> "核实为误报";
            case "lowered" -> "预警降级";
            case "lifted" -> "预警解除";
            default -> reason;
        };
    }

    /** Figures in one breath; what is not known is left out. */
    public static String figures(Figures figures) {
        List<String> said = new ArrayList<>();
        add(said, "死亡", figures.deaths(), "人");
        add(said, "重伤", figures.serious(), "人");
        add(said, "中毒", figures.poisoned(), "人");
        add(said, "失联", figures.missing(), "人");
        add(said, "受困或受威胁", figures.atRisk(), "人");
        add(said, "涉外及港澳台", figures.foreigners(), "人");
        if (figures.lossYuan() != null) {
            said.add("直接经济损失" + figures.lossYuan().stripTrailingZeros().toPlainString() + "元");
        }
        return said.isEmpty() ? "伤亡和损失不明" : String.join("、", said);
    }

    private static void add(List<String> said, String what, @Nullable Integer number, String measure) {
        if (number != null) {
            said.add(what + number + measure);
        }
    }
}
