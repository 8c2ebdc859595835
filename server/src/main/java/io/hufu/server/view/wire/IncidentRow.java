package io.hufu.server.view.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of incidents.
 *
 * @param status {@code reported}, {@code active}, {@code ended}, {@code closed}, {@code false} or {@code merged}
 * @param disputed whether the decision on the level in force was denied and nobody has said yet what becomes of it
 * @param injuries serious injuries and poisonings together
 * @param struck obligations that struck and are still open
 */
public record IncidentRow(
        String id,
        String kind,
        String title,
        String plan,
        String planTitle,
        String area,
        String areaName,
        @Nullable String grade,
        @Nullable String level,
        @Nullable String proposed,
        boolean disputed,
        String status,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable Integer deaths,
        @Nullable Integer injuries,
        @Nullable Integer missing,
        Counts assignments,
        int struck,
        @Nullable Instant nextDue,
        ClockFace clock) {

    /** How many assignments were issued, are acknowledged, and do not answer. */
    public record Counts(int issued, int acknowledged, int silent) {
        public static final Counts NONE = new Counts(0, 0, 0);
    }
}
