package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit's terminal or a leader has before him. */
public record Inbox(
        long position, @Nullable String unit, @Nullable String unitName, Ring ring, List<Item> items) {

    /**
     * @param unit whether work of the unit rings for this reader: not where somebody else is on duty; that of posts rings always
     * @param until when that may change by itself; null where nothing is planned
     */
    public record Ring(boolean unit, @Nullable Instant until) {}

    /**
     * @param incident id of what it rests on
     * @param ground {@code incident}, {@code warning} or {@code roll-call}
     * @param colour of the warning; null for an incident
     */
    public record Item(
            String assignment,
            String incident,
            String incidentTitle,
            String kind,
            String ground,
            @Nullable String level,
            @Nullable String colour,
            String areaName,
            @Nullable String site,
            ClockFace clock,
            BodyRow row,
            List<Protective> protection) {}
}
