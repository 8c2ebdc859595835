package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two servers on a primary with a synchronous standby are one command post. Round after round forty bodies acknowledge and feed
 * back at both while a seeded generator hits servers, database, network or a clock. Whatever was answered is in the ledger once,
 * the rest once or not at all; every clock strikes once, when it is due; every cause leaves once; every open terminal is told of
 * everything in order, without gap and double.
 */
@Tag("faults")
class RoundsTest {
    private static final int ROUNDS = Integer.getInteger("hufu.faults.rounds", 4);
    private static final int SOUND_EVERY = 10;
    /** Longer than a message stays in the hands of a sender that went. */
    private static final Duration LEASE = Duration.ofMinutes(4);

    private final Path dataOne = Run.newData();
    private final Path dataTwo = Run.newData();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Following> streams = new ArrayList<>();

    @AfterEach
    void removeFolders() {
        DataFolder.discard(dataOne);
        DataFolder.discard(dataTwo);
    }

    @Test
    void nothingIsLostOrDoneTwice() throws Exception {
        long seed = Long.getLong("hufu.faults.seed", new Random().nextLong());
        System.out.println("faults: seed " + seed + ", repeat with -Dhufu.faults.seed=" + seed);
        Path packs = HastyPacks.beside(dataOne);
        try (var database = DatabasePair.start();
                var arrivals = new Arrivals();
                var one = new Node(dataOne, packs, database, arrivals.address());
                var two = new Node(dataTwo, packs, database, arrivals.address())) {
            nodes.addAll(List.of(one, two));
            one.start();
            CommandPost post = CommandPost.settle(one.run());
            CommandPost.shareKeys(dataOne, dataTwo);
            two.start();
            long after = head(database);
            follow(post, after);
            try {
                play(database, post, new Random(seed));
                requireTold(database, after);
            } finally {
                for (Following stream : streams) {
                    stream.close();
                }
            }
            requireArrived(database, arrivals);
            one.run().close();
            two.run().close();
            requireSound(database);
        }
    }

    private void follow(CommandPost post, long after) {
        streams.add(new Following(post.officer(), null, nodes, 0, after));
        post.units().forEach((body, caller) -> streams.add(new Following(caller, body, nodes, streams.size(), after)));
    }

    private void play(DatabasePair database, CommandPost post, Random random) throws Exception {
        var bag = new Hit.Bag(random, System.getProperty("hufu.faults.hits", ""));
        Map<Hit, Integer> played = new EnumMap<>(Hit.class);
        for (int round = 0; round < ROUNDS; round++) {
            Hit hit = bag.next();
            play(round, new Hitting(hit, bag.trap(hit), database, nodes, random), database, post, random);
            played.merge(hit, 1, Integer::sum);
        }
        System.out.println("faults: " + ROUNDS + " rounds: " + played);
    }

    private void play(int round, Hitting hitting, DatabasePair database, CommandPost post, Random random)
            throws Exception {
        Instant began = Instant.now();
        long before = head(database);
        var muster = new Muster(String.valueOf(round), "real", post.units());
        muster.instruct(hitting.victim().run(), post.officer(), post.bodies());
        Function<String, Run> spread = unit -> node(unit).run();
        int afterAnswers = random.nextInt(CommandPost.ACKNOWLEDGE);
        muster.acknowledge(
                spread,
                afterAnswers,
                random.nextLong(4000),
                () -> hitting.strike(() -> muster.instructOne(
                        hitting.other().run(), post.officer(), post.bodies().getFirst())));
        System.out.println("faults: round " + round + ": " + hitting + " after answer " + afterAnswers + "; "
                + muster.countAnswered() + " of " + muster.countAsked() + " were answered");
        if (nodes.stream().noneMatch(Node::alive)) {
            try (var records = new Records(database.open())) {
                Waiting.until(() -> "clocks run out", () -> records.runOut(muster.incident()) > 0);
            }
        }
        Instant struck = Instant.now();
        hitting.mend();
        Instant mended = Instant.now();
        try (var records = new Records(database.open())) {
            muster.requireAnswered(records, false);
            muster.repeat(unit -> (node(unit) == nodes.getFirst() ? nodes.getLast() : nodes.getFirst()).run());
            muster.requireAnswered(records, true);
            muster.requireClocks(records, post.bodies().size(), CommandPost.SILENT);
            records.requireNoneEarly();
            awaitTold(records, before);
            if (round % SOUND_EVERY == SOUND_EVERY - 1) {
                records.requireSound(dataOne);
                records.requireSound(dataTwo);
            }
        }
        System.out.println("faults: round " + round + " took " + seconds(began, struck) + " s until the hit was done, "
                + seconds(struck, mended) + " s to mend, " + seconds(mended, Instant.now()) + " s until all was well");
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }

