package io.hufu.server.view.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit's terminal or a leader has before him. */
public record Inbox(
        long position, @Nullable String unit, @Nullable String unitName, List<Item> items) {

    public record Item(
            String assignment,
            String incident,
            String incidentTitle,
            String kind,
            @Nullable String level,
            String areaName,
            @Nullable String site,
            ClockFace clock,
            BodyRow row,
            List<Protective> protection) {}
}
