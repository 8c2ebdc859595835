package io.hufu.server.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server says on screens, in one language, out of {@code wording.properties}: a line a sentence or word, Chinese and
 * English. A sentence has its values by name in braces; what stands in double square brackets is left out where one of its values
 * is not there.
 */
public final class Wording {
    /** The words that papers and the ledger's own texts use. */
    public static final Wording CHINESE = new Wording(Language.CHINESE);

    private static final Wording ENGLISH = new Wording(Language.ENGLISH);
    private static final Properties ALL = load();
    private static final Pattern ASIDE = Pattern.compile("\\[\\[(.*?)]]");
    private static final String GOES_ON = "。，；、：,;.";
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private final Language language;

    private Wording(Language language) {
        this.language = language;
    }

    public static Wording in(Language language) {
        return language.pick(CHINESE, ENGLISH);
    }

    Language language() {
        return language;
    }

    static boolean has(String key) {
        return ALL.containsKey(key);
    }

    /** Every key that has words. */
    static Properties all() {
        return ALL;
    }

    /** A fixed word; a key that has none is a fault of the program and stands for itself. */
    public String word(String key) {
        String line = ALL.getProperty(key);
        if (line == null) {
            return key;
        }
        int bar = line.indexOf('|');
        return language.pick(
                line.substring(0, bar).strip(), line.substring(bar + 1).strip());
    }

    /** The word for a constant of a closed vocabulary: {@code way.in-person}. */
    public String word(String group, Enum<?> value) {
        return word(group + "." + Codes.code(value));
    }

    /** Puts things side by side. */
    public String list(Iterable<String> things) {
        return String.join(comma(), things);
    }

    String comma() {
        return language.pick("、", ", ");
    }

    /** Between things that are sentences themselves. */
    String between() {
        return language.pick("；", "; ");
    }

    /** A sentence with its values. */
    public String say(String code, Map<String, String> values) {
        var whole = ASIDE.matcher(word(code)).replaceAll(aside -> {
            String within = aside.group(1);
            boolean said = NAME.matcher(within).results().allMatch(name -> values.containsKey(name.group(1)));
            return Matcher.quoteReplacement(said ? within : "");
        });
        return NAME.matcher(whole)
                .replaceAll(name -> Matcher.quoteReplacement(
                        goingOn(values.getOrDefault(name.group(1), ""), whole.substring(name.end()))));
    }

    /** What people said, without the full stop that they set, where the sentence goes on behind it. */
    private static String goingOn(String said, String rest) {
        boolean on = !rest.isEmpty() && GOES_ON.indexOf(rest.charAt(0)) >= 0;
        return on && said.endsWith("。") ? said.substring(0, said.length() - 1) : said;
    }

    private static Properties load() {
        var words = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream("wording.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
