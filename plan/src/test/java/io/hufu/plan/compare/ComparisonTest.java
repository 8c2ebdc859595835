package io.hufu.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Pack;
import io.hufu.plan.compare.Difference.Change;
import io.hufu.plan.compare.Difference.Section;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two editions of one plan, by what the newer document says, and two plans that differ in everything. */
class ComparisonTest {
    private static final List<Pack> SHIPPED = switch (PackLoader.load(Path.of("../packs/jincheng"))) {
        case Loaded.Packs packs -> packs.packs();
        case Loaded.Broken broken -> throw new AssertionError(String.join("\n", broken.lines()));
    };
    private static final List<Difference> EDITIONS =
            Comparison.of(pack("hazardous-chemicals", "2020"), pack("hazardous-chemicals", "revised"));

    private static Pack pack(String plan, String edition) {
        return SHIPPED.stream()
                .filter(pack ->
                        pack.plan().id().equals(plan) && pack.plan().edition().equals(edition))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Difference> in(Section section, Change change) {
        return EDITIONS.stream().filter(each -> each.section() == section && each.change() == change);
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        assertThat(SHIPPED)
                .allSatisfy(pack -> assertThat(Comparison.of(pack, pack)).isEmpty());
    }

    @Test
    void theRevisionAddsTwoHeadsAsDeputies() {
        assertThat(in(Section.POSTS, Change.NEW).map(Difference::right))
                .anyMatch(post -> post.contains("工业和信息化局"))
                .anyMatch(post -> post.contains("消防救援支队"));
        assertThat(in(Section.POSTS, Change.NEW)).allSatisfy(post -> {
            assertThat(post.left()).isEmpty();
            assertThat(post.rightClause()).isNotEmpty();
        });
    }

    @Test
    void theRevisionDropsThreeBodiesAndCallsOthersAnew() {
        assertThat(in(Section.UNITS, Change.GONE).map(Difference::what))
                .containsExactlyInAnyOrder("市住房和城乡建设局", "市城市管理局", "市水务局");
        assertThat(in(Section.UNITS, Change.RENAMED)).anySatisfy(unit -> {
            assertThat(unit.left()).isEqualTo("晋城银保监分局");
            assertThat(unit.right()).isEqualTo("国家金融监督管理总局晋城监管分局");
        });
    }

    @Test
    void whatIsInheritedIsTheSame() {
        assertThat(EDITIONS)
                .extracting(Difference::section)
                .doesNotContain(Section.SCOPE, Section.GRADES, Section.LEVELS, Section.ENDING, Section.WARNINGS);
    }

    @Test
    void twoPlansDifferInWhoActsAndInWhatCounts() {
        var plans = Comparison.of(pack("coalbed-methane", "2020"), pack("rural-biogas", "2020"));
        assertThat(plans).anySatisfy(each -> {
            assertThat(each.section()).isEqualTo(Section.GRADES);
            assertThat(each.left()).doesNotContain("失联");
            assertThat(each.right()).contains("失联");
        });
        assertThat(plans).anySatisfy(each -> {
            assertThat(each.section()).isEqualTo(Section.LEVELS);
            assertThat(each.change()).isEqualTo(Change.CHANGED);
        });
    }
}
