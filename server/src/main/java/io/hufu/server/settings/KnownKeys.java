package io.hufu.server.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All settings that there are. */
final class KnownKeys {
    private final List<Key> keys;

    KnownKeys(List<Class<? extends Record>> sections) {
        this.keys =
                sections.stream().flatMap(section -> Key.of(section).stream()).toList();
    }

    List<Key> list() {
        return keys;
    }

    Optional<Key> find(String given) {
        return keys.stream().filter(key -> key.matches(given)).findFirst();
    }

    /** The name that was probably meant. */
    String nearest(String given) {
        return keys.stream()
                .map(Key::name)
                .min(Comparator.comparingInt(name -> steps(given, name)))
                .orElseThrow();
    }

    /** How many letters have to be put in, taken out or changed to get from one word to the other. */
    static int steps(String from, String to) {
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[to.length()];
    }
}
