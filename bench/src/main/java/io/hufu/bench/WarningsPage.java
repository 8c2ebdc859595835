package io.hufu.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The public page of warnings under a thousand readers a second: how long a thousand take when they come at once, how long one waits
 * when a thousand come each second, and what that does to those who command. Readers and server share the machine.
 */
final class WarningsPage {
    /** Readers in one second that the house promises to bear. */
    private static final int READERS = 1000;
    /** A thousand readers are served within the second in which they come. */
    private static final double LIMIT_MILLIS = 1000;

    private static final int LINES = 40;
    private static final int MEASURED = 5;
    private static final int WARM_UP = 20_000;
    private static final int SECONDS = 3;
    private static final int ACTS = 40;
    /** What the house answers beyond its own bound, which the warm-up reaches. */
    private static final int TOO_MANY = 503;

    private static final String PAGE = "/public/warnings";

    private final Shipped server;
    private final Person officer;

    private WarningsPage(Shipped server) throws IOException {
        this.server = server;
        this.officer = Person.signIn(server.port(), "duty1", Shipped.PIN);
    }

    static List<Figure> run() throws IOException {
        try (var server = Shipped.start(Shipped.newFolder(), true)) {
            return new WarningsPage(server).measure();
        }
    }

    private List<Figure> measure() throws IOException {
        issue();
        requireShown();
        atOnce(WARM_UP);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2)); // what was too much for one second is over
        double[] thousand = new double[MEASURED];
        double[] waits = new double[MEASURED];
        double[] alone = new double[MEASURED];
        double[] beside = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            thousand[i] = atOnce(READERS);
            alone[i] = act();
            var stop = new AtomicBoolean();
            var waited = new ConcurrentLinkedQueue<Long>();
            var readers = paced(stop, waited);
            beside[i] = act();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS));
            stop.set(true);
            readers.forEach(WarningsPage::join);
            waits[i] = share(waited, 0.99);
        }
        double[] rates =
                Arrays.stream(thousand).map(millis -> READERS * 1000.0 / millis).toArray();
        return List.of(
                Figure.of("warnings-page: 1000 readers at once", "ms", LIMIT_MILLIS, thousand),
                Figure.of("warnings-page: readers in a second", "1/s", Double.NaN, rates),
                Figure.of("warnings-page: 1000/s, p99 of the wait", "ms", Double.NaN, waits),
                Figure.of("warnings-page: a report meanwhile", "ms", Double.NaN, beside),
                Figure.of("warnings-page: a report without readers", "ms", Double.NaN, alone));
    }

    /** A warning that is meant, so that the page has something to show. */
    private void issue() throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var drafted = officer.act("/api/warnings", """
                {"kind":"real","plan":"hazardous-chemicals","passedDown":null,"content":{"hazard":"hazardous-chemicals","colour":"yellow",
                 "areas":["140525"],"across":null,"place":"巴公镇","startsAt":"%s","endsAt":null,"outline":"持续高温","effects":"储罐超压泄漏的可能增大",
                 "cautions":"远离厂区下风向","measures":["企业加密巡检","周边村庄做好转移准备"],"issuer":"晋城市指挥部办公室","headline":null}}""".formatted(now));
        String warning = drafted.path("created").path("warning").asString();
        officer.act("/api/warnings/" + warning + "/issue-draft", "{\"number\":null}");
    }

    private void requireShown() throws IOException {
        try (var line = new Line(server.port())) {
            var reply = line.send("GET", PAGE, Map.of(), "");
            if (reply.status() != 200 || !reply.text().contains("泽州县")) {
                throw new IllegalStateException("the page shows no warning: " + reply.status() + " " + reply.text());
            }
        }
    }

    /** So many readers as fast as they are served; milliseconds for all. */
    private double atOnce(int readers) {
        long begun = System.nanoTime();
        var all = new ArrayList<Thread>();
        for (int i = 0; i < LINES; i++) {
            all.add(Thread.ofPlatform().start(() -> {
                try (var line = new Line(server.port())) {
                    for (int n = 0; n < readers / LINES; n++) {
                        read(line);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
        all.forEach(WarningsPage::join);
        return (System.nanoTime() - begun) / 1e6;
    }

    /** A thousand a second, each at its moment whether or not the one before was served; a wait counts from that moment. */
    private List<Thread> paced(AtomicBoolean stop, ConcurrentLinkedQueue<Long> waited) {
        long between = TimeUnit.SECONDS.toNanos(1) * LINES / READERS;
        long begun = System.nanoTime();
        var all = new ArrayList<Thread>();
        for (int i = 0; i < LINES; i++) {
            long first = begun + between * i / LINES;
            all.add(Thread.ofPlatform().start(() -> {
                try (var line = new Line(server.port())) {
                    for (long due = first; !stop.get(); due += between) {
                        for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
                            LockSupport.parkNanos(ahead);
                        }
                        read(line);
                        waited.add(System.nanoTime() - due);
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
        return all;
    }

    private static void read(Line line) throws IOException {
        var reply = line.send("GET", PAGE, Map.of("Accept-Encoding", "gzip"), "");
        if (reply.status() != 200 && reply.status() != TOO_MANY) {
            throw new IllegalStateException("a reader got " + reply.status());
        }
    }

    /** The median of some reports taken in, milliseconds. */
    private double act() throws IOException {
        var each = new ConcurrentLinkedQueue<Long>();
        for (int i = 0; i < ACTS; i++) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            long begun = System.nanoTime();
            officer.act("/api/incidents", """
                    {"kind":"test","plan":"hazardous-chemicals","title":"巴公镇化肥厂氯气泄漏","accident":"leak","area":"140525",
                     "occurredAt":"%s","report":{"source":"county-duty","way":"telephone","receivedAt":"%s",
                       "reporter":"赵强 13900001234","text":"一人遇难，原因不明。"},
                     "figures":{"deaths":1,"poisoned":2},"judgement":{"undetermined":false,"graveCourse":false}}""".formatted(now.minusSeconds(1200), now.minusSeconds(60)));
            each.add(System.nanoTime() - begun);
        }
        return share(each, 0.5);
    }

    private static double share(ConcurrentLinkedQueue<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.round((sorted.length - 1) * share)] / 1e6;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
