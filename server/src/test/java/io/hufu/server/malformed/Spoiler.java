package io.hufu.server.malformed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests that look right for a while and are wrong somewhere: paths, parameters, bodies. */
final class Spoiler {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z]+}");
    private static final List<String> ODD = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "null",
            "true",
            "../../etc/passwd",
            "'; drop table event; --",
            "%",
            "\u0000",
            "\uFEFF",
            "a\r\nSet-Cookie: x=y",
            "氯气泄漏",
            "𠮷😀",
            "\uD800",
            "<script>alert(1)</script>",
            "2026-13-45",
            "2026-02-30T25:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "PT-1H",
            "P999999999999D",
            "/",
            "a/b~1",
            "i".repeat(300),
            "长".repeat(5000));

    private final Random random;
    private final Map<String, List<String>> known;
    private final List<String> all;

    /** @param known values that mean something, by the names under which they are asked for */
    Spoiler(Random random, Map<String, List<String>> known) {
        this.random = random;
        this.known = known;
        this.all = known.values().stream().flatMap(List::stream).distinct().toList();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String value() {
        return random.nextInt(3) == 0 ? any(ODD) : any(all);
    }

    /** Mostly what fits the name. */
    private String value(String name) {
        return random.nextInt(6) == 0 ? value() : any(known.getOrDefault(name, all));
    }

    /** The path with its variables filled and its query. */
    String target(Operation operation) {
        var path = VARIABLE.matcher(operation.path()).replaceAll(found -> {
            String value = value(found.group().substring(1, found.group().length() - 1));
            return java.util.regex.Matcher.quoteReplacement(encoded(value.isBlank() ? "x" : value));
        });
        var query = new StringBuilder();
        for (String name : operation.query()) {
            if (random.nextBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(value(name)));
            }
        }
        return path + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    byte[] body(Operation operation) {
        JsonNode made = operation.body().isMissingNode() ? guessed(operation) : node("", operation.body(), 0);
        byte[] text = JSON.writeValueAsBytes(made);
        return switch (random.nextInt(40)) {
            case 0 -> Arrays.copyOf(text, random.nextInt(text.length + 1));
            case 1 -> new byte[0];
            case 2 -> "[".repeat(random.nextInt(5000)).getBytes(StandardCharsets.UTF_8);
            case 3 -> flipped(text);
            case 4 -> ("{\"a\":" + "{\"a\":".repeat(random.nextInt(2000))).getBytes(StandardCharsets.UTF_8);
            case 5 -> new byte[] {(byte) 0xC3, (byte) 0x28, '{', '}'};
            default -> text;
        };
    }

    private byte[] flipped(byte[] text) {
        byte[] other = text.clone();
        for (int i = 0; i < 3; i++) {
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return other;
    }

    private JsonNode guessed(Operation operation) {
        ObjectNode made = JSON.createObjectNode();
        for (String field : operation.fields()) {
            if (random.nextInt(6) != 0) {
                made.set(
                        field,
                        random.nextInt(3) == 0 ? wrong() : JSON.getNodeFactory().stringNode(value(field)));
            }
        }
        if (random.nextInt(15) == 0) {
            made.set("surplus", wrong());
        }
        return made;
    }

    /** A value of any kind. */
    private JsonNode wrong() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 2 -> JSON.getNodeFactory().numberNode(new java.math.BigDecimal("1e" + random.nextInt(400)));
            case 3 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> JSON.createArrayNode().add(value()).add(random.nextInt());
            case 5 -> JSON.createObjectNode().put(any(all), value());
            default -> JSON.getNodeFactory().stringNode(value());
        };
    }

    /** A value that fits a schema for the most part. */
    private JsonNode node(String name, JsonNode schema, int depth) {
        if (random.nextInt(25) == 0 || depth > 6) {
            return wrong();
        }
        var choices = schema.path("enum");
        if (choices.isArray() && random.nextInt(6) != 0) {
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var made = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    made.add(node(name, schema.path("items"), depth + 1));
                }
                yield made;
            }
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "integer", "number" -> JSON.getNodeFactory().numberNode(random.nextInt(200) - 20);
            default -> text(name, schema.path("format").asString(""));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode made = JSON.createObjectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").propertyStream().forEach(property -> {
            boolean wanted = required.contains(property.getKey()) ? random.nextInt(25) != 0 : random.nextInt(3) == 0;
            if (wanted) {
                made.set(property.getKey(), node(property.getKey(), property.getValue(), depth + 1));
            }
        });
        if (random.nextInt(15) == 0) {
            made.set("surplus", wrong());
        }
        return made;
    }

    private JsonNode text(String name, String format) {
        String made = switch (random.nextInt(12) == 0 ? "" : format) {
            case "date-time" -> "2026-05-01T01:" + (10 + random.nextInt(20)) + ":00Z";
            case "date" -> "2026-05-0" + (1 + random.nextInt(9));
            case "duration" -> "PT" + random.nextInt(99) + "M";
            default -> value(name);
        };
        return JSON.getNodeFactory().stringNode(made);
    }
}
