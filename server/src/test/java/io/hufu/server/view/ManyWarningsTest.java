package io.hufu.server.view;

import static io.hufu.server.view.Theatre.OFFICER;
import static io.hufu.server.view.Theatre.PLAN;
import static io.hufu.server.view.Theatre.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.IncidentKind;
import io.hufu.engine.vocabulary.WarningAction;
import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.SampleBulletins;
import io.hufu.server.view.wire.IncidentRow;
import io.hufu.server.view.wire.WarningRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Five hundred warnings: none that matters is lost behind newer ones, and the rest comes page by page. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyWarningsTest {
    private static final int ALL = 500;
    /** In force, the first of all among them; and lifted, the second of all among them. */
    private static final List<Integer> IN_FORCE = List.of(0, 250, 499);

    private static final List<Integer> LIFTED = List.of(1, 300);
    private static final int OPEN_DRAFT = 2;

    private final Theatre house = Theatre.open();

    private static String id(int n) {
        return "w%03d".formatted(n);
    }

    @BeforeAll
    void drafted() {
        for (int n = 0; n < ALL; n++) {
            house.act(
                    "09:10",
                    OFFICER,
                    new WarningAction.DraftWarning(
                            id(n), IncidentKind.REAL, PLAN, Theatre.warning(Colour.YELLOW), null));
            if (IN_FORCE.contains(n) || LIFTED.contains(n)) {
                house.act("09:10", OFFICER, new WarningAction.IssueDraft(id(n), null));
            } else if (n != OPEN_DRAFT) {
                house.act("09:10", OFFICER, new WarningAction.DiscardDraft(id(n), "演示"));
            }
        }
        for (int n : LIFTED) {
            house.act("10:00", OFFICER, new WarningAction.DraftLift(id(n), "缓和", null));
            house.act("10:00", OFFICER, new WarningAction.IssueDraft(id(n), null));
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static List<String> ids(List<WarningRow> rows) {
        return rows.stream().map(WarningRow::id).toList();
    }

    @Test
    void theOpenOnesAreAllThere() {
        assertThat(ids(house.warnings.list(false, null, new Viewer(OFFICER))))
                .containsExactlyInAnyOrder(id(0), id(OPEN_DRAFT), id(250), id(499));
    }

    @Test
    void theRestComesPageByPageEachOnce() {
        List<String> seen = new ArrayList<>();
        List<WarningRow> page;
        String before = null;
        do {
            page = house.warnings.list(true, before, new Viewer(OFFICER));
            assertThat(page).hasSizeLessThanOrEqualTo(Warnings.PAGE);
            seen.addAll(ids(page));
            before = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == Warnings.PAGE);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ALL).mapToObj(ManyWarningsTest::id).toList());
        assertThat(house.warnings.list(true, "none-such", new Viewer(OFFICER))).isEmpty();
    }

    @Test
    void aUnitSeesItsOwnHoweverMuchLiesBetween() {
        assertThat(ids(house.warnings.list(true, null, new Viewer(Theatre.unit("weather-bureau")))))
                .containsExactlyInAnyOrder(id(0), id(1), id(250), id(300), id(499));
    }

    @Test
    void theWorkIsCountedAsOnTheSheet() {
        for (var row : house.warnings.list(false, null, new Viewer(OFFICER))) {
            var sheet = house.warnings.find(row.id(), new Viewer(OFFICER)).orElseThrow();
            assertThat(row.assignments()).isEqualTo(sheet.row().assignments());
        }
        assertThat(house.warnings
                        .list(false, null, new Viewer(OFFICER))
                        .getFirst()
                        .assignments()
                        .issued())
                .isPositive();
    }

    /** So after a lower colour, under which a body has work of its own again. */
    @Test
    void workThatIsOverIsNotWaitedFor() {
        var before = counts(id(499));
        var over = house.warnings.find(id(499), new Viewer(OFFICER)).orElseThrow().bodies().stream()
                .map(body -> body.assignment())
                .limit(2)
                .toList();
        over.forEach(one -> house.act("09:30", Actor.SYSTEM, new AssignmentAction.CloseAssignment(one, "lowered")));
        assertThat(counts(id(499)).issued()).isEqualTo(before.issued() - 2);
        theWorkIsCountedAsOnTheSheet();
    }

    private IncidentRow.Counts counts(String warning) {
        return house.warnings
                .find(warning, new Viewer(OFFICER))
                .orElseThrow()
                .row()
                .assignments();
    }

    @Test
    void thePublicSeesTheOldestInForceAndEveryOneLiftedLately() {
        var bulletins = new Bulletins(house.journal.ledger(), house.journal.packs(), SampleBulletins.SETTINGS);
        assertThat(bulletins.listBulletins(at("10:00")))
                .extracting(Bulletin::warning)
                .containsOnly(id(0), id(1), id(250), id(300), id(499));
        assertThat(bulletins.listBulletins(at("10:01")))
                .extracting(Bulletin::warning)
                .containsOnly(id(0), id(250), id(499));
    }
}
