package io.hufu.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan edition with everything it needs to run, as loaded and checked.
 *
 * @param hash SHA-256 over the bytes of the files, lower-case hex; an incident keeps the edition it was opened under by it
 * @param workdays the country's calendar, with the years that the jurisdiction gives itself
 */
public record Pack(
        String hash,
        Plan plan,
        Jurisdiction jurisdiction,
        Directory directory,
        List<SupplyLine> supplies,
        Workdays workdays) {
    public Pack {
        supplies = List.copyOf(supplies);
    }

    /** The unit with this id, or null where the directory has none. */
    public Directory.@Nullable Unit findUnit(String id) {
        for (var unit : directory.units()) {
            if (unit.id().equals(id)) {
                return unit;
            }
        }
        return null;
    }
}
