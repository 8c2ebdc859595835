package io.hufu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered.
 *
 * @param json the body, or a missing node where it is no JSON
 */
public record Reply(int status, String type, JsonNode json, String request) {
    /** It was done. */
    public Reply done() {
        assertThat(status).as("%s answered %s", request, json).isEqualTo(200);
        return this;
    }

    /** It was refused for this reason, in the form and the words that every problem has. */
    public Reply refused(int wanted, String code) {
        assertThat(json.path("code").asString(""))
                .as("%s answered %s %s", request, status, json)
                .isEqualTo(code);
        return problem(wanted);
    }

    /** Refused, for whatever reason, and not by a fault. */
    Reply anyProblem() {
        assertThat(status).as("%s answered %s", request, json).isNotEqualTo(500).isGreaterThanOrEqualTo(400);
        return problem(status);
    }

    /** A problem by RFC 9457, in both languages, that tells nothing of the inside. */
    Reply problem(int wanted) {
        assertThat(status).as("%s answered %s", request, json).isEqualTo(wanted);
        assertThat(type).as(request).startsWith("application/problem+json");
        assertThat(text("type")).isEqualTo("urn:hufu:problem:" + text("code"));
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(text("title")).as("%s %s", request, json).containsPattern("\\p{IsHan}");
        assertThat(text("detail")).as("%s %s", request, json).containsPattern("\\p{IsHan}");
        assertThat(text("titleEn"))
                .as("%s %s", request, json)
                .containsPattern("[A-Za-z]")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(text("detailEn")).as("%s %s", request, json).containsPattern("[A-Za-z]");
        assertThat(json.toString()).doesNotContain("Exception", "java.", "select ", "insert ");
        return this;
    }

    /** What the body says at a JSON pointer, as text. */
    public String at(String pointer) {
        return json.at(pointer).asString("");
    }

    private String text(String field) {
        return Objects.requireNonNull(json.path(field).asString(""));
    }
}
