package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same as {@link RoundsTest} where a server runs its own database, which it has to start again: forty units acknowledge at once,
 * and in the midst of it server, database or both are killed with -9. Clocks that ran out meanwhile strike once.
 */
@Tag("faults")
class KilledTest {
    /** Each kind once, where there is time; {@link RoundsTest} has the many rounds. */
    private static final int ROUNDS =
            Math.min(Victims.values().length, Integer.getInteger("hufu.faults.rounds", 4) / 2);

    private static final int ACKNOWLEDGE = 40;
    /** Bodies that stay silent, so that their clocks run out. */
    private static final int SILENT = 5;

    private final Path data = Run.newData();
    private final Map<String, Caller> units = new LinkedHashMap<>();

    /** What is killed, in this order. */
    private enum Victims {
        SERVER,
        DATABASE,
        DATABASE_TWICE,
        DATABASE_THEN_SERVER,
        SERVER_THEN_DATABASE
    }

    @BeforeEach
    void keepFolder() {
        assertThat(data).doesNotExist();
    }

    @AfterEach
    void removeFolder() throws Exception {
        DataFolder.discard(data);
    }

    @Test
    void whatWasAnsweredHoldsAndClocksStrikeOnce() throws Exception {
        long seed = Long.getLong("hufu.faults.seed", new Random().nextLong());
        System.out.println("faults: seed " + seed + ", repeat with -Dhufu.faults.seed=" + seed);
        Path packs = HastyPacks.beside(data);
        Run run = Run.demo(data, packs);
        try {
            var officer = Caller.signIn(run, "duty1");
            List<String> bodies = bodies(run);
            for (String body : bodies.subList(0, ACKNOWLEDGE)) {
                units.put(body, Caller.signIn(run, body));
            }
            var random = new Random(seed);
            int first = random.nextInt(Victims.values().length);
            for (int round = 0; round < ROUNDS; round++) {
                var victims = Victims.values()[(first + round) % Victims.values().length];
                run = play(run, packs, officer, bodies, victims, random, round);
            }
        } finally {
            run.close();
        }
        assertThat(command("verify")).contains("the ledger is sound");
        assertThat(command("rebuild")).contains("views derived from");
        assertThat(command("verify")).contains("the ledger is sound");
    }

    private String command(String word) throws Exception {
        try (Run run = Run.of(data, word)) {
            assertThat(run.exit()).as(run.said()).isZero();
            return run.said();
        }
    }

    private static List<String> bodies(Run run) throws Exception {
        List<String> bodies = new ArrayList<>();
        try (var connection = run.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from account where unit = id order by id")) {
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
        }
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGE + SILENT);
        return bodies.subList(0, ACKNOWLEDGE + SILENT);
    }

    /** One round on a running server; what runs afterwards is what it answers. */
    private Run play(
            Run before, Path packs, Caller officer, List<String> bodies, Victims victims, Random random, int round)
            throws Exception {
        int afterAnswers = random.nextInt(ACKNOWLEDGE);
        long microseconds = random.nextLong(4000);
        var muster = new Muster(String.valueOf(round), "test", units);
        muster.instruct(before, officer, bodies);
        long database = before.postmaster();
        muster.acknowledge(unit -> before, afterAnswers, microseconds, () -> kill(before, victims, database));
        System.out.println("faults: round " + round + ": " + victims + " killed " + microseconds + " µs after answer "
                + afterAnswers + "; " + muster.countAnswered() + " of " + muster.countAsked() + " were answered");
        Run run = comeBack(before, packs, victims);
        try (var records = new Records(run.database())) {
            muster.requireAnswered(records, false);
            muster.repeat(unit -> run);
            muster.requireAnswered(records, true);
            muster.requireClocks(records, bodies.size(), SILENT);
            records.requireSound(data);
        }
        return run;
    }

    private static void kill(Run run, Victims victims, long database) {
        switch (victims) {
            case SERVER -> run.kill();
            case DATABASE -> kill(database);
            case DATABASE_TWICE -> {
                kill(database);
                kill(newDatabase(run, database));
            }
            case DATABASE_THEN_SERVER -> {
                kill(database);
                run.kill();
            }
            case SERVER_THEN_DATABASE -> {
                run.kill();
                kill(database);
            }
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The server starts its database again while it is asked for answers. */
    private static long newDatabase(Run run, long before) {
        Waiting.until(() -> "another database; " + run.said(), () -> {
            long now = run.findPostmaster();
            return now > 0 && now != before;
        });
        return run.findPostmaster();
    }

    /** Where the server went, it comes back only after clocks ran out. */
    private Run comeBack(Run before, Path packs, Victims victims) throws Exception {
        Run run = before;
        if (victims != Victims.DATABASE && victims != Victims.DATABASE_TWICE) {
            Instant due = Instant.now().plusSeconds(3);
            Waiting.until(() -> "clocks run out", () -> Instant.now().isAfter(due));
            run = Run.demo(data, packs);
        }
        run.requireReady();
        return run;
    }
}
