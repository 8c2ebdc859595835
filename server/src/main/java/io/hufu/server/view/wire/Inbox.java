package io.hufu.server.view.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit's terminal or a leader has before him. */
public record Inbox(
        long position, @Nullable String unit, @Nullable String unitName, List<Item> items) {

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
