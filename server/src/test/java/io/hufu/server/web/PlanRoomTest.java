package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The plan room over HTTP, on the plans that are shipped. */
@Tag("database")
class PlanRoomTest {
    private static final String NAME = "hazardous-chemicals-2020";

    private static final class People {
        static final Caller READER = House.signedIn("reader");
    }

    private static JsonNode page(String name) {
        return People.READER.get("/api/plans/" + name).json();
    }

    @Test
    void everyEditionIsListedOnceAndSaysWhetherItIsInForce() {
        var editions = People.READER.get("/api/plans").json();
        var names =
                editions.valueStream().map(one -> one.path("name").asString()).toList();
        assertThat(names).doesNotHaveDuplicates().contains(NAME, "hazardous-chemicals-revised");
        assertThat(editions.valueStream().toList()).allSatisfy(one -> {
            assertThat(one.path("title").asString()).isNotEmpty();
            assertThat(one.path("jurisdiction").asString()).isNotEmpty();
            assertThat(one.path("inForce").isBoolean()).isTrue();
        });
    }

    @Test
    void aPlanIsReadWithNamesClausesAndMarks() {
        var plan = page(NAME);
        assertThat(plan.path("edition").path("document").asString()).isEqualTo("晋市政办〔2020〕58号");
        var members = plan.path("organisation").path("members");
        assertThat(members.size()).isGreaterThan(30);
        assertThat(members.valueStream().toList()).allSatisfy(member -> {
            assertThat(member.path("name").asString()).matches(".*\\p{IsHan}.*");
            assertThat(member.path("clause").asString()).isNotEmpty();
        });
        assertThat(plan.path("organisation").path("groups").size()).isEqualTo(9);
        assertThat(plan.path("overview").path("counts").path("groups").asInt()).isEqualTo(9);
        assertThat(plan.path("overview").path("counts").path("errata").asInt()).isPositive();
        var marked = plan.path("clocks")
                .valueStream()
                .filter(clock -> !clock.path("marks").isEmpty())
                .toList();
        assertThat(marked).isNotEmpty();
    }

    @Test
    void aClockHasItsFigureOrWhatItsWordingIsTakenFor() {
        assertThat(page(NAME).path("clocks").valueStream().toList()).allSatisfy(clock -> {
            boolean figure = clock.path("minutes").isNumber();
            assertThat(clock.path("assumedMinutes").isNumber()).isNotEqualTo(figure);
            assertThat(clock.path("wording").isString()).isNotEqualTo(figure);
        });
    }

    @Test
    void aGradeShowsTheLevelThatTheEngineMakesOfIt() {
        var levels = page(NAME)
                .path("response")
                .path("grades")
                .valueStream()
                .map(row ->
                        row.path("grade").asString() + " " + row.path("level").asString(""))
                .toList();
        assertThat(levels)
                .containsExactlyInAnyOrder("ordinary III", "considerable II", "major I", "especially-major I");
    }

    @Test
    void aConditionIsASentence() {
        var grounds = page(NAME)
                .path("response")
                .path("levels")
                .valueStream()
                .flatMap(level -> level.path("grounds").valueStream())
                .map(ground -> ground.path("when").asString())
                .toList();
        assertThat(grounds)
                .contains("重大以上")
                .allSatisfy(when -> assertThat(when).matches("[^A-Za-z]*([(（][a-z-]+[)）])?[^A-Za-z]*"));
    }

    @Test
    void findingsComeWorstFirstAndWithTheirPage() {
        var findings = People.READER.get("/api/plans/" + NAME + "/findings").json();
        var severities = findings.valueStream()
                .map(one -> List.of("error", "warning", "note")
                        .indexOf(one.path("severity").asString()))
                .toList();
        assertThat(severities).isNotEmpty().isSorted().doesNotContain(-1);
        assertThat(findings.valueStream().toList()).allSatisfy(one -> {
            assertThat(one.path("places").isEmpty()).isFalse();
            assertThat(one.path("page").asBoolean())
                    .as(one.path("code").asString())
                    .isTrue();
        });
        var rule =
                People.READER.get("/api/rules/" + findings.path(0).path("code").asString());
        assertThat(rule.header("Content-Type")).startsWith("text/markdown");
        assertThat(rule.text()).contains("Cure:");
    }

    @Test
    void twoEditionsAreComparedInChinese() {
        var compared = People.READER
                .get("/api/plans/compare?left=" + NAME + "&right=hazardous-chemicals-revised")
                .json();
        assertThat(compared.path("left").path("name").asString()).isEqualTo(NAME);
        assertThat(compared.path("differences")
                        .valueStream()
                        .map(one -> one.path("section").asString()))
                .contains("posts", "units");
        assertThat(People.READER
                        .get("/api/plans/compare?left=" + NAME + "&right=" + NAME)
                        .json()
                        .path("differences")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theDoorsAreInTheApiDocument() {
        var paths = People.READER.get("/api/openapi").json().path("paths");
        for (var path : List.of(
                "/api/plans",
                "/api/plans/{name}",
                "/api/plans/{name}/findings",
                "/api/plans/compare",
                "/api/rules/{code}",
                "/api/plan-proposals",
                "/api/plan-proposals/{id}/confirm",
                "/api/plan-proposals/{id}/withdraw",
                "/api/admin/packs",
                "/api/admin/editions/{hash}/in-force")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (var path : List.of(
                "/api/plans/nothing",
                "/api/plans/nothing/findings",
                "/api/plans/compare?left=nothing&right=" + NAME,
                "/api/rules/nothing",
                "/api/rules/..%2Fsources")) {
            var reply = People.READER.get(path);
            assertThat(reply.status()).as(path).isBetween(400, 404);
            assertThat(reply.code()).as(path).isNotEmpty();
        }
        assertThat(People.READER.get("/api/plans/compare?left=" + NAME).code()).isEqualTo("parameter-missing");
    }
}
