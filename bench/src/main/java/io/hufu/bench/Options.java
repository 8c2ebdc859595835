package io.hufu.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is said on the command line: names of benchmarks, and how large they are to be where that is not left to them.
 *
 * @param names in the order in which they were given
 * @param terminals that are opened at most
 * @param minutes for which terminals are held
 * @param incidents that a grown ledger has
 */
record Options(List<String> names, int terminals, int minutes, int incidents) {
    Options {
        names = List.copyOf(names);
    }

    /** @throws IllegalArgumentException with a sentence for whoever typed it */
    static Options of(String[] arguments) {
        var names = new ArrayList<String>();
        var numbers = new LinkedHashMap<>(Map.of("--terminals", 10_000, "--minutes", 10, "--incidents", 1_000_000));
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            if (!word.startsWith("-")) {
                names.add(word);
            } else if (numbers.containsKey(word) && i + 1 < arguments.length) {
                numbers.put(word, number(word, arguments[++i]));
            } else {
                throw new IllegalArgumentException("«" + word
                        + "» is no option with a number behind it; there are: --terminals, --minutes, --incidents");
            }
        }
        return new Options(
                names,
                numbers.getOrDefault("--terminals", 0),
                numbers.getOrDefault("--minutes", 0),
                numbers.getOrDefault("--incidents", 0));
    }

    private static int number(String word, String said) {
        if (!said.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(word + " needs a whole number from 1 to 9999999, not «" + said + "»");
        }
        return Integer.parseInt(said);
    }
}
