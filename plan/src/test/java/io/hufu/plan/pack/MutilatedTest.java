package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files damaged at random bring findings or packs, never an exception; a failure names its seed. */
class MutilatedTest {
    private static final int ROUNDS = 120;

    @Test
    void noDamageMakesTheLoaderThrow() {
        int broken = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var files = TestCity.gasField();
            damage(files, new Random(seed));
            var loaded = new ArrayList<Loaded>();
            assertThatCode(() -> loaded.add(PackLoader.load(PackFiles.of(files))))
                    .as("seed " + seed)
                    .doesNotThrowAnyException();
            broken += loaded.getFirst() instanceof Loaded.Broken ? 1 : 0;
        }
        assertThat(broken).isBetween(ROUNDS / 2, ROUNDS);
    }

    private static void damage(Map<String, byte[]> files, Random random) {
        var names = new ArrayList<>(files.keySet());
        var name = names.get(random.nextInt(names.size()));
        var bytes = files.getOrDefault(name, new byte[0]).clone();
        var signs = "{}[]:,-&*!|>'\"%@`#? \n\t\0\u00ff0e9".getBytes(StandardCharsets.ISO_8859_1);
        int from = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> files.put(name, Arrays.copyOf(bytes, from));
            case 1 -> files.put(name, Arrays.copyOfRange(bytes, from, bytes.length));
            case 2 -> files.remove(name);
            default -> {
                for (int i = 0; i < 1 + random.nextInt(5); i++) {
                    bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
                }
                files.put(name, bytes);
            }
        }
    }
}
