package io.hufu.plan.pack;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The published JSON Schemas, and their verdicts as findings. */
enum Schemas {
    PLAN,
    JURISDICTION,
    DIRECTORY,
    CALENDAR;

    private final Schema schema;

    Schemas() {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build();
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(text(), InputFormat.JSON);
    }

    /** The schema file as published. */
    String text() {
        var name = "/io/hufu/plan/schema/" + name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (var in = Schemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build has lost " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree, or null when a finding was made. */
    @Nullable
    Tree checked(Tree tree, Findings findings) {
        int before = findings.size();
        for (var error : schema.validate(tree.root())) {
            report(error, tree, findings);
        }
        return findings.size() == before ? tree : null;
    }

    private void report(Error error, Tree tree, Findings findings) {
        var path = path(error.getInstanceLocation());
        var node = error.getInstanceNode();
        var rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "required" -> add(findings, FindingCode.MISSING_KEY, tree, path, String.valueOf(error.getProperty()));
            case "additionalProperties" -> {
                var key = String.valueOf(error.getProperty());
                add(findings, FindingCode.UNKNOWN_KEY, tree, Tree.child(path, key), key, known(error));
            }
            case "type" -> add(findings, FindingCode.WRONG_TYPE, tree, path, rule.asString(), typeOf(node));
            case "enum", "const" ->
                add(findings, FindingCode.VALUE_NOT_ALLOWED, tree, path, shown(node), allowed(rule));
            case "pattern", "format" -> {
                boolean blank = node.asString("").isBlank();
                add(
                        findings,
                        blank ? FindingCode.EMPTY_TEXT : FindingCode.WRONG_FORM,
                        tree,
                        path,
                        shown(node),
                        shown(rule));
            }
            case "minItems" -> add(findings, FindingCode.EMPTY_LIST, tree, path);
            case "minLength" -> add(findings, FindingCode.EMPTY_TEXT, tree, path);
            case "maxLength" -> add(findings, FindingCode.TEXT_TOO_LONG, tree, path, shown(rule));
            case "minimum", "maximum" ->
                add(
                        findings,
                        FindingCode.NUMBER_RANGE,
                        tree,
                        path,
                        shown(node),
                        error.getKeyword() + " " + shown(rule));
            case "minProperties", "maxProperties" -> add(findings, FindingCode.ONE_KEY, tree, path, node.size());
            default -> add(findings, FindingCode.SCHEMA_OTHER, tree, path, String.valueOf(error.getMessage()));
        }
    }

    private static void add(Findings findings, FindingCode code, Tree tree, String path, Object... values) {
        findings.add(code, tree.place(path), path, values);
    }

    /** The keys that the schema knows where the error is. */
    private String known(Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        var at = schema.getSchemaNode();
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
            at = fragment.getElement(i) instanceof Integer index ? at.path(index) : at.path(fragment.getName(i));
        }
        return String.join(", ", at.path("properties").propertyNames());
    }

    private static String allowed(JsonNode rule) {
        if (!rule.isArray()) {
            return shown(rule);
        }
        return String.join(", ", rule.valueStream().map(Schemas::shown).toList());
    }

    private static String shown(JsonNode node) {
        return node.isString() ? node.asString() : node.toString();
    }

    private static String path(NodePath location) {
        var path = "$";
        for (int i = 0; i < location.getNameCount(); i++) {
            var element = location.getElement(i);
            path = element instanceof Integer index
                    ? Tree.child(path, index)
                    : Tree.child(path, String.valueOf(element));
        }
        return path;
    }

    static String typeOf(JsonNode node) {
        if (node.isNumber()) {
            return node.isIntegralNumber() ? "integer" : "number";
        }
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
