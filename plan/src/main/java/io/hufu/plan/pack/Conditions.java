package io.hufu.plan.pack;

import io.hufu.plan.Condition;
import io.hufu.plan.Extent;
import io.hufu.plan.Grade;
import io.hufu.plan.ResponseLevel;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A condition of a pack, a mapping with exactly one key, to the model. */
final class Conditions {
    private Conditions() {}

    static Condition of(JsonNode node) {
        if (node.size() != 1) {
            throw new IllegalArgumentException("a condition has exactly one key");
        }
        var entry = node.properties().iterator().next();
        var value = entry.getValue();
        return switch (entry.getKey()) {
            case "always" -> new Condition.Always();
            case "gradeAtLeast" -> new Condition.GradeAtLeast(constant(Grade.class, value));
            case "gradeIs" -> new Condition.GradeIs(constant(Grade.class, value));
            case "undetermined" -> new Condition.Undetermined();
            case "mayBecomeAtLeast" -> new Condition.MayBecomeAtLeast(constant(Grade.class, value));
            case "beyondAtLeast" -> new Condition.BeyondAtLeast(constant(Extent.class, value));
            case "across" -> new Condition.Across(list(value, extent -> constant(Extent.class, extent)));
            case "foreigners" -> new Condition.Foreigners();
            case "judged" -> new Condition.Judged(value.asString());
            case "sectorIs" -> new Condition.SectorIs(list(value, JsonNode::asString));
            case "levelIs" -> new Condition.LevelIs(list(value, level -> constant(ResponseLevel.class, level)));
            case "all" -> new Condition.All(list(value, Conditions::of));
            case "any" -> new Condition.Any(list(value, Conditions::of));
            case "not" -> new Condition.Not(of(value));
            default -> throw new IllegalArgumentException("unknown condition " + entry.getKey());
        };
    }

    /** The constant whose name in kebab case the node holds. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> item) {
        return node.valueStream().map(item).toList();
    }
}
