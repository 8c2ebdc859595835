package io.hufu.server.view;

import io.hufu.engine.basics.Ordered;
import io.hufu.engine.incident.IncidentState;
import io.hufu.plan.Limit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records with a value in every place, so that a place that gets lost is noticed. */
final class Samples {
    static final Instant AT = Instant.parse("2026-05-01T01:20:00.123456Z");

    private Samples() {}

    static <T> T of(Class<T> type) {
        return Objects.requireNonNull(type.cast(value(type)));
    }

    private static @Nullable Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object one = Objects.requireNonNull(value(generic.getActualTypeArguments()[0]));
            return generic.getRawType() == List.class
                    ? List.of(one)
                    : Ordered.none().with("b", one).with("a", one);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == IncidentState.Corrected.class) {
            return null; // what stood before is a head with what stood before that
        }
        if (raw == String.class) {
            return "x";
        }
        if (raw == int.class || raw == Integer.class) {
            return 3;
        }
        if (raw == long.class || raw == Long.class) {
            return 7L;
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return true;
        }
        if (raw == Instant.class) {
            return AT;
        }
        if (raw == Duration.class) {
            return Duration.ofHours(8);
        }
        if (raw == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (raw == Limit.class) {
            return Limit.within(Duration.ofHours(1));
        }
        return raw.isEnum() ? raw.getEnumConstants()[0] : record(raw);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no sample of " + type);
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
