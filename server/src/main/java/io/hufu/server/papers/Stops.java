package io.hufu.server.papers;

import java.util.List;
import java.util.stream.Collectors;

/** Sets one full stop behind what people said, whether or not they set one themselves. */
final class Stops {
    private Stops() {}

    /** A sentence of its own. */
    static String sentence(String said) {
        return open(said) + "。";
    }

    /** Several things in one sentence. */
    static String sentence(List<String> said) {
        return said.stream().map(Stops::open).collect(Collectors.joining("；")) + "。";
    }

    /** What the sentence goes on behind. */
    static String open(String said) {
        String text = said.strip();
        int end = text.length();
        while (end > 0 && "。；;，,、.".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
