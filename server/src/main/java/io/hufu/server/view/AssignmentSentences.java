package io.hufu.server.view;

import static io.hufu.server.view.Sentence.say;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.AssignmentEvent;
import io.hufu.engine.vocabulary.AssignmentEvent.*;
import io.hufu.engine.vocabulary.LadderCause;
import io.hufu.engine.vocabulary.Origin;
import io.hufu.engine.vocabulary.Stage;
import io.hufu.engine.vocabulary.Way;
import io.hufu.plan.Jurisdiction.Action;
import io.hufu.server.view.Sentence.Builder;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the time line says of each event of an assignment; a closed switch. */
final class AssignmentSentences {
    private AssignmentSentences() {}

    /** @param state of the assignment after the event or later, for the names of what the event speaks of */
    static Sentence of(AssignmentEvent event, Stamp stamp, AssignmentState state) {
        String name = state.bodyName();
        return switch (event) {
            case AssignmentIssued e
            when e.origin() == Origin.ROLL_CALL -> say("点名：" + name).end();
            case AssignmentIssued e ->
                say("向" + name + "下达任务" + e.tasks().size() + "项（" + Words.origin(e.origin()) + "）")
                        .end();
            case TasksAdded e ->
                say("向" + name + "增派任务" + e.tasks().size() + "项").end();
            case Delivered _ -> say("任务已送达" + name + "终端").end();
            case Acknowledged e ->
                by(say(name + "签收"), e.way())
                        .text(entered(e.acknowledgedAt(), stamp))
                        .vault("，接话人", e.spokenTo())
                        .end();
            case FedBack e ->
                by(say(name + "反馈：" + Words.stage(e.stage())), e.way())
                        .tail("，", task(state, e.task()))
                        .textIf(e.people() != null, "，人员" + e.people() + "人")
                        .textIf(e.vehicles() != null, "，车辆" + e.vehicles() + "台")
                        .text(entered(e.happenedAt(), stamp))
                        .vault("：", e.text())
                        .textIf(!e.files().isEmpty(), "，附件" + e.files().size() + "个")
                        .importantIf(e.stage() == Stage.CANNOT)
                        .end();
            case WorkAccepted e ->
                say("认可" + name + "办结").tail("：", task(state, e.task())).end();
            case WorkReturned e ->
                say("退回" + name)
                        .tail("：", task(state, e.task()))
                        .tail("，原因：", e.reason())
                        .end();
            case Urged e ->
                say((e.clock() == null ? "催办" : "自动催办") + name)
                        .text(told(e.clock(), state))
                        .tail("：", late(e.clock(), state))
                        .end();
            case PutOnCallList e ->
                say(name + "未回应，列入电话清单")
                        .tail("：", late(e.clock(), state))
                        .important()
                        .end();
            case Escalated e ->
                say(name + "未回应，升级督办")
                        .tail("：", late(e.clock(), state))
                        .important()
                        .end();
            case LadderBegun e ->
                say((e.cause() == LadderCause.OVERDUE ? "逾期后" : "退回后") + "按本地阶梯催办" + name)
                        .tail("：", task(state, e.task()))
                        .end();
            case TaskOverdue e ->
                say(name + "任务逾期").tail("：", task(state, e.task())).important().end();
            case CallRecorded e ->
                say("电话联系" + name)
                        .tail(" ", e.line())
                        .text(e.answered() ? "，已接通" : "，无人接听")
                        .vault("：", e.remark())
                        .end();
            case Recalled e -> say("撤回" + name + "的任务").tail("：", e.reason()).end();
            case AssignmentReopened e ->
                say(name + "的任务重新打开，须再次签收").tail("：", e.reason()).important().end();
            case AssignmentClosed e ->
                say(name + "的任务关闭").tail("：", Words.reason(e.reason())).end();
        };
    }

    /** Whom a rung of the ladder told besides the terminal. */
    private static String told(@Nullable String clock, AssignmentState state) {
        var rung = clock == null ? null : state.findRung(clock);
        return switch (rung == null ? Action.URGE : rung.action()) {
            case DUTY -> "，通知值班人员";
            case NEXT -> "，通知下一名人员";
            case LEADER -> "，通知负责人";
            default -> "";
        };
    }

    /** The task that is overdue or came back, where a clock belongs to its ladder. */
    private static @Nullable String late(@Nullable String clock, AssignmentState state) {
        var climb = clock == null ? null : state.findClimb(clock);
        if (climb == null) {
            return null;
        }
        return (climb.cause() == LadderCause.OVERDUE ? "逾期 " : "退回 ") + task(state, climb.task());
    }

    private static Builder by(Builder said, Way way) {
        if (way == Way.SMS) {
            return said.text("（短信）");
        }
        return said.textIf(way != Way.TERMINAL, "（" + Words.way(way) + "，办公室代录）");
    }

    /** When it was, where it was entered later. */
    private static String entered(Instant stated, Stamp stamp) {
        return Duration.between(stated, stamp.at()).toMinutes() >= 1
                ? "，" + Words.time(stated) + "（" + Words.time(stamp.at()) + "录入）"
                : "";
    }

    private static @Nullable String task(AssignmentState state, @Nullable String id) {
        var task = id == null ? null : state.tasks().find(id);
        return task == null ? id : task.task().text();
    }
}
