package io.hufu.server.keeping;

import io.hufu.engine.basics.LawTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a backup is made by itself: once a day at an hour of Asia/Shanghai, or never. */
@Component
public class BackupSchedule {
    /** How many are kept where nobody said it. */
    public static final int USUAL = 14;

    private static final String HOUR = "backup.hour";
    private static final String KEPT = "backup.kept";
    /** A machine that was off, or a large ledger, gets this long. */
    private static final Duration GRACE = Duration.ofHours(2);

    private final KeptSettings settings;

    BackupSchedule(KeptSettings settings) {
        this.settings = settings;
    }

    /**
     * As the administrator wants it.
     *
     * @param hour of the day, 0 to 23; null for never
     * @param kept how many backups stay in the folder
     */
    public record Plan(@Nullable Integer hour, int kept) {}

    public Plan read() {
        return new Plan(number(HOUR).orElse(null), number(KEPT).orElse(USUAL));
    }

    private Optional<Integer> number(String name) {
        return settings.find(name).map(Integer::valueOf);
    }

    public void put(Plan plan, String account) {
        settings.put(HOUR, plan.hour() == null ? null : plan.hour().toString(), account);
        settings.put(KEPT, String.valueOf(plan.kept()), account);
    }

    /** The last moment at which one was due; empty without an hour. */
    Optional<Instant> lastDue(Instant now) {
        return number(HOUR).map(hour -> {
            var today = now.atZone(LawTime.ZONE).with(LocalTime.of(hour, 0));
            return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        });
    }

    /** Whether the one that was due some time ago is not there. @param good when the last good one was made */
    boolean overdue(Instant now, @Nullable Instant good) {
        return lastDue(now.minus(GRACE))
                .map(due -> good == null || good.isBefore(due))
                .orElse(false);
    }
}
