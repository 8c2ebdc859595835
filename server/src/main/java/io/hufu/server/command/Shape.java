package io.hufu.server.command;

import io.hufu.engine.basics.Confidential;
import io.hufu.plan.ResponseLevel;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a JSON value has to look like for a type of the engine's vocabulary; made once per type by looking at its record. */
public sealed interface Shape {

    /**
     * A record: its fields in order.
     *
     * @param constructor takes the fields' values
     */
    record Fields(Class<?> type, List<Field> fields, Constructor<?> constructor) implements Shape {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** @param optional whether it may be null or left out */
    record Field(String name, Shape shape, boolean optional) {}

    /** A list; left out means empty. */
    record Many(Shape of) implements Shape {}

    /** One of a closed set of words. */
    record Word(Class<? extends Enum<?>> type, List<String> words) implements Shape {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** A text that goes into the vault. */
    record Secret() implements Shape {}

    /** A plain value. */
    enum Plain implements Shape {
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        MOMENT,
        SPAN
    }

    /** The shape of a record. */
    static Fields of(Class<?> type) {
        return Shapes.RECORDS.computeIfAbsent(type, Shapes::read);
    }

    /** The word for a constant: kebab-case, but levels as they are. */
    static String word(Enum<?> constant) {
        return constant instanceof ResponseLevel
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads shapes out of records. */
    final class Shapes {
        private static final Map<Class<?>, Fields> RECORDS = new ConcurrentHashMap<>();

        private Shapes() {}

        private static Fields read(Class<?> type) {
            var fields = new ArrayList<Field>();
            var types = new ArrayList<Class<?>>();
            for (RecordComponent component : type.getRecordComponents()) {
                types.add(component.getType());
                AnnotatedType annotated = component.getAnnotatedType();
                fields.add(new Field(
                        component.getName(),
                        shape(component.getGenericType()),
                        annotated.isAnnotationPresent(Nullable.class)));
            }
            try {
                return new Fields(type, fields, type.getDeclaredConstructor(types.toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("no record: " + type, e);
            }
        }

        @SuppressWarnings("unchecked")
        private static Shape shape(java.lang.reflect.Type type) {
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                return new Many(shape(list.getActualTypeArguments()[0]));
            }
            Class<?> plain = (Class<?>) type;
            if (plain == Confidential.class) {
                return new Secret();
            }
            if (plain.isEnum()) {
                var words = Arrays.stream(plain.getEnumConstants())
                        .map(constant -> word((Enum<?>) constant))
                        .toList();
                return new Word((Class<? extends Enum<?>>) plain, words);
            }
            if (plain.isRecord()) {
                return read(plain);
            }
            Plain known = KNOWN.get(plain);
            if (known == null) {
                throw new IllegalStateException("no shape for " + plain);
            }
            return known;
        }

        private static final Map<Class<?>, Plain> KNOWN = Map.of(
                String.class, Plain.TEXT,
                int.class, Plain.WHOLE,
                Integer.class, Plain.WHOLE,
                BigDecimal.class, Plain.DECIMAL,
                boolean.class, Plain.TRUTH,
                Boolean.class, Plain.TRUTH,
                Instant.class, Plain.MOMENT,
                Duration.class, Plain.SPAN);
    }
}
