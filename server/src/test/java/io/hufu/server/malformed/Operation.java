package io.hufu.server.malformed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the OpenAPI document.
 *
 * @param body schema of its body, missing where the document gives none
 * @param fields names of fields of a body without a schema, as answers have told them so far
 */
record Operation(String method, String path, List<String> query, JsonNode body, Set<String> fields) {
    /** The stream never ends by itself, and the sandbox of a story has a clock of its own. */
    private static final Set<String> LEFT_OUT = Set.of("/api/live", "/error");

    static List<Operation> list(JsonNode document) {
        var found = new ArrayList<Operation>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(method -> {
                    var query = method.getValue()
                            .path("parameters")
                            .valueStream()
                            .filter(parameter -> parameter.path("in").asString().equals("query"))
                            .map(parameter -> parameter.path("name").asString())
                            .toList();
                    var schema = method.getValue().at("/requestBody/content/application~1json/schema");
                    if (!LEFT_OUT.contains(path.getKey())) {
                        found.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                query,
                                schema,
                                new LinkedHashSet<>()));
                    }
                }));
        return found;
    }

    boolean takesBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    /** Hears of a field that was missed: {@code /days}. */
    void learn(String pointer) {
        if (pointer.matches("/[A-Za-z]{1,40}")) {
            fields.add(pointer.substring(1));
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
