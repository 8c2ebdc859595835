package io.hufu.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The city's packs with a ladder without patience, so that clocks run out while nobody is there: who does not acknowledge is
 * called, who then says nothing is urged.
 */
final class HastyPacks {
    private HastyPacks() {}

    /** In a folder beside a data folder. */
    static Path beside(Path data) throws IOException {
        Path from = Run.repository().resolve("packs");
        Path packs = data.resolveSibling("packs");
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = packs.resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                if (file.endsWith("jurisdiction.yaml")) {
                    String text = Files.readString(file);
                    String hasty = text.replaceAll("(?m)^ladder:\\n(  .*\\n)+", """
                            ladder:
                              unacknowledged: [{after: PT0M, action: call}]
                              silent: [{after: PT0M, action: urge}]
                            """);
                    assertThat(hasty).isNotEqualTo(text);
                    Files.writeString(to, hasty);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return packs;
    }
}