    private Node node(String unit) {
        return nodes.get(Math.floorMod(unit.hashCode() / 2, 2));
    }

    private static long head(DatabasePair database) throws Exception {
        try (var records = new Records(database.open())) {
            return records.head();
        }
    }

    /** Waits until every stream was told of everything that concerns it. */
    private void awaitTold(Records records, long after) {
        var ledger = new ArrayList<Records.Entry>();
        Waiting.until(
                () -> "these are told of everything: "
                        + streams.stream()
                                .filter(stream -> !stream.caughtUp(ledger))
                                .toList(),
                () -> {
                    ledger.clear();
                    ledger.addAll(records.ledger(after));
                    return streams.stream().allMatch(stream -> stream.caughtUp(ledger));
                });
    }

    private void requireTold(DatabasePair database, long after) throws Exception {
        try (var records = new Records(database.open())) {
            awaitTold(records, after);
            for (Following stream : streams) {
                stream.close();
            }
            var ledger = records.ledger(after);
            streams.forEach(stream -> stream.requireWhole(ledger));
        }
        long again = streams.stream().mapToLong(Following::countAgain).sum();
        System.out.println("faults: " + streams.size() + " streams, told " + again
                + " times to read everything again by a server that had just come");
    }

    /** Time passes, so that messages whose sender went are taken up again; then each has arrived, once or with the same id again. */
    private void requireArrived(DatabasePair database, Arrivals arrivals) throws Exception {
        for (Node node : nodes) {
            node.pass(LEASE);
        }
        try (var records = new Records(database.open())) {
            records.endLeases();
            Waiting.until(
                    () -> "messages arrive: " + states(records),
                    () -> records.lettersWaiting() == 0
                            && states(records).keySet().equals(java.util.Set.of("delivered")));
            var counts = arrivals.counts();
            var messages = records.messages();
            assertThat(counts.keySet())
                    .as("what arrived, and what was sent")
                    .isEqualTo(messages.stream().map(Records.Sent::reference).collect(Collectors.toSet()));
            for (Records.Sent message : messages) {
                assertThat(counts.get(message.reference()))
                        .as("%s arrived", message)
                        .isBetween(1, message.attempts());
            }
            System.out.println("faults: " + counts.size() + " messages arrived, "
                    + counts.values().stream().filter(count -> count > 1).count() + " of them again with the same id");
        }
    }

    private static Map<String, Long> states(Records records) {
        try {
            return records.messages().stream()
                    .collect(Collectors.groupingBy(Records.Sent::state, TreeMap::new, Collectors.counting()));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireSound(DatabasePair database) throws Exception {
        assertThat(command(database, dataOne, "verify")).contains("the ledger is sound");
        assertThat(command(database, dataOne, "rebuild")).contains("views derived from");
        assertThat(command(database, dataTwo, "verify")).contains("the ledger is sound");
    }

    private static String command(DatabasePair database, Path data, String word) throws Exception {
        try (Run run = Run.of(data, database.environment(), word)) {
            assertThat(run.exit()).as(run.said()).isZero();
            return run.said();
        }
    }
}
