package io.hufu.engine.grading;

import io.hufu.engine.vocabulary.Figures;
import io.hufu.engine.vocabulary.Judgement;
import io.hufu.plan.ResponseLevel;
import org.jspecify.annotations.Nullable;

/** What is known of an incident when a rule is asked. */
public record Facts(
        Figures figures,
        Judgement judgement,
        @Nullable String sector,
        @Nullable ResponseLevel levelInForce) {}
