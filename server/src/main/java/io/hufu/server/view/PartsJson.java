package io.hufu.server.view;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a line of the time line, as its row keeps them. */
final class PartsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PartsJson() {}

    static String write(List<String> parts) {
        return MAPPER.writeValueAsString(parts);
    }

    static List<String> read(String text) {
        return List.of(MAPPER.readValue(text, String[].class));
    }
}
