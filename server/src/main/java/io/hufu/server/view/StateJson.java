package io.hufu.server.view;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.hufu.engine.basics.Ordered;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * States of the engine as they are kept in the view tables. This text is no record: a release that shapes states anew makes
 * the tables again from the ledger.
 */
final class StateJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(old -> old.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .addModule(new SimpleModule()
                    .addSerializer(Ordered.class, new Writer())
                    .addDeserializer(Ordered.class, new Reader(null)))
            .build();

    private StateJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** A map in its order, as a list of pairs: the database does not keep the order of keys. */
    @SuppressWarnings("rawtypes")
    private static final class Writer extends ValueSerializer<Ordered> {
        @Override
        public void serialize(Ordered value, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (Object id : value.ids()) {
                json.writeString((String) id);
                json.writePOJO(value.find((String) id));
            }
            json.writeEndArray();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Reader extends ValueDeserializer<Ordered> {
        private final @Nullable JavaType values;

        Reader(@Nullable JavaType values) {
            this.values = values;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType type = context.getContextualType();
            return new Reader(type.containedType(0));
        }

        @Override
        public Ordered<?> deserialize(JsonParser json, DeserializationContext context) {
            Ordered<Object> ordered = Ordered.none();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                String id = json.getString();
                json.nextToken();
                ordered = ordered.with(id, context.readValue(json, java.util.Objects.requireNonNull(values)));
            }
            return ordered;
        }
    }
}
