package io.hufu.journal.json;

import io.hufu.plan.Limit;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Made-up values of any record, the same at every run: full, with everything filled, or bare, with all left out that may be. */
final class Sample {
    private Sample() {}

    static <T> T of(Class<T> type, boolean full) throws ReflectiveOperationException {
        return type.cast(value(type, "value", full));
    }

    private static Object value(Type type, String name, boolean full) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                return full ? List.of(value(argument, name, true)) : List.of();
            }
            if (generic.getRawType() == Map.class) {
                return full ? Map.of("b", value(argument, name, true), "a", value(argument, name, true)) : Map.of();
            }
            throw new IllegalArgumentException("no order is kept by " + type + "; use a list");
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return full ? name + " 甲\"乙" : name;
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return full;
        }
        if (raw == int.class || raw == Integer.class) {
            return full ? 12 : 0;
        }
        if (raw == long.class || raw == Long.class) {
            return full ? 123456789012L : 0L;
        }
        if (raw == BigDecimal.class) {
            return new BigDecimal(full ? "51000000.50" : "0");
        }
        if (raw == Instant.class) {
            return Instant.parse(full ? "2026-05-01T01:20:00.123456Z" : "2026-05-01T01:20:00Z");
        }
        if (raw == LocalDate.class) {
            return LocalDate.parse("2026-05-01");
        }
        if (raw == Duration.class) {
            return full ? Duration.ofHours(36) : Duration.ZERO;
        }
        if (raw == Limit.class) {
            return full ? Limit.within(Duration.ofMinutes(30)) : Limit.of(Limit.Wording.AT_ONCE);
        }
        if (raw.isEnum()) {
            Object[] constants = raw.getEnumConstants();
            return constants[full ? constants.length - 1 : 0];
        }
        if (raw.isSealed()) {
            Class<?>[] permitted = raw.getPermittedSubclasses();
            return value(permitted[full ? permitted.length - 1 : 0], name, full);
        }
        if (raw.isRecord()) {
            return record(raw, full);
        }
        throw new IllegalArgumentException("what does a " + raw + " look like in the ledger?");
    }

    private static Object record(Class<?> type, boolean full) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = !full && isNullable(components[i].getAnnotatedType())
                    ? null
                    : value(components[i].getGenericType(), components[i].getName(), full);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
