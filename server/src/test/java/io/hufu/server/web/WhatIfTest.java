package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("database")
class WhatIfTest {
    @Test
    void theFirstTellingOfTheStory() {
        var answer = House.signedIn("duty1")
                .post(
                        "/api/what-if",
                        "{\"plan\":\"hazardous-chemicals\",\"deaths\":2,\"poisoned\":6,\"mayBecome\":\"considerable\","
                                + "\"at\":\"140525\"}")
                .json();
        assertThat(answer.path("grade").asString()).isEqualTo("ordinary");
        assertThat(answer.path("level").asString()).isEqualTo("II");
        assertThat(answer.path("activators").toString()).isEqualTo("[\"commander\"]");
        assertThat(answer.path("proposer").asString()).isEqualTo("office");
        assertThat(answer.path("units")
                        .valueStream()
                        .map(unit -> unit.path("name").asString()))
                .contains("泽州县人民政府");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"plan\":\"nothing\"};/plan",
                "{\"deaths\":1};/plan",
                "{\"plan\":\"hazardous-chemicals\",\"deaths\":-1};/deaths",
                "{\"plan\":\"hazardous-chemicals\",\"deaths\":1.5};/deaths",
                "{\"plan\":\"hazardous-chemicals\",\"loss\":0.001};/loss",
                "{\"plan\":\"hazardous-chemicals\",\"noFigures\":true,\"deaths\":1};/deaths",
                "{\"plan\":\"hazardous-chemicals\",\"beyond\":\"province\"};/beyond",
                "{\"plan\":\"hazardous-chemicals\",\"at\":\"110000\"};/at",
                "{\"plan\":\"hazardous-chemicals\",\"Deaths\":1};/Deaths"
            })
    void whatIsNotUnderstoodIsPointedAt(String question, String field) {
        var reply = House.signedIn("duty1").post("/api/what-if", question);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("field").asString()).isEqualTo(field);
    }
}
