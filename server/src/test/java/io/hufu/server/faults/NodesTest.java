package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.journal.postgres.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two servers on one database with a standby: sessions, live stream, clocks and letters are common. Forty bodies acknowledge at
 * both while one server is killed or paused, connections are cut, or the primary is killed and the standby promoted.
 */
@Tag("faults")
class NodesTest {
    private static final int ACKNOWLEDGE = 40;
    private static final int SILENT = 5;
    private static final Pattern CODE = Pattern.compile("one-time code:\\s+(\\S+)");
    private static final String HEADS = "type,id,name,unit,area,phone,posts,capabilities,expires\n";

    private final Path dataOne = Run.newData();
    private final Path dataTwo = Run.newData();
    private final Map<String, Caller> units = new LinkedHashMap<>();
    private List<String> bodies = List.of();

    /** What happens to the second server or the database, in this order. */
    private enum Hit {
        KILLED,
        PAUSED,
        CUT,
        FAILED_OVER
    }

    @AfterEach
    void removeFolders() {
        DataFolder.discard(dataOne);
        DataFolder.discard(dataTwo);
    }

    @Test
    void twoServersAreOneCommandPost() throws Exception {
        long seed = Long.getLong("hufu.faults.seed", new Random().nextLong());
        System.out.println("nodes: seed " + seed + ", repeat with -Dhufu.faults.seed=" + seed);
        var random = new Random(seed);
        Path packs = HastyPacks.beside(dataOne);
        try (var database = DatabasePair.start();
                Run one = Run.up(dataOne, packs, database.environment())) {
            Caller officer = settle(one);
            shareKeys();
            Run two = Run.up(dataTwo, packs, database.environment());
            try (var following = Following.of(one, officer)) {
                for (Hit hit : Hit.values()) {
                    two = play(hit, database, one, two, officer, following, random, packs);
                }
                following.requireInOrder();
            } finally {
                two.close();
            }
            one.close();
            for (Path data : List.of(dataOne, dataTwo)) {
                try (Run verify = Run.of(data, database.environment(), "verify")) {
                    assertThat(verify.exit()).as(verify.said()).isZero();
                    assertThat(verify.said()).contains("the ledger is sound");
                }
            }
        }
    }

    private Run play(
            Hit hit,
            DatabasePair database,
            Run one,
            Run before,
            Caller officer,
            Following following,
            Random random,
            Path packs)
            throws Exception {
        var muster = new Muster(hit.name(), units);
        muster.instruct(before, officer, bodies);
        following.await(muster.incident()); // what the other server committed
        int afterAnswers = random.nextInt(ACKNOWLEDGE / 2);
        Function<String, Run> spread = unit -> unit.hashCode() % 2 == 0 ? one : before;
        muster.acknowledge(spread, afterAnswers, random.nextLong(4000), () -> {
            switch (hit) {
                case KILLED -> before.kill();
                case PAUSED -> {
                    before.signal("STOP");
                    // the other server goes on without it: whatever it holds is taken from it
                    muster.instructOne(one, officer, bodies.getFirst());
                    before.signal("CONT");
                }
                case CUT -> database.cutConnections();
                case FAILED_OVER -> database.failOver();
            }
        });
        System.out.println("nodes: " + hit + " after answer " + afterAnswers + "; " + muster.countAnswered() + " of "
                + ACKNOWLEDGE + " were answered");
        Run two = hit == Hit.KILLED ? Run.up(dataTwo, packs, database.environment()) : before;
        one.requireReady();
        two.requireReady();
        try (var records = new Records(database.open())) {
            muster.requireAnswered(records, false);
            muster.repeat(unit -> spread.apply(unit) == one ? two : one); // each at the other server
            muster.requireAnswered(records, true);
            muster.requireClocks(records, bodies.size(), SILENT);
            records.requireSound(dataOne);
            records.requireSound(dataTwo);
        }
        for (String unit : units.keySet()) {
            following.await(muster.assignment(unit));
        }
        return two;
    }

    /** The first run: an administrator, the city's packs, an account for the office and for each body; who signs in at one is in at both. */
    private Caller settle(Run run) throws Exception {
        Waiting.until(run::said, () -> CODE.matcher(run.said()).find());
        var code = CODE.matcher(run.said());
        assertThat(code.find()).isTrue();
        Caller.setUp(
                run,
                "{\"code\":\"" + code.group(1) + "\",\"account\":\"root1\",\"name\":\"管理员\",\"pin\":\"" + Run.PIN
                        + "\",\"packs\":[\"jincheng\"]}");
        var admin = Caller.signIn(run, "root1", Run.PIN);
        bodies = admin.read(run, "/api/directory/units")
                .json()
                .valueStream()
                .map(unit -> unit.path("id").asString())
                .limit(ACKNOWLEDGE + SILENT)
                .toList();
        assertThat(bodies).hasSize(ACKNOWLEDGE + SILENT);
        var table = new StringBuilder(HEADS + "person,duty1,赵安,,,,,duty-officer,\n");
        for (String body : bodies.subList(0, ACKNOWLEDGE)) {
            table.append("person,").append(body).append(",钱宁,").append(body).append(",,,,unit,\n");
        }
        var pins = new LinkedHashMap<String, String>();
        var done = admin.post(run, "/api/admin/import?dryRun=false", "text/csv", table.toString());
        done.json()
                .path("pins")
                .forEach(each -> pins.put(
                        each.path("account").asString(), each.path("pin").asString()));
        assertThat(pins).as(done.body()).hasSize(ACKNOWLEDGE + 1);
        for (String body : bodies.subList(0, ACKNOWLEDGE)) {
            units.put(body, Caller.signIn(run, body, pin(pins, body)));
        }
        return Caller.signIn(run, "duty1", pin(pins, "duty1"));
    }

    private static String pin(Map<String, String> pins, String account) {
        return Objects.requireNonNull(pins.get(account), account);
    }

    /** Keys belong to the ledger and are the same on every node; signed heads are each node's own. */
    private void shareKeys() throws IOException {
        Path from = dataOne.resolve("keys");
        Files.createDirectories(dataTwo);
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, dataTwo.resolve("keys").resolve(from.relativize(file)));
            }
        }
    }
}
