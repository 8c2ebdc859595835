package io.hufu.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every screen of the console, read from its own source: the addresses out of the router, the tabs out of the screens. A new one is walked
 * without being named here; one with an id of a new kind needs an example.
 *
 * @param name of its pictures
 * @param account who sees it with something on it; empty for somebody who is not signed in
 * @param address to open
 * @param presses test ids that are pressed one after the other, once it is open
 * @param shows test id of what has to stand there then; empty for the screen itself
 */
record Screen(String name, String account, String address, List<String> presses, String shows) {
    private static final Path SOURCE = Path.of("../console/src");
    private static final Pattern ROUTE =
            Pattern.compile("path: '([^']+)', component: \\(\\) => import\\('\\./(\\S+?)'\\)");
    private static final Pattern TABS = Pattern.compile("const (?:[A-Z]+_)?TABS = \\[([^\\]]*)]");

    private static final Pattern TABS_OF = Pattern.compile("import \\{[^}]*_TABS[^}]*} from '(\\S+?)'");
    private static final Pattern PART =
            Pattern.compile("(\\w+): defineAsyncComponent\\(\\(\\) => import\\('(\\S+?)'\\)");

    Screen {
        presses = List.copyOf(presses);
    }

    /**
     * All of them.
     *
     * @param examples for addresses with an id: each stands for the route before it
     */
    static List<Screen> all(Map<String, List<String>> examples) {
        var screens = new ArrayList<Screen>();
        var seen = new HashSet<String>(); // a part that several screens have as a tab is looked at once
        var shown = new HashMap<String, Integer>(); // how often a screen was met already
        Matcher route = ROUTE.matcher(read(SOURCE.resolve("router.ts")));
        while (route.find()) {
            String path = route.group(1);
            String file = route.group(2);
            String name = name(file);
            var addresses = path.startsWith("/:") ? List.of("/no-such-page") : addresses(path, examples);
            if (addresses.getFirst().contains(":")) {
                throw new IllegalStateException("the walk needs an example for " + path);
            }
            for (String address : addresses) {
                int count = shown.merge(name, 1, Integer::sum);
                String numbered = count == 1 ? name : name + "-" + count;
                screens.add(plain(numbered, address));
                Map<String, String> parts = parts(file);
                for (String tab : tabs(file)) {
                    if (seen.add(parts.getOrDefault(tab, file + " " + tab))) {
                        screens.add(plain(numbered + "-" + tab, address + "?tab=" + tab));
                    }
                }
            }
        }
        return screens;
    }

    private static Screen plain(String name, String address) {
        return new Screen(name, account(address), address, List.of(), "");
    }

    private static String account(String address) {
        return switch (address.replaceAll("^/([^/?]*).*", "$1")) {
            case "sign-in", "setup" -> "";
            case "terminal" -> "fire-brigade";
            case "admin" -> "admin";
            default -> "duty1";
        };
    }

    /** The examples of a route; a screen further down belongs to the first example of what it is about. */
    private static List<String> addresses(String path, Map<String, List<String>> examples) {
        var own = examples.get(path);
        if (own != null) {
            return own;
        }
        return examples.entrySet().stream()
                .filter(example -> path.startsWith(example.getKey() + "/"))
                .findFirst()
                .map(example -> List.of(example.getValue().getFirst()
                        + path.substring(example.getKey().length())))
                .orElse(List.of(path));
    }

    private static String name(String file) {
        String simple = file.replaceAll(".*/", "").replace(".vue", "");
        return simple.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** The tabs after the first, which stands open anyway. */
    private static List<String> tabs(String file) {
        String source = read(SOURCE.resolve(file));
        Matcher elsewhere = TABS_OF.matcher(source);
        Matcher tabs = TABS.matcher(
                elsewhere.find() ? read(SOURCE.resolve(file).resolveSibling(elsewhere.group(1) + ".ts")) : source);
        return tabs.find()
                ? Arrays.stream(tabs.group(1).split(","))
                        .map(tab -> tab.replace("'", "").strip())
                        .skip(1)
                        .toList()
                : List.of();
    }

    /** The part that each tab shows, where the screen lists them. */
    private static Map<String, String> parts(String file) {
        return PART.matcher(read(SOURCE.resolve(file)))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
