package io.hufu.plan;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed vocabularies of a plan as a person says them, Chinese. Two conditions that say the same read the same. */
public final class Phrases {
    private static final String OR = "、";

    private Phrases() {}

    public static String grade(Grade grade) {
        return switch (grade) {
            case ORDINARY -> "一般";
            case CONSIDERABLE -> "较大";
            case MAJOR -> "重大";
            case ESPECIALLY_MAJOR -> "特别重大";
        };
    }

    public static String colour(Colour colour) {
        return switch (colour) {
            case RED -> "红色";
            case ORANGE -> "橙色";
            case YELLOW -> "黄色";
            case BLUE -> "蓝色";
        };
    }

    public static String extent(Extent extent) {
        return switch (extent) {
            case COUNTY -> "县";
            case CITY -> "市";
            case PROVINCE -> "省";
        };
    }

    public static String post(PostKind kind) {
        return switch (kind) {
            case COMMANDER -> "指挥长";
            case EXECUTIVE_DEPUTY -> "常务副指挥长";
            case DEPUTY -> "副指挥长";
            case OFFICE_DIRECTOR -> "办公室主任";
            case OFFICE -> "指挥部办公室";
        };
    }

    public static String posts(List<PostKind> kinds) {
        return String.join(OR, kinds.stream().map(Phrases::post).toList());
    }

    public static String issuer(Warnings.Issuer issuer) {
        return switch (issuer) {
            case COUNTY_OFFICE -> "县级指挥部办公室";
            case CITY_OFFICE -> "市指挥部办公室";
            case PROVINCE -> "省级";
        };
    }

    public static String from(Reporting.From from) {
        return switch (from) {
            case OCCURRENCE -> "事发起";
            case RECEIPT -> "接报起";
            case KNOWN -> "获知起";
            case ORAL_REPORT -> "口头报告起";
            case QUERY -> "收到询问起";
        };
    }

    public static String counted(Grading.Counted counted) {
        return switch (counted) {
            case DEATHS -> "死亡";
            case MISSING -> "失联";
            case SERIOUS -> "重伤";
            case POISONED -> "中毒";
        };
    }

    public static String counted(List<Grading.Counted> all) {
        return String.join(OR, all.stream().map(Phrases::counted).toList());
    }

    public static String who(Level.Who who) {
        return switch (who) {
            case LEADERS -> "指挥部领导";
            case ALL_MEMBERS -> "全体成员单位";
            case GROUPS -> "各工作组";
            case EXPERTS -> "专家";
            case TASK_FORCE -> "应急处置专班";
            case LOCALITY -> "事发地政府";
            case OFFICE -> "指挥部办公室";
            case AS_FIT -> "视情通知的成员单位";
        };
    }

    public static String how(Level.How how) {
        return switch (how) {
            case TO_SCENE -> "赶赴现场";
            case NOTIFY -> "通知";
            case STANDBY -> "待命";
            case SUPERVISE -> "督导";
        };
    }

    public static String ending(Ending.Rule rule) {
        return switch (rule) {
            case WHO_ACTIVATED -> "由启动者终止";
            case BY_GRADE -> "按事故等级决定由谁终止";
        };
    }

    /** A figure of the plan, or its wording. */
    public static String limit(Limit limit) {
        if (limit.workdays() != null) {
            return limit.workdays() + "个工作日";
        }
        return limit.within() == null ? wording(limit.wording()) : duration(limit.within());
    }

    /** A limit as {@link AsPrinted} has it: an ISO 8601 duration or a wording. */
    public static String printedLimit(String limit) {
        return switch (limit) {
            case "at-once" -> "立即";
            case "promptly" -> "及时";
            case "none" -> "不限时";
            default -> limit.matches("P(\\d+D)?(T[0-9HM]+)?") ? duration(Duration.parse(limit)) : limit;
        };
    }

    public static String wording(Limit.@Nullable Wording wording) {
        return wording == Limit.Wording.AT_ONCE ? "立即" : "及时";
    }

    public static String duration(Duration within) {
        long minutes = within.toMinutes();
        if (minutes % 1440 == 0) {
            return minutes / 1440 + "天";
        }
        return minutes % 60 == 0 ? minutes / 60 + "小时" : minutes + "分钟";
    }

    public static String period(Period every) {
        if (every.getDays() == 0) {
            long months = every.toTotalMonths();
            return months % 12 == 0 ? "每" + months / 12 + "年" : "每" + months + "个月";
        }
        return "每" + every.getDays() + "天";
    }

    /** What a condition says; empty where it always holds. */
    public static String condition(Scope scope, Condition condition) {
        return switch (condition) {
            case Condition.Always ignored -> "";
            case Condition.GradeAtLeast c -> grade(c.grade()) + "以上";
            case Condition.GradeIs c -> grade(c.grade());
            case Condition.Undetermined ignored -> "等级暂无法判明";
            case Condition.MayBecomeAtLeast c -> "可能演变为" + grade(c.grade()) + "以上";
            case Condition.BeyondAtLeast c -> "超出" + extent(c.extent()) + "级处置能力";
            case Condition.Across c ->
                "跨" + String.join(OR, c.extents().stream().map(Phrases::extent).toList());
            case Condition.Foreigners ignored -> "有境外或港澳台人员";
            case Condition.Judged c -> "经研判确有需要（" + c.about() + "）";
            case Condition.SectorIs c ->
                String.join(OR, c.sectors().stream().map(scope::word).toList());
            case Condition.LevelIs c ->
                String.join(OR, c.levels().stream().map(level -> level + "级").toList()) + "响应";
            case Condition.All c -> joined(scope, c.of(), "，且");
            case Condition.Any c -> joined(scope, c.of(), "，或");
            case Condition.Not c -> "不属于：" + condition(scope, c.of());
        };
    }

    private static String joined(Scope scope, List<Condition> conditions, String by) {
        return String.join(
                by,
                conditions.stream()
                        .map(each -> {
                            var said = condition(scope, each);
                            return each instanceof Condition.Any || each instanceof Condition.All
                                    ? "（" + said + "）"
                                    : said;
                        })
                        .toList());
    }
}
