package io.hufu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Headquarters;
import io.hufu.plan.Pack;
import io.hufu.plan.PostKind;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every plan that is shipped is lived from the report to the evaluation: each level is reached, each post is used. */
class LivesTest {
    private static final long SEED = Long.getLong("seed", 20260302);

    static List<Arguments> plans() throws IOException {
        var plans = new ArrayList<Arguments>();
        try (var folders = Files.list(Path.of("../packs"))) {
            for (var folder : folders.sorted().toList()) {
                if (PackLoader.load(folder) instanceof Loaded.Packs packs) {
                    packs.packs().stream()
                            .filter(LivesTest::answersReports)
                            .forEach(pack -> plans.add(Arguments.of(
                                    pack.plan().id() + "-" + pack.plan().edition(), pack)));
                }
            }
        }
        return plans;
    }

    /** A plan without response levels starts from its warnings: no report brings it to life. */
    private static boolean answersReports(Pack pack) {
        return !pack.plan().levels().isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void every_level_is_reached_and_every_post_used(String name, Pack pack) {
        var lives = new Lives(pack, SEED).all();

        assertThat(lives.stream().map(Lives.Life::level).distinct())
                .as("levels reached")
                .containsExactlyInAnyOrderElementsOf(pack.plan().levels().stream()
                        .map(io.hufu.plan.Level::level)
                        .toList());
        assertThat(used(pack, lives)).as("posts used").containsAll(powerful(pack));
        assertThat(lives).allSatisfy(life -> assertThat(life.events()).isGreaterThan(life.bodies() * 3L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void the_same_seed_lives_the_same(String name, Pack pack) {
        assertThat(new Lives(pack, 7).all()).isEqualTo(new Lives(pack, 7).all());
    }

    /** Posts that acted, with those that the same people hold, and the watch. */
    private static HashSet<String> used(Pack pack, List<Lives.Life> lives) {
        var used = new HashSet<String>();
        lives.forEach(life -> used.add(life.post()));
        for (var post : pack.plan().headquarters().posts()) {
            if (post.kind() == PostKind.OFFICE || used.contains(post.sameHolderAs())) {
                used.add(post.id());
            }
        }
        return used;
    }

    /** All posts but those below every post that any level names: no clause gives them anything to decide. */
    private static List<String> powerful(Pack pack) {
        var lowest = pack.plan().levels().stream()
                .flatMap(level -> level.activators().stream())
                .max(PostKind::compareTo)
                .orElseThrow();
        return pack.plan().headquarters().posts().stream()
                .filter(post -> post.kind().compareTo(lowest) <= 0)
                .map(Headquarters.Post::id)
                .toList();
    }
}
