package io.hufu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bureau below a county's government answers for the county. */
class DirectoryTest {
    private static final Directory DIRECTORY = new Directory(List.of(
            unit("city", null, null),
            unit("county", "990101", "city"),
            unit("bureau", null, "county"),
            unit("station", null, "bureau"),
            unit("round", null, "about"),
            unit("about", null, "round")));

    @Test
    void itsOwnAreaOrThatOfTheNearestAbove() {
        assertThat(area(1)).isEqualTo("990101");
        assertThat(area(2)).isEqualTo("990101");
        assertThat(area(3)).isEqualTo("990101");
    }

    @Test
    void noneAboveAndNoEndInACircle() {
        assertThat(area(0)).isNull();
        assertThat(area(4)).isNull();
    }

    private static @Nullable String area(int unit) {
        return DIRECTORY.findArea(DIRECTORY.units().get(unit));
    }

    private static Directory.Unit unit(String id, @Nullable String area, @Nullable String parent) {
        return new Directory.Unit(
                id, id, List.of(), List.of(), Directory.Kind.BUREAU, area, parent, 0, List.of(), List.of());
    }
}
