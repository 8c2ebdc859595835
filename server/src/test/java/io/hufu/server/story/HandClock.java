package io.hufu.server.story;

import io.hufu.server.clock.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The machine's clocks, turned by hand; stories name moments as people in Jincheng do, {@code 09:20}. */
public final class HandClock implements Moments {
    private static final ZoneOffset JINCHENG = ZoneOffset.ofHours(8);

    private volatile LocalDate day = LocalDate.of(2026, 6, 1);
    private final boolean running;
    private volatile Mark mark;

    /** A moment of the story and the machine's own nanoseconds at which it was set. */
    private record Mark(Instant moment, long nanos) {}

    private HandClock(String time, boolean running) {
        this.running = running;
        this.mark = new Mark(at(time), System.nanoTime());
    }

    /** Stands still but for the hand. */
    public static HandClock standing(String time) {
        return new HandClock(time, false);
    }

    /** Runs by itself too, for browsers, whose own clocks run on; the hand only sets it forward. */
    public static HandClock running(String time) {
        return new HandClock(time, true);
    }

    @Override
    public Instant now() {
        Mark from = mark;
        return running
                ? from.moment().plus((System.nanoTime() - from.nanos()) / 1000, ChronoUnit.MICROS)
                : from.moment();
    }

    @Override
    public long monotonic() {
        return Duration.between(Instant.EPOCH, now()).toNanos();
    }

    /** A moment of the story's day. */
    public Instant at(String time) {
        return LocalTime.parse(time).atDate(day).toInstant(JINCHENG);
    }

    /** Time only runs on. */
    void set(Instant moment) {
        Instant now = now();
        if (moment.isBefore(now) && !running) {
            throw new IllegalArgumentException(moment + " is before " + now);
        }
        if (moment.isAfter(now)) {
            mark = new Mark(moment, System.nanoTime());
        }
    }

    /** Begins the next day; sessions of the day before are long over then. */
    void nextDay(String time) {
        day = day.plusDays(1);
        set(at(time));
    }
}
