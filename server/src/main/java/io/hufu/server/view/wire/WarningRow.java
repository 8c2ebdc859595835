package io.hufu.server.view.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of warnings: what holds, or what is drafted while nothing holds.
 *
 * @param status {@code draft}, {@code in-force}, {@code lifted} or {@code discarded}
 * @param pending what is in preparation: {@code issue}, {@code change}, {@code lift} or null
 * @param requested whether a superior was asked and has not answered
 * @param expired whether the end that it states has come while it is in force: somebody has to lift or extend it
 * @param issuedAt when what holds went out, or null
 */
public record WarningRow(
        String id,
        String kind,
        String plan,
        String planTitle,
        String hazard,
        String hazardName,
        String colour,
        String status,
        List<Place> areas,
        String headline,
        String issuer,
        Instant startsAt,
        @Nullable Instant endsAt,
        boolean expired,
        Instant draftedAt,
        @Nullable Instant issuedAt,
        @Nullable String pending,
        @Nullable String pendingColour,
        boolean requested,
        IncidentRow.Counts assignments,
        ClockFace clock) {

    public record Place(String code, String name) {}
}
