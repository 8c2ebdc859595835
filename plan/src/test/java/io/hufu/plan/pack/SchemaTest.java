package io.hufu.plan.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.plan.Directory;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Plan;
import io.hufu.plan.Workdays;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas say what the records say. */
class SchemaTest {

    @ParameterizedTest
    @EnumSource
    void keysAreTheComponentsOfTheRecords(Schemas schemas) {
        var schema = JsonMapper.shared().readTree(schemas.text());
        var differences = new ArrayList<String>();
        compare(rootOf(schemas), schema, schema, "$", differences);
        assertThat(differences).isEmpty();
    }

    private static Class<?> rootOf(Schemas schemas) {
        return switch (schemas) {
            case PLAN -> Plan.class;
            case JURISDICTION -> Jurisdiction.class;
            case DIRECTORY -> Directory.class;
            case CALENDAR -> Workdays.class;
        };
    }

    private static void compare(Type type, JsonNode schema, JsonNode root, String path, List<String> differences) {
        var rule = follow(schema, root);
        if (type instanceof ParameterizedType map
                && map.getActualTypeArguments()[0] instanceof Class<?> key
                && key.isEnum()
                && map.getRawType() == Map.class) {
            for (Object constant : key.getEnumConstants()) {
                var value = rule.path("properties").path(constant.toString());
                compare(map.getActualTypeArguments()[1], value, root, path + "." + constant, differences);
            }
        } else if (type instanceof ParameterizedType list) {
            compare(list.getActualTypeArguments()[0], rule.path("items"), root, path + "[]", differences);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            var keys = new TreeSet<>(rule.path("properties").propertyNames());
            keys.remove("format");
            var components = new TreeSet<>(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList());
            if (!keys.equals(components)) {
                differences.add(path + ": schema " + keys + ", record " + components);
            }
            for (var component : record.getRecordComponents()) {
                compare(
                        component.getGenericType(),
                        rule.path("properties").path(component.getName()),
                        root,
                        path + "." + component.getName(),
                        differences);
            }
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            var allowed = new TreeSet<>(
                    rule.path("enum").valueStream().map(JsonNode::asString).toList());
            var declared = names(constants);
            if (!allowed.equals(declared)) {
                differences.add(path + ": schema " + allowed + ", enum " + declared);
            }
        }
    }

    private static JsonNode follow(JsonNode schema, JsonNode root) {
        var ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : root.at(ref.substring(1));
    }

    private static Set<String> names(Class<?> constants) {
        var names = new TreeSet<String>();
        for (var constant : constants.getEnumConstants()) {
            var name = ((Enum<?>) constant).name();
            boolean level = constants.getSimpleName().equals("ResponseLevel");
            names.add(level ? name : name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        return names;
    }
}
