package io.hufu.server.publication;

import io.hufu.server.gateway.Outgoing;
import io.hufu.server.gateway.cap.CapBulletins;
import io.hufu.server.settings.WarningSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the public documents ready. They are made anew at the first question after a change, or when a warning ends by itself. */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final String SOON = "public, max-age=10";
    /** While one is about to end: a cache asks each time, so that it never shows as in force what has ended. */
    private static final String EACH_TIME = "public, no-cache";

    private static final Duration MAX_AGE = Duration.ofSeconds(10);
    private static final String LONG = "public, max-age=3600";
    private static final String CAP = "application/cap+xml;charset=UTF-8";
    /** Made anew at least so often where anybody asks: another name of the place, a change that this node was not told of. */
    private static final Duration OLDEST = Duration.ofSeconds(30);

    private final Outgoing outgoing;
    private final WarningSettings settings;
    private final CapBulletins cap;
    private final Supplier<String> place;
    private final boolean demonstration;
    private final Supplier<Instant> now;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made made;

    /**
     * @param place the name of the jurisdiction
     * @param now the server's moment
     */
    Publication(
            Outgoing outgoing,
            WarningSettings settings,
            boolean demonstration,
            Supplier<String> place,
            Supplier<Instant> now) {
        this.outgoing = outgoing;
        this.settings = settings;
        this.cap = new CapBulletins(settings, demonstration);
        this.place = place;
        this.demonstration = demonstration;
        this.now = now;
    }

    /** @param until when it is stale by itself */
    private record Made(Map<String, Answer> answers, long change, Instant until) {}

    /** What is held ready is no longer right. */
    void changed() {
        changes.incrementAndGet();
    }

    /** The document under a path, or null where there is none. */
    @Nullable
    Answer find(String path) {
        Made ready = made;
        if (ready == null || stale(ready)) {
            ready = make();
        }
        return ready.answers().get(path);
    }

    private boolean stale(Made ready) {
        return ready.change() != changes.get() || !now.get().isBefore(ready.until());
    }

    /** One makes, the others wait: what was changed before a question is in its answer. */
    private Made make() {
        making.lock();
        try {
            Made ready = made;
            if (ready != null && !stale(ready)) {
                return ready;
            }
            long change = changes.get();
            Instant moment = now.get();
            try {
                var next = documents(moment, change);
                made = next;
                return next;
            } catch (RuntimeException e) {
                if (ready == null) {
                    throw e;
                }
                LOG.error("the public page stays as it was", e); // older warnings are better than none
                var again = new Made(ready.answers(), change, moment.plusSeconds(1));
                made = again;
                return again;
            }
        } finally {
            making.unlock();
        }
    }

    private Made documents(Instant moment, long change) {
        var bulletins = outgoing.listBulletins(moment.minus(InForce.KEPT));
        var inForce = InForce.of(place.get(), demonstration, bulletins, moment);
        var answers = new LinkedHashMap<String, Answer>();
        Instant ends = inForce.until();
        boolean ending = ends != null && ends.isBefore(moment.plus(OLDEST).plus(MAX_AGE));
        String held = ending ? EACH_TIME : SOON;
        var page = new Answer(WarningPage.TYPE, held, inForce.changed(), WarningPage.write(inForce, settings));
        answers.put(Addresses.PAGE, page);
        answers.put(Addresses.PAGE + "/", page);
        answers.put(
                Addresses.FEED, new Answer(AtomFeed.TYPE, held, inForce.changed(), AtomFeed.write(inForce, settings)));
        for (var bulletin : inForce.documents()) {
            try {
                answers.put(Addresses.cap(bulletin.id()), new Answer(CAP, LONG, bulletin.sent(), cap.write(bulletin)));
            } catch (IllegalArgumentException e) {
                LOG.error(
                        "the bulletin {} cannot be written as CAP", bulletin.id(), e); // the page goes out all the same
            }
        }
        Instant until = moment.plus(OLDEST);
        return new Made(answers, change, ends != null && ends.isBefore(until) ? ends : until);
    }
}
