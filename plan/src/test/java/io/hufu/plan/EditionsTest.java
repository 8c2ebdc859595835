package io.hufu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which edition is in force on a day. */
class EditionsTest {
    private static final Path FOLDER = Path.of("src/test/resources/packs/test-city");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void theLatestWhoseDayHasCome() {
        var packs = packs("2020-09-01", "2024-01-01", "2027-01-01");

        assertThat(inForce(packs, DAY)).containsExactly("e1");
        assertThat(inForce(packs, LocalDate.of(2023, 12, 31))).containsExactly("e0");
        assertThat(inForce(packs, LocalDate.of(2024, 1, 1))).containsExactly("e1");
        assertThat(inForce(packs, LocalDate.of(2027, 1, 1))).containsExactly("e2");
    }

    @Test
    void whereNoneHasBegunTheFirstThatWill() {
        assertThat(inForce(packs("2028-01-01", "2027-01-01"), DAY)).containsExactly("e1");
    }

    @Test
    void oneWithoutADayNeverReplacesOneThatHasIt() {
        assertThat(inForce(packs("2020-09-01", ""), DAY)).containsExactly("e0");
        assertThat(inForce(packs("", "2027-01-01"), DAY)).containsExactly("e1");
        assertThat(inForce(packs("", ""), DAY)).containsExactly("e1");
    }

    @Test
    void theLaterNameWhereTheDayIsTheSame() {
        assertThat(inForce(packs("2020-09-01", "2020-09-01"), DAY)).containsExactly("e1");
    }

    @Test
    void anEditionIsFoundByItsName() {
        var packs = packs("2020-09-01", "");

        assertThat(Editions.find(packs, "farm-gas", "e1")).isSameAs(packs.get(1));
        assertThat(Editions.find(packs, "farm-gas", "e2")).isNull();
        assertThat(Editions.find(packs, "gas-field", "e1")).isNull();
    }

    private static List<String> inForce(List<Pack> packs, LocalDate day) {
        return Editions.inForce(packs, day).stream()
                .map(pack -> pack.plan().edition())
                .toList();
    }

    /** The farm gas plan in several editions e0, e1 … with these days of coming into force; none where empty. */
    private static List<Pack> packs(String... days) {
        var files = new TreeMap<String, byte[]>();
        for (var name : List.of("jurisdiction.yaml", "directory.yaml")) {
            files.put(name, bytes(name));
        }
        var plan = new String(bytes("plans/farm-gas-2020/plan.yaml"), StandardCharsets.UTF_8);
        for (int i = 0; i < days.length; i++) {
            var edition = plan.replace("edition: \"2020\"", "edition: e" + i)
                    .replaceFirst("inForce: .*\n", days[i].isEmpty() ? "" : "inForce: " + days[i] + "\n");
            files.put("plans/farm-gas-e" + i + "/plan.yaml", edition.getBytes(StandardCharsets.UTF_8));
        }
        var loaded = PackLoader.load(PackFiles.of(files));
        assertThat(loaded).isInstanceOf(Loaded.Packs.class);
        return ((Loaded.Packs) loaded).packs();
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }
}
