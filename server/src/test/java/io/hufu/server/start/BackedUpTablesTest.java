package io.hufu.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the server keeps is in a backup, or it is named as something that passes. */
class BackedUpTablesTest {
    private static final Path SCHEMA = Path.of("src/main/resources/io/hufu/server/schema");
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_]+)");

    @Test
    void everyTableOfTheServerIsBackedUpOrPasses() throws IOException {
        List<String> created = new ArrayList<>();
        try (var files = Files.list(SCHEMA)) {
            for (Path file : files.sorted().toList()) {
                CREATED.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> created.add(found.group(1)));
            }
        }
        assertThat(created).contains("account", "upkeep_done");
        List<String> named = new ArrayList<>(KeepCommands.TABLES);
        named.addAll(KeepCommands.PASSING);
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(created);
    }
}
