package io.hufu.server.view;

import io.hufu.engine.HufuEngine;
import io.hufu.engine.basics.Command;
import io.hufu.engine.basics.Decision;
import io.hufu.engine.basics.RefusalCode;
import io.hufu.engine.basics.State;
import io.hufu.engine.basics.StreamId;
import io.hufu.engine.basics.World;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.engine.vocabulary.Way;
import io.hufu.engine.warning.WarningState;
import io.hufu.plan.Pack;
import io.hufu.server.problem.Problem;
import io.hufu.server.view.wire.WarningSheet.ActRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may do with a warning now, and why not: each act is put to the engine, which decides it and keeps nothing. What is
 * only not said yet (a text, another colour) does not stand against it.
 */
final class WarningActs {
    private static final HufuEngine ENGINE = new HufuEngine();
    private static final String SOMETHING = "—";

    private WarningActs() {}

    static List<ActRow> rows(WarningState warning, Pack pack, Viewer viewer, Instant now) {
        var id = warning.id();
        var content = warning.current().content();
        return List.<WarningAction>of(
                        new WarningAction.ReviseDraft(id, content, null),
                        new WarningAction.DiscardDraft(id, SOMETHING),
                        new WarningAction.ApproveDraft(id, null),
                        new WarningAction.IssueDraft(id, null),
                        new WarningAction.RequestIssue(id, SOMETHING, Way.TELEPHONE, now),
                        new WarningAction.RecordIssueAnswer(id, true, SOMETHING, SOMETHING, now, null),
                        new WarningAction.DraftChange(id, content, null),
                        new WarningAction.DraftLift(id, SOMETHING, null))
                .stream()
                .map(action -> row(action, warning, pack, viewer, now))
                .toList();
    }

    private static ActRow row(WarningAction action, WarningState warning, Pack pack, Viewer viewer, Instant now) {
        var command = new Command("preview", viewer.actor(), now, null, action);
        var name = action.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
        if (!(ENGINE.decide(new Snapshot(warning, pack), command) instanceof Decision.Refused refused)
                || refused.refusal().code() == RefusalCode.NOTHING_SAID
                || refused.refusal().field() != null
                        && onlyNotSaid(refused.refusal().field())) {
            return new ActRow(name, true, null, null, null, null);
        }
        var problem = Problem.of(refused.refusal());
        return new ActRow(name, false, problem.code(), problem.detail(), problem.detailEn(), problem.clause());
    }

    /** What the form asks for: another content, or what the superior passed down. */
    private static boolean onlyNotSaid(String field) {
        return field.startsWith("/content") || field.startsWith("/passedDown");
    }

    /** The warning and its pack, and nothing else. */
    private record Snapshot(WarningState warning, Pack pack) implements World {
        @Override
        public @Nullable State findState(StreamId stream) {
            return stream.equals(StreamId.warning(warning.id())) ? warning : null;
        }

        @Override
        public long version(StreamId stream) {
            return 0;
        }

        @Override
        public @Nullable Pack findPack(String hash) {
            return hash.equals(pack.hash()) ? pack : null;
        }

        @Override
        public @Nullable Pack findPackInForce(String planId) {
            return pack.plan().id().equals(planId) ? pack : null;
        }
    }
}
