package io.hufu.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.journal.json.EventJson.Recorded;
import io.hufu.journal.json.EventNames;
import io.hufu.journal.ledger.Answer;
import io.hufu.journal.ledger.LedgerUnavailable;
import io.hufu.journal.ledger.Submission;
import io.hufu.journal.vault.CipherSuite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The database is killed while sixteen clients write; nothing that was answered is lost, nothing is there twice. */
class KilledDatabaseTest {
    private static final int CLIENTS = 16;
    private static final int EACH = 60;

    @Test
    void every_answer_holds_and_repeating_settles_the_rest() throws Exception {
        TestJournal.NOW.set(TestJournal.START);
        var settings = new Journal.Settings(TestJournal.folder(), null, 8, CipherSuite.USUAL, TestJournal.NOW::get);
        try (Journal journal = Journal.open(settings, new TallyEngine(), EventNames.ofVocabulary(), _ -> {
            throw new IllegalStateException("no packs here");
        })) {
            journal.start();
            Map<String, Answer> accepted = new ConcurrentHashMap<>();
            AtomicInteger done = new AtomicInteger();
            int killAt = 200 + new Random(7).nextInt(300);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int c = 0; c < CLIENTS; c++) {
                    int client = c;
                    var _ = threads.submit(() -> {
                        for (int n = 0; n < EACH; n++) {
                            send(journal, accepted, client, n);
                            if (done.incrementAndGet() == killAt) {
                                ProcessHandle.of(journal.postgres().pid()).ifPresent(ProcessHandle::destroyForcibly);
                            }
                        }
                        return client;
                    });
                }
            }
            Map<Long, String> kept = new HashMap<>();
            List<Recorded> events = journal.ledger().reader().listSince(0, 10_000);
            events.forEach(event -> kept.put(
                    event.position(),
                    event.stamp().actor().account() + "/" + event.stamp().commandId()));
            accepted.forEach((command, answer) -> assertThat(
                            kept.get(((Answer.Accepted) answer).positions().getFirst()))
                    .isEqualTo(command));
            assertThat(kept.values()).doesNotHaveDuplicates().hasSize(CLIENTS * EACH);
            assertThat(accepted).hasSize(CLIENTS * EACH);
            var _ = journal.signHead();
            assertThat(journal.verify(_ -> {}).findings()).isEmpty();
        }
    }

    private static void send(Journal journal, Map<String, Answer> accepted, int client, int n) {
        Submission submission = TestJournal.by("u" + client, "c" + n, new AssignmentAction.Urge("i1/" + client));
        while (true) {
            try {
                accepted.put(
                        "u" + client + "/c" + n, journal.ledger().committer().commit(submission));
                return;
            } catch (LedgerUnavailable e) {
                Thread.onSpinWait(); // the same command again
            }
        }
    }
}
