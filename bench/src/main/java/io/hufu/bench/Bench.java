package io.hufu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs benchmarks by name, all where none is named; prints a table, and JSON beside it. A benchmark reports, it judges nobody. */
public final class Bench {
    private static final Map<String, Measured> ALL = new LinkedHashMap<>();

    static {
        ALL.put("main-job", _ -> MainJob.run());
        ALL.put("fan-out", FanOut::run);
        ALL.put("terminals-held", TerminalsHeld::run);
        ALL.put("intake", _ -> Intake.run());
        ALL.put("growth", Growth::run);
        ALL.put("start", _ -> StartTime.run());
        ALL.put("warnings-page", _ -> WarningsPage.run());
    }

    private Bench() {}

    private interface Measured {
        List<Figure> run(Options options) throws IOException, SQLException;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options = understood(arguments);
        var figures = new ArrayList<Figure>();
        for (String name : options.names().isEmpty() ? ALL.keySet() : options.names()) {
            System.err.println("hufu: measuring " + name + " …");
            figures.addAll(Objects.requireNonNull(ALL.get(name)).run(options));
        }
        out.printf("%-52s %-6s %9s %9s   %-9s %8s%n", "figure", "unit", "median", "least", "most", "limit");
        figures.forEach(figure -> out.println(figure.line()));
        String json = "[\n  "
                + String.join(",\n  ", figures.stream().map(Figure::json).toList()) + "\n]\n";
        Path file = Path.of(System.getProperty("hufu.home", "."), "bench", "target", "bench.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
        out.println();
        out.print(json);
    }

    private static Options understood(String[] arguments) {
        try {
            Options options = Options.of(arguments);
            for (String name : options.names()) {
                if (!ALL.containsKey(name)) {
                    throw new IllegalArgumentException(
                            "there is no benchmark «" + name + "»; there are: " + ALL.keySet());
                }
            }
            return options;
        } catch (IllegalArgumentException e) {
            System.err.println("hufu: " + e.getMessage());
            System.exit(2);
            throw e;
        }
    }
}
