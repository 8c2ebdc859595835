package io.hufu.server.papers;

import io.hufu.server.view.Words;
import io.hufu.server.view.wire.Evaluation;
import io.hufu.server.view.wire.ObligationRow;
import io.hufu.server.view.wire.TimelineRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evaluation as a Word document: the tables of the page, to be gone through, signed and filed. */
public final class EvaluationDocument {
    private EvaluationDocument() {}

    /** The bytes of a .docx; what its reader may not see is not in the evaluation that he got. */
    public static byte[] draw(Evaluation evaluation) {
        try (var sheet = new Sheet()) {
            fill(sheet, evaluation);
            sheet.numbered();
            return sheet.bytes();
        }
    }

    private static void fill(Sheet sheet, Evaluation one) {
        var board = one.board();
        var row = board.row();
        sheet.title(row.title() + "应急处置评估");
        sheet.centred(
                switch (row.kind()) {
                    case "drill" -> "（演练）";
                    case "test" -> "（测试）";
                    default -> "（讨论稿）";
                });
        sheet.line("适用预案：" + row.planTitle() + "（" + board.document() + "，" + board.edition() + "版）");
        sheet.line("发生时间：" + Words.moment(row.occurredAt()) + "　接报时间：" + Words.moment(row.receivedAt()));
        sheet.line("地点：" + row.areaName() + nothing(board.site()) + "　事故单位：" + nothing(board.incidentUnit()));
        sheet.line("事故等级：" + Words.gradeOf(row.grade()) + "　死亡" + people(row.deaths()) + "　受伤" + people(row.injuries())
                + "　失联" + people(row.missing()));
        obligations(sheet, one);
        answers(sheet, one);
        course(sheet, one);
        others(sheet, one);
        var head = one.head();
        sheet.small("生成时间：" + Words.moment(one.generatedAt()) + "　账页 " + head.position() + "　" + head.hash());
        if (head.signedAt() != null) {
            sheet.small("账页签章：" + Words.moment(head.signedAt()) + "　" + nothing(head.signature()));
        }
    }

    private static void obligations(Sheet sheet, Evaluation one) {
        sheet.heading("一、时限义务");
        sheet.table(
                new int[] {1270, 780, 780, 900, 780, 1000, 780, 780, 1000, 1000},
                List.of("条款", "应办", "按时", "按时补录", "迟报", "慢于假定", "未报", "未结", "撤销", "含假定"),
                one.clauses().stream()
                        .map(row -> List.of(
                                row.clause(),
                                "" + row.owed(),
                                "" + row.met(),
                                "" + row.enteredLate(),
                                "" + row.late(),
                                "" + row.slower(),
                                "" + row.missed(),
                                "" + row.open(),
                                "" + row.withdrawn(),
                                "" + row.assumed()))
                        .toList());
        sheet.small("明细：");
        sheet.table(
                new int[] {2250, 1600, 1300, 1450, 1400, 1070},
                List.of("事项", "责任方", "向谁", "应于", "实报", "结果"),
                one.obligations().stream().map(EvaluationDocument::obligation).toList());
    }

    private static List<String> obligation(ObligationRow row) {
        String verdict = Words.verdict(row.verdict()) + (row.lateMinutes() == null ? "" : row.lateMinutes() + "分钟");
        return List.of(
                row.what() + "（" + row.clause() + "）",
                String.join("、", row.obligors()),
                row.addressee(),
                Words.dayTime(row.due()) + (row.assumed() ? "（含假定）" : ""),
                row.metAt() == null ? "—" : Words.dayTime(row.metAt()),
                verdict);
    }

    private static void answers(Sheet sheet, Evaluation one) {
        sheet.heading("二、各单位签收与反馈");
        var answers = one.answers();
        sheet.line("下达" + answers.bodies() + "项，未签收" + answers.neverAcknowledged() + "项，未反馈" + answers.neverFedBack()
                + "项，曾列入电话清单" + answers.toCall() + "项。签收" + spread(answers.toAcknowledge()) + "；反馈"
                + spread(answers.toFeedback()) + "。");
        sheet.table(
                new int[] {3000, 1000, 900, 1000, 900, 700, 700, 870},
                List.of("单位", "签收用时", "方式", "反馈用时", "方式", "催办", "电话", "任务"),
                one.bodies().stream()
                        .map(row -> List.of(
                                row.name(),
                                minutes(row.minutesToAcknowledge()),
                                Words.wayOf(row.way()),
                                minutes(row.minutesToFeedback()),
                                Words.wayOf(row.feedbackWay()),
                                "" + row.urged(),
                                "" + row.called(),
                                row.done() + "/" + row.tasks()))
                        .toList());
    }

