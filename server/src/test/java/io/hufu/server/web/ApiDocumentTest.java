package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import io.hufu.server.access.Oidc;
import io.hufu.server.command.Acts;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("database")
class ApiDocumentTest {
    @Test
    void everyActHasItsPathAndItsBody() {
        var document = House.signedIn("duty1").get("/api/openapi").json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        var paths = document.path("paths");
        Acts.listForIncident().keySet().stream()
                .filter(name -> !name.equals("open-incident"))
                .forEach(name -> assertThat(paths.has("/api/incidents/{incident}/" + name))
                        .as(name)
                        .isTrue());
        Acts.listForAssignment()
                .keySet()
                .forEach(name -> assertThat(paths.has("/api/assignments/{incident}/{body}/" + name))
                        .as(name)
                        .isTrue());
        Acts.listForWarning().keySet().stream()
                .filter(name -> !name.equals("draft-warning"))
                .forEach(name -> assertThat(paths.has("/api/warnings/{warning}/" + name))
                        .as(name)
                        .isTrue());
        assertThat(paths.path("/api/roll-calls").has("post")).isTrue();
        assertThat(paths.has("/api/roll-calls/{rollCall}/close-roll-call")).isTrue();
        assertThat(paths.path("/api/warnings").has("post")).isTrue();
        assertThat(paths.path("/api/warnings").has("get")).isTrue();
        var body = paths.path("/api/incidents/{incident}/activate-level")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(body.path("properties").path("level").path("enum").toString())
                .isEqualTo("[\"I\",\"II\",\"III\",\"IV\"]");
        assertThat(body.path("required").toString()).isEqualTo("[\"level\"]");
        assertThat(body.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void noParameterOfAnAddressTakesTheCharacterNul() {
        var duty = House.signedIn("duty1");
        var asked = new ArrayList<String>();
        duty.get("/api/openapi").json().path("paths").properties().forEach(path -> {
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                String name = parameter.path("name").asString();
                if (parameter.path("in").asString().equals("query")
                        && !path.getKey().startsWith("/api/admin/")
                        && !path.getKey().equals(Oidc.BACK)) {
                    String address = path.getKey().replaceAll("\\{[^}]*}", "x") + "?" + name + "=a%00b";
                    var reply = duty.get(address);
                    assertThat(reply.status()).as(address).isEqualTo(400);
                    assertThat(reply.json().path("code").asString()).as(address).isEqualTo("parameter-malformed");
                    assertThat(reply.json().path("details").path("value").asString())
                            .as(address)
                            .isEqualTo(name);
                    asked.add(address);
                }
            }
        });
        assertThat(asked).contains("/api/incidents?kind=a%00b", "/api/warnings?before=a%00b");
        assertThat(duty.get("/api/incidents?kind=%2500").status()).isEqualTo(200);
    }
}
