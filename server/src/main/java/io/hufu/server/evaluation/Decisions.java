package io.hufu.server.evaluation;

import io.hufu.server.view.Wording;
import io.hufu.server.view.wire.Board;
import io.hufu.server.view.wire.BoardCommand;
import io.hufu.server.view.wire.Evaluation.LevelChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every change of level and of command, and the end, in words. */
final class Decisions {
    private Decisions() {}

    static List<LevelChange> levels(Board board, Wording wording) {
        return board.command().decisions().stream()
                .map(decision ->
                        new LevelChange(decision.at(), decision.level(), said(decision, wording), decision.clause()))
                .toList();
    }

    private static String said(BoardCommand.Decision decision, Wording wording) {
        var by = by(decision.by(), decision.post());
        return switch (decision.what()) {
            case "transfer" -> wording.say("decided.transfer", Map.of("by", decision.by()));
            case "terminate" ->
                wording.say("decided.terminate", Map.of("by", standing(by, decision.onBehalf(), wording)));
            default -> standing(by, decision.onBehalf(), wording);
        };
    }

    /** What became of a decision by telephone that was denied. */
    private static String standing(String by, BoardCommand.@Nullable OnBehalf onBehalf, Wording wording) {
        if (onBehalf == null || !onBehalf.denied()) {
            return by;
        }
        if (onBehalf.recalled()) {
            return wording.say("decided.recalled", Map.of("by", by));
        }
        String upheldBy = onBehalf.upheldBy();
        return upheldBy == null
                ? wording.say("decided.denied", Map.of("by", by))
                : wording.say("decided.upheld", Map.of("by", by, "post", upheldBy));
    }

    private static String by(String name, @Nullable String post) {
        return post == null ? name : post + " " + name;
    }
}