    private static String spread(Evaluation.Minutes minutes) {
        return minutes.count() == 0
                ? "无"
                : "中位" + minutes(minutes.median()) + "，九成在" + minutes(minutes.nineTenths()) + "以内，最长"
                        + minutes(minutes.longest());
    }

    private static void course(Sheet sheet, Evaluation one) {
        sheet.heading("三、等级、级别与指挥权");
        sheet.table(
                new int[] {1750, 1300, 1300, 2100, 860, 860, 900},
                List.of("录入时刻", "等级", "响应", "指挥", "死亡", "受伤", "失联"),
                one.course().stream()
                        .map(turn -> List.of(
                                Words.dayTime(turn.at()),
                                Words.gradeOf(turn.grade()),
                                turn.level() == null ? "—" : turn.level() + "级",
                                command(turn),
                                number(turn.deaths()),
                                number(turn.injuries()),
                                number(turn.missing())))
                        .toList());
        for (var change : one.levels()) {
            sheet.small(Words.dayTime(change.at()) + "　" + (change.level() == null ? "" : change.level() + "级响应　")
                    + change.by() + (change.clause().isEmpty() ? "" : "（" + change.clause() + "）"));
        }
    }

    private static String command(Evaluation.Turn turn) {
        return switch (turn.command()) {
            case "locality" -> "属地先期处置";
            case "headquarters" -> "本级指挥部";
            case "superior" -> nothing(turn.superior());
            default -> "已终止";
        };
    }

    private static void others(Sheet sheet, Evaluation one) {
        var numbers = List.of("四", "五", "六", "七", "八").iterator();
        if (!one.supplies().isEmpty()) {
            sheet.heading(numbers.next() + "、物资调用");
            sheet.table(
                    new int[] {2500, 1800, 900, 1400, 1000, 700, 770},
                    List.of("名称", "基地", "数量", "调用", "到达用时", "归还", "未归还"),
                    one.supplies().stream()
                            .map(row -> List.of(
                                    row.name(),
                                    row.base(),
                                    plain(row.quantity()) + nothing(row.measure()),
                                    Words.dayTime(row.at()),
                                    minutes(row.minutesToArrive()),
                                    plain(row.returned()),
                                    plain(row.outstanding())))
                            .toList());
        }
        if (!one.corrections().isEmpty()) {
            sheet.heading(numbers.next() + "、更正");
            one.corrections()
                    .forEach(row -> sheet.small(Words.dayTime(row.at()) + "　" + row.text() + "（" + row.by() + "）"));
        }
        if (!one.owed().isEmpty()) {
            sheet.heading(numbers.next() + "、评估报告报送");
            one.owed().forEach(row -> sheet.small(row.to() + "（" + row.clause() + "）"));
        }
        sheet.heading(numbers.next() + "、大事记");
        sheet.table(
                new int[] {1650, 5700, 1720},
                List.of("时刻", "事项", "何人"),
                one.timeline().stream()
                        .filter(TimelineRow::important)
                        .map(row -> List.of(Words.dayTime(row.at()), row.text(), row.by()))
                        .toList());
        sheet.small("全部记录共" + one.timeline().size() + "条，见系统时间线。");
        if (!one.assumptions().isEmpty()) {
            sheet.heading(numbers.next() + "、所用假定");
            one.assumptions().forEach(row -> sheet.small(row.clause() + "　" + row.text()));
        }
    }

    private static String minutes(@Nullable Long minutes) {
        return minutes == null ? "—" : minutes + "分钟";
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "不明" : number.toString();
    }

    private static String people(@Nullable Integer number) {
        return number == null ? "不明" : number + "人";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String nothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
