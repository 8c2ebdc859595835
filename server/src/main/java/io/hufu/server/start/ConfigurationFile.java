package io.hufu.server.start;

import io.hufu.server.settings.Configuration;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file the configuration stands in: named by an option, else by {@code HUFU_CONFIG}; none where neither is. */
final class ConfigurationFile {
    private static final String VARIABLE = "HUFU_CONFIG";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "配置文件 / configuration file (default: $" + VARIABLE + ")")
    private @Nullable Path named;

    @Nullable
    Path find(Map<String, String> environment) {
        String said = environment.getOrDefault(VARIABLE, "").strip();
        return named != null ? named : said.isEmpty() ? null : Path.of(said);
    }

    /** The configuration of a command that only needs the data and their database. */
    Configuration read(@Nullable Path data) {
        Map<String, String> options = new LinkedHashMap<>();
        if (data != null) {
            options.put("server.data", data.toAbsolutePath().toString());
        }
        return Configuration.read(find(System.getenv()), System.getenv(), options);
    }
}
