package io.hufu.engine.warning;

import io.hufu.engine.authority.StandIn;
import io.hufu.engine.basics.Ordered;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.vocabulary.PassedDown;
import io.hufu.engine.vocabulary.WarningContent;
import io.hufu.engine.vocabulary.WarningEvent;
import io.hufu.engine.warning.WarningState.Status;
import io.hufu.engine.warning.WarningState.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds a warning's events into its state; writes down, never refuses, computes no rule. */
public final class WarningEvolution {
    private WarningEvolution() {}

    public static WarningState evolve(@Nullable WarningState state, String id, WarningEvent event, Stamp stamp) {
        if (event instanceof WarningEvent.WarningDrafted drafted) {
            return drafted(id, drafted, stamp);
        }
        var s = Objects.requireNonNull(state, "a warning begins with its draft");
        return switch (event) {
            case WarningEvent.WarningDrafted ignored -> throw new IllegalStateException("handled above");
            case WarningEvent.ChangeDrafted e ->
                s.withNotice(notice(e.notice(), Notice.Act.CHANGE, e.content(), null, e.passedDown(), stamp));
            case WarningEvent.LiftDrafted e ->
                s.withNotice(
                        notice(e.notice(), Notice.Act.LIFT, s.current().content(), e.reason(), e.passedDown(), stamp)
                                .outlined(s.current().outlines()));
            case WarningEvent.DraftRevised e ->
                s.withNotice(known(s, e.notice()).revised(e.content(), e.passedDown()));
            case WarningEvent.AreaOutlined e ->
                s.withNotice(known(s, e.notice()).outlined(e.outlines()));
            case WarningEvent.DraftDiscarded e -> {
                var left = s.withNotice(known(s, e.notice()).discarded(e.reason()));
                yield s.status() == Status.DRAFT ? left.withStatus(Status.DISCARDED, null) : left;
            }
            case WarningEvent.DraftApproved e ->
                s.withNotice(known(s, e.notice())
                        .withApproval(new Notice.Approval(
                                e.post(),
                                e.postKind(),
                                e.standIn(),
                                e.authorityAssumed(),
                                e.onBehalf(),
                                e.clause(),
                                stamp.at(),
                                stamp.actor().account(),
                                false,
                                null)));
            case WarningEvent.ApprovalConfirmed e -> answered(s, e.notice(), true, null);
            case WarningEvent.ApprovalDenied e -> answered(s, e.notice(), false, e.reason());
            case WarningEvent.IssueRequested e ->
                s.withNotice(known(s, e.notice())
                        .withRequest(new Notice.Request(
                                e.to(),
                                e.reason(),
                                e.way(),
                                e.requestedAt(),
                                e.clause(),
                                stamp.at(),
                                stamp.actor().account())));
            case WarningEvent.IssueAnswered e ->
                s.withNotice(known(s, e.notice())
                        .withAnswer(new Notice.Answer(
                                e.issued(),
                                e.from(),
                                e.number(),
                                e.answeredAt(),
                                e.remark(),
                                stamp.at(),
                                stamp.actor().account())));
            case WarningEvent.WarningIssued e ->
                out(s, e.notice(), e.issue(), stamp).withStatus(Status.IN_FORCE, e.notice());
            case WarningEvent.WarningChanged e -> {
                var changed = out(s, e.notice(), e.issue(), stamp).withStatus(Status.IN_FORCE, e.notice());
                yield e.lowered() ? changed.withWork(closed(s.work())) : changed;
            }
            case WarningEvent.WarningLifted e ->
                out(s, e.notice(), e.issue(), stamp)
                        .withStatus(Status.LIFTED, s.inForce())
                        .withWork(closed(s.work()));
            case WarningEvent.PreparednessIssued e -> s.withWork(s.work().with(e.assignment(), work(s, e)));
            case WarningEvent.StandInAppointed e ->
                s.withStandIn(new StandIn(
                        e.standIn(), e.post(), e.account(), e.appointedBy(), e.document(), e.from(), e.until(), false));
            case WarningEvent.StandInEnded e -> {
                var i = Objects.requireNonNull(s.appointed().find(e.standIn()));
                yield s.withStandIn(new StandIn(
                        i.id(), i.post(), i.account(), i.appointedBy(), i.document(), i.from(), i.until(), true));
            }
            case WarningEvent.EnterprisesNotified e ->
                s.withEmissions(s.emissions().with(e, stamp));
            case WarningEvent.EnterpriseAnswered e ->
                s.withEmissions(s.emissions().with(e, stamp));
            case WarningEvent.ConsumptionRecorded e ->
                s.withEmissions(s.emissions().with(e));
            case WarningEvent.FindingRecorded e -> s.withEmissions(s.emissions().with(e, stamp));
            case WarningEvent.SummarySent e -> s.withEmissions(s.emissions().with(e));
            case WarningEvent.ValidityPassed e -> s.withStruck(e.clock());
            case WarningEvent.PersonalDataDestroyed ignored -> s.withPersonalDataDestroyed();
        };
    }

    private static WarningState drafted(String id, WarningEvent.WarningDrafted e, Stamp stamp) {
        var first = notice(e.notice(), Notice.Act.ISSUE, e.content(), null, e.passedDown(), stamp);
        return new WarningState(
                id,
                new WarningState.Head(
                        e.kind(),
                        e.plan(),
                        e.edition(),
                        e.packHash(),
                        stamp.at(),
                        stamp.actor().account()),
                Status.DRAFT,
                Ordered.<Notice>none().with(first.id(), first),
                null,
                Ordered.none(),
                Ordered.none(),
                Emissions.NONE,
                List.of(),
                false);
    }

    private static Notice notice(
            String id,
            Notice.Act act,
            WarningContent content,
            @Nullable String reason,
            @Nullable PassedDown passedDown,
            Stamp stamp) {
        return new Notice(
                id,
                act,
                content,
                List.of(),
                reason,
                passedDown,
                stamp.at(),
                stamp.actor().account(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Notice known(WarningState s, String notice) {
        return Objects.requireNonNull(s.notices().find(notice));
    }

    private static WarningState answered(WarningState s, String id, boolean confirmed, @Nullable String denied) {
        var notice = known(s, id);
        var a = Objects.requireNonNull(notice.approval());
        return s.withNotice(notice.withApproval(new Notice.Approval(
                a.post(),
                a.postKind(),
                a.standIn(),
                a.authorityAssumed(),
                a.onBehalf(),
                a.clause(),
                a.at(),
                a.account(),
                confirmed,
                denied)));
    }

    private static WarningState out(WarningState s, String notice, WarningEvent.Issue issue, Stamp stamp) {
        return s.withNotice(
                known(s, notice).out(issue, stamp.at(), stamp.actor().account()));
    }

    private static Ordered<Work> closed(Ordered<Work> work) {
        var all = work;
        for (var one : work.values()) {
            all = all.with(one.assignment(), new Work(one.assignment(), one.body(), one.tasks(), false));
        }
        return all;
    }

    private static Work work(WarningState s, WarningEvent.PreparednessIssued e) {
        var before = s.work().find(e.assignment());
        var tasks = new ArrayList<String>(before == null ? java.util.List.of() : before.tasks());
        tasks.addAll(e.tasks());
        return new Work(e.assignment(), e.body(), tasks, true);
    }
}
