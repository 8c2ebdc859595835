package io.hufu.server.evaluation;

import io.hufu.engine.assignment.AssignmentState;
import io.hufu.engine.evaluation.Answering;
import io.hufu.engine.evaluation.Spread;
import io.hufu.engine.vocabulary.Way;
import io.hufu.server.view.Codes;
import io.hufu.server.view.wire.Evaluation.Answers;
import io.hufu.server.view.wire.Evaluation.Minutes;
import io.hufu.server.view.wire.Evaluation.WayCount;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the bodies answered, all together. */
final class Answered {
    private Answered() {}

    static Answers all(List<AssignmentState> work) {
        var answers = work.stream().map(Answering::of).toList();
        return new Answers(
                answers.size(),
                (int) answers.stream().filter(one -> one.acknowledged() == null).count(),
                (int) answers.stream().filter(one -> one.fedBack() == null).count(),
                (int) answers.stream().filter(Answering::toldToCall).count(),
                spread(answers, Answering::acknowledged),
                spread(answers, Answering::fedBack),
                Arrays.stream(Way.values())
                        .map(way -> new WayCount(
                                Codes.code(way),
                                (int) answers.stream()
                                        .filter(one -> one.acknowledgedBy() == way)
                                        .count(),
                                (int) answers.stream()
                                        .filter(one -> one.fedBackBy() == way)
                                        .count()))
                        .filter(count -> count.acknowledged() + count.fedBack() > 0)
                        .toList());
    }

    private static Minutes spread(List<Answering> answers, Function<Answering, @Nullable Duration> span) {
        var spread =
                Spread.of(answers.stream().map(span).filter(Objects::nonNull).toList());
        return new Minutes(
                spread.count(), minutes(spread.median()), minutes(spread.nineTenths()), minutes(spread.longest()));
    }

    static @Nullable Long minutes(@Nullable Duration span) {
        return span == null ? null : span.toMinutes();
    }
}
