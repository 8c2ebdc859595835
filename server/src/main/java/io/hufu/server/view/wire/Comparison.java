package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several incidents side by side; every list of cells has one for each incident, in the same order. */
public record Comparison(List<Column> incidents, List<Duty> duties, List<Body> bodies) {

    /**
     * One incident.
     *
     * @param level the highest that was in force
     * @param minutesToActivate from the receipt to the first activation as entered
     * @param minutesToEnd from the receipt to the end of the response
     * @param total all its obligations, without a clause
     */
    public record Column(
            String id,
            String kind,
            String title,
            String plan,
            String planTitle,
            String edition,
            String areaName,
            Instant receivedAt,
            String status,
            @Nullable String grade,
            @Nullable String level,
            @Nullable Integer deaths,
            @Nullable Integer injuries,
            @Nullable Integer missing,
            @Nullable Long minutesToActivate,
            @Nullable Long minutesToEnd,
            Evaluation.ClauseTally total,
            Evaluation.Answers answers) {}

    /** What one rule has somebody tell to one addressee; a plan's clauses are its own. */
    public record Duty(
            String plan, String rule, String what, String addressee, String clause, List<List<Outcome>> cells) {}

    /**
     * What became of it once.
     *
     * @param minutes from its start to when it was told; null where it was not
     */
    public record Outcome(
            String verdict,
            @Nullable Long minutes,
            @Nullable Long lateMinutes,
            boolean assumed) {}

    /** A body that at least one of the incidents called. */
    public record Body(String name, List<@Nullable Answer> cells) {}

    public record Answer(
            @Nullable Long minutesToAcknowledge,
            @Nullable Long minutesToFeedback,
            @Nullable String way,
            int urged) {}
}
