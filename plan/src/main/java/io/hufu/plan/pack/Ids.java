package io.hufu.plan.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Ids that have to be unique among themselves. */
final class Ids {
    private final Map<String, At> seen = new HashMap<>();

    /** Takes the id of each element of a list. */
    Ids take(Iterable<At> elements, String key) {
        for (var element : elements) {
            takeOne(element.get(key));
        }
        return this;
    }

    void takeOne(At id) {
        var first = seen.putIfAbsent(id.text(), id);
        if (first != null) {
            var place = first.tree().place(first.path());
            id.report(FindingCode.DUPLICATE_ID, id.text(), place.file() + ":" + place.line());
        }
    }

    boolean has(String id) {
        return seen.containsKey(id);
    }

    Set<String> all() {
        return Set.copyOf(seen.keySet());
    }
}
