package io.hufu.plan;

import java.util.List;

/** Protective gear (安全防护) for one kind of people. */
public record Protection(String id, String who, List<String> gear, String clause) {
    public Protection {
        gear = List.copyOf(gear);
    }
}
