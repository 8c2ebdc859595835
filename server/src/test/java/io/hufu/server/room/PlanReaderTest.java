package io.hufu.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of every plan that is shipped: names and not ids, a clause on every row. */
class PlanReaderTest {
    private static final List<Pack> PACKS = Stream.of("jincheng", "shuocheng", "zezhou")
            .flatMap(folder -> packs(folder).stream())
            .toList();

    private static List<Pack> packs(String folder) {
        return switch (PackLoader.load(Path.of("../packs").resolve(folder))) {
            case Loaded.Packs loaded -> loaded.packs();
            case Loaded.Broken broken -> throw new AssertionError(String.join("\n", broken.lines()));
        };
    }

    private static PlanPage page(Pack pack) {
        return PlanReader.page(new PlanLibrary.Shelved(pack.plan().name(), pack, true), false);
    }

    static Stream<Pack> shipped() {
        return PACKS.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void namesAreNamesAndClausesAreThere(Pack pack) {
        var page = page(pack);
        var names = Stream.of(
                        page.organisation().members().stream().map(PlanPage.Member::name),
                        page.organisation().groups().stream()
                                .flatMap(group -> Stream.concat(group.leads().stream(), group.members().stream())),
                        page.clocks().stream()
                                .flatMap(clock -> Stream.concat(clock.obligors().stream(), clock.to().stream())),
                        page.warnings().colours().stream()
                                .flatMap(colour -> colour.bodies().stream())
                                .map(PlanPage.BodyTasks::name))
                .flatMap(each -> each)
                .toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(name).matches(".*\\p{IsHan}.*"));
        var clauses = Stream.of(
                        page.organisation().posts().stream().map(PlanPage.Post::clause),
                        page.organisation().members().stream()
                                .flatMap(member -> member.duties().stream())
                                .map(PlanPage.Duty::clause),
                        page.response().levels().stream().map(PlanPage.LevelRow::clause),
                        page.clocks().stream().map(PlanPage.Clock::clause),
                        page.guides().stream().map(PlanPage.Guide::clause))
                .flatMap(each -> each)
                .toList();
        assertThat(clauses).isNotEmpty().doesNotContain("");
    }

    @Test
    void aPlanThatStartsFromWarningsSaysWhoDoesWhatUnderAColour() {
        var page = page(packs("zezhou").getFirst());
        assertThat(page.response().levels()).isEmpty();
        assertThat(page.warnings().colours())
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(colour.bodies())
                        .isNotEmpty()
                        .allSatisfy(body -> assertThat(body.duties()).isNotEmpty()));
    }

    @Test
    void everyMarkIsCounted() {
        var plan = PACKS.getFirst().plan();
        var counts = page(PACKS.getFirst()).overview().counts();
        assertThat(counts.assumptions() + counts.errata())
                .isEqualTo(Notes.of(plan).size())
                .isGreaterThan(plan.notes().size() + plan.scope().notes().size());
    }
}
