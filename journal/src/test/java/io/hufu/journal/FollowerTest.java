package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.ledger.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever follows the ledger sees every event once, in order, however commits fall; and the check finds one who does not. */
class FollowerTest {
    private static final int PAGE = 10;

    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        journal = TestJournal.fresh();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** Reads a page at a time and remembers where it is. */
    private abstract static class Follower {
        final List<Long> seen = new ArrayList<>();
        long at;

        void look(Reader reader) {
            long asked = at;
            List<Long> positions = reader.listSince(asked, PAGE).stream()
                    .map(Recorded::position)
                    .toList();
            seen.addAll(positions);
            at = next(asked, positions);
        }

        abstract long next(long asked, List<Long> positions);
    }

    /** Goes on behind the last event that it was given, as everything in the house does. */
    private static final class Honest extends Follower {
        @Override
        long next(long asked, List<Long> positions) {
            return positions.isEmpty() ? asked : positions.getLast();
        }
    }

    /** The planted fault: goes on behind the page that it asked for, over positions that are not committed yet. */
    private static final class Hasty extends Follower {
        @Override
        long next(long asked, List<Long> positions) {
            return asked + PAGE;
        }
    }

    /** Positions of the ledger that a follower did not see, saw twice, or saw out of order. */
    private List<Long> wrong(Follower follower) {
        List<Long> all = LongStream.rangeClosed(
                        1, journal.ledger().reader().head().position())
                .boxed()
                .toList();
        var wrong = new ArrayList<>(all);
        long last = 0;
        for (long position : follower.seen) {
            if (position > last) {
                wrong.remove(position);
            } else {
                wrong.add(position);
            }
            last = position;
        }
        return wrong;
    }

    private void commit(int from, int to) {
        for (int n = from; n <= to; n++) {
            journal.ledger().committer().commit(TestJournal.command("c" + n, new AssignmentAction.Urge("i1/a")));
        }
    }

    @Test
    void one_that_skips_what_commits_late_is_caught() {
        var reader = journal.ledger().reader();
        var honest = new Honest();
        var hasty = new Hasty();
        commit(1, 3);
        honest.look(reader);
        hasty.look(reader);
        assertThat(wrong(hasty)).as("nothing is missing yet").isEmpty();
        commit(4, 12);
        honest.look(reader);
        hasty.look(reader);
        assertThat(wrong(honest)).isEmpty();
        assertThat(wrong(hasty)).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void one_that_reads_while_others_write_misses_nothing() throws Exception {
        var reader = journal.ledger().reader();
        var honest = new Honest();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 8; t++) {
                int client = t;
                var _ = threads.submit(() -> {
                    for (int n = 0; n < 25; n++) {
                        journal.ledger()
                                .committer()
                                .commit(TestJournal.by(
                                        "u" + client, "c" + n, new AssignmentAction.Urge("i" + n % 3 + "/" + client)));
                    }
                    return client;
                });
            }
            while (honest.at < 200) {
                honest.look(reader);
            }
        }
        honest.look(reader);
        assertThat(wrong(honest)).isEmpty();
    }
}
