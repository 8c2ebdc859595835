package io.hufu.server.view;

import static io.hufu.server.view.Sentence.say;

import io.hufu.engine.vocabulary.IncidentEvent.LevelActivated;
import io.hufu.engine.vocabulary.OnBehalf;
import io.hufu.plan.ResponseLevel;
import io.hufu.server.view.Sentence.Builder;
import io.hufu.server.view.Sentence.Ref;
import org.jspecify.annotations.Nullable;

/** What decisions about the response have in common when they are told. */
final class DecisionSentences {
    private DecisionSentences() {}

    static Builder activated(LevelActivated e) {
        @Nullable ResponseLevel previous = e.previous();
        var verb = previous == null ? "activated" : e.level().higherThan(previous) ? "raised" : "lowered";
        return onBehalf(say("incident." + verb), e.onBehalf())
                .ref("post", Ref.POST, e.post())
                .flag("standIn", e.standIn() != null)
                .level("level", e.level())
                .with("matter", e.matter())
                .with("hours", Words.hours(e.expectedDuration()))
                .flag("assumed", e.authorityAssumed())
                .important()
                .clause(e.clause());
    }

    static Builder restoring(String code, @Nullable ResponseLevel restored) {
        return restored == null
                ? say(code).word("instead", "recall.cancelled")
                : say(code + "-restoring").level("restores", restored);
    }

    static Builder onBehalf(Builder said, @Nullable OnBehalf onBehalf) {
        return onBehalf == null
                ? said
                : said.time("decidedAt", onBehalf.at())
                        .ref("decidedBy", Ref.ACCOUNT, onBehalf.account())
                        .vault("spokenTo", onBehalf.spokenTo())
                        .flag("behalf", true);
    }
}
