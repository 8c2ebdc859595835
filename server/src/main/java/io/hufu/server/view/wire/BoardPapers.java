package io.hufu.server.view.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of the board about what came in, what went out, and what is done. */
public final class BoardPapers {
    private BoardPapers() {}

    public record Guide(String id, String name, String accident, String clause, List<Step> steps) {}

    public record Step(
            String id,
            String text,
            boolean done,
            @Nullable Instant at,
            @Nullable String by) {}

    public record Report(
            String id,
            String source,
            String way,
            @Nullable String fromBody,
            Instant receivedAt,
            Instant recordedAt,
            @Nullable String reporter,
            @Nullable String text,
            boolean detached,
            List<String> files) {}

    public record Query(
            String id,
            String from,
            Instant receivedAt,
            @Nullable String text,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable String obligation) {}

    public record Release(
            String id,
            String text,
            String status,
            @Nullable String approvedBy,
            @Nullable String channel,
            @Nullable Instant publishedAt) {}

    public record Warning(String id, String colour, String status, String area, String text, String clause) {}

    public record Supply(
            String id,
            String line,
            String name,
            String base,
            BigDecimal quantity,
            @Nullable String measure,
            Instant at,
            @Nullable Instant arrivedAt,
            BigDecimal returned,
            @Nullable Instant returnedAt) {}

    public record Instruction(
            String id, @Nullable String from, Instant at, String text, boolean inSupport, List<Order> orders) {}

    public record Order(String body, String text, @Nullable Instant due) {}

    public record Aftermath(String id, String text, String clause, boolean done) {}

    public record Role(
            String id,
            String name,
            List<String> units,
            @Nullable String boundName,
            List<String> candidates,
            boolean hasAccount) {}
}
