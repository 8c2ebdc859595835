package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roll call with what each body answered, those that did not first, then in the order of their answers. */
public record RollCallSheet(long position, long version, Row rollCall, List<Answer> answers) {
    public RollCallSheet {
        answers = List.copyOf(answers);
    }

    /**
     * A roll call in a list.
     *
     * @param place the name of the jurisdiction whose bodies were called
     * @param startedBy a name; null where the schedule started it
     * @param due until when answers are waited for
     * @param closedBy a name; null while it is open, and where the time limit closed it
     * @param called how many bodies were called, of which {@code answered}
     */
    public record Row(
            String id,
            String plan,
            String place,
            Instant startedAt,
            @Nullable String startedBy,
            Instant due,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            int called,
            int answered) {}

    /**
     * What a body answered.
     *
     * @param deliveredAt when a terminal showed the call; null where none said so
     * @param answeredAt when it answered, by its own word; null where it did not
     * @param enteredAt when that was entered: later where the terminal had no network or the office telephoned
     * @param seconds from the start to the answer; null where there is none
     * @param by who answered, or entered it
     * @param terminalOpen whether a terminal of the body is open now
     */
    public record Answer(
            String body,
            String name,
            @Nullable Instant deliveredAt,
            @Nullable Instant answeredAt,
            @Nullable Instant enteredAt,
            @Nullable Long seconds,
            @Nullable String way,
            @Nullable String by,
            boolean terminalOpen) {}
}
