package io.hufu.plan.pack;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.hufu.plan.Condition;
import io.hufu.plan.Task;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Checked trees to the records of the model: kebab-case constants, absent lists empty, absent conditions always true. */
final class Binder {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("hufu-pack")
                    .addDeserializer(Condition.class, new ConditionDeserializer())
                    .setDeserializerModifier(new KebabEnums()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(
                    Map.class, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private Binder() {}

    /** The record, or null when a finding was made. */
    static <T> @Nullable T bind(JsonNode node, Class<T> type, Tree tree, Findings findings) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JacksonException e) {
            var path = path(e);
            findings.add(FindingCode.UNBINDABLE, tree.place(path), path, e.getOriginalMessage());
            return null;
        }
    }

    private static String path(JacksonException e) {
        var path = "$";
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            path = name == null ? Tree.child(path, step.getIndex()) : Tree.child(path, name);
        }
        return path;
    }

    private static final class ConditionDeserializer extends ValueDeserializer<Condition> {
        @Override
        public Condition deserialize(JsonParser parser, DeserializationContext context) {
            try {
                return Conditions.of(context.readTree(parser));
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Condition.class, "%s", e.getMessage());
            }
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return new Condition.Always();
        }
    }

    private static final class KebabEnums extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> deserializer) {
            return new KebabEnum(type.getRawClass());
        }
    }

    private static final class KebabEnum extends ValueDeserializer<Object> {
        private final Class<?> type;

        KebabEnum(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getString();
            for (var constant : type.getEnumConstants()) {
                if (((Enum<?>) constant)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .equalsIgnoreCase(text)) {
                    return constant;
                }
            }
            return context.reportInputMismatch(type, "unknown constant %s", text);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return type == Task.Phase.class ? Task.Phase.RESPONSE : null;
        }
    }
}
