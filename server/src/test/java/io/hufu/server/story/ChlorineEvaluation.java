package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The evaluation of the chlorine story, line by line against what was told. */
record ChlorineEvaluation(JsonNode evaluation) {

    /** @param leader the name of whoever won the activation */
    void tells(String leader) {
        var verdicts = new TreeMap<String, String>();
        evaluation
                .path("obligations")
                .forEach(row -> verdicts.put(
                        row.path("id").asString(),
                        row.path("verdict").asString() + " " + minutes(row, "start", "metAt") + " "
                                + row.path("lateMinutes").asString("-")));
        assertThat(verdicts)
                .containsEntry("locality-up>hq-office", "met 20 -")
                .containsEntry("locality-up>city-party-government", "late 66 6")
                .containsEntry("locality-up>higher-bureaus", "missed - -")
                .containsEntry("written-after-oral>hq-office<zezhou-government", "met-entered-late 28 -")
                .containsEntry("unit-to-locality>county-government", "met-entered-late 5 -")
                .containsEntry("foreigners-city>foreign-affairs", "met 14 -")
                .containsEntry("major-ministry>ministry", "withdrawn - -")
                .containsEntry("major-ministry>ministry~2", "met 35 -")
                .containsEntry("major-at-once>city-party-government~2", "slower-than-assumed 18 3");
        evaluation
                .path("obligations")
                .forEach(row -> assertThat(row.path("clause").asString()).contains("§"));

        var times = new TreeMap<String, Integer>();
        var known = new HashSet<String>();
        evaluation.path("bodies").forEach(row -> {
            if (known.add(row.path("name").asString())) { // later orders to the same body have rows of their own
                times.merge(
                        row.path("minutesToAcknowledge").asString("-") + " "
                                + row.path("way").asString("-"),
                        1,
                        Integer::sum);
            }
        });
        assertThat(times)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("2 terminal", 29, "4 telephone", 4, "8 terminal", 4, "13 telephone", 2));
        assertThat(evaluation.path("bodies"))
                .filteredOn(row -> row.path("called").asInt() == 1)
                .hasSize(1);
        assertThat(evaluation.path("bodies"))
                .filteredOn(row -> row.path("minutesToFeedback").asString("-").equals("13"))
                .hasSize(1);

        assertThat(evaluation.path("levels")).hasSize(4);
        assertThat(evaluation.at("/levels/0/by").asString()).contains(leader);
        assertThat(evaluation.path("levels"))
                .extracting(row -> row.path("level").asString("-"))
                .startsWith("II", "I");
        assertThat(evaluation.path("levels"))
                .extracting(row -> row.path("by").asString())
                .anySatisfy(by -> assertThat(by).contains("省指挥部"))
                .anySatisfy(by -> assertThat(by).contains("终止"));
        assertThat(evaluation.path("corrections"))
                .extracting(row -> row.path("text").asString())
                .anySatisfy(text -> assertThat(text).contains("数字更正", "误录30"));
        assertThat(evaluation.at("/board/supplies"))
                .extracting(row -> "%s %s back %s"
                        .formatted(
                                row.path("id").asString(),
                                row.path("quantity").asString(),
                                row.path("returned").asString()))
                .containsExactlyInAnyOrder("m1 2 back 0", "m2 4 back 4");
        assertThat(evaluation.path("owed"))
                .extracting(row -> row.path("to").asString())
                .anySatisfy(to -> assertThat(to).contains("省"))
                .anySatisfy(to -> assertThat(to).contains("应急管理部"));
        assertThat(evaluation.path("timeline").size()).isGreaterThan(100);
        assertThat(evaluation
                        .path("timeline")
                        .valueStream()
                        .filter(row -> row.path("type").asString().equals("incident.figures-stated"))
                        .map(row -> row.path("text").asString().split("：")[0]))
                .startsWith("首报", "续报")
                .containsOnlyOnce("首报")
                .contains("更正");
        assertThat(evaluation.path("assumptions").size()).isPositive();
    }

    private static String minutes(JsonNode row, String from, String to) {
        return row.path(to).isNull()
                ? "-"
                : String.valueOf(java.time.Duration.between(
                                Instant.parse(row.path(from).asString()),
                                Instant.parse(row.path(to).asString()))
                        .toMinutes());
    }
}
