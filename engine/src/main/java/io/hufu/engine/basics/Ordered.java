package io.hufu.engine.basics;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from ids to values that keeps the order of insertion, so that two machines walk it alike.
 *
 * <p>States change one value at a time and far more often than they gain one; a changed copy therefore shares its ids with the
 * one that it came from.
 *
 * @param <V> the values
 */
public final class Ordered<V> {
    private static final Ordered<?> NONE = new Ordered<>(new Ids(new String[0]), new Object[0]);

    private final Ids ids;
    private final Object[] values;

    private Ordered(Ids ids, Object[] values) {
        this.ids = ids;
        this.values = values;
    }

    @SuppressWarnings("unchecked")
    public static <V> Ordered<V> none() {
        return (Ordered<V>) NONE;
    }

    /** A copy in which {@code id} has this value, at its old place or at the end. */
    public Ordered<V> with(String id, V value) {
        var at = ids.indexOf(id);
        if (at >= 0) {
            var changed = values.clone();
            changed[at] = value;
            return new Ordered<>(ids, changed);
        }
        var n = values.length;
        var names = Arrays.copyOf(ids.names, n + 1);
        var all = Arrays.copyOf(values, n + 1);
        names[n] = id;
        all[n] = value;
        return new Ordered<>(new Ids(names), all);
    }

    public Ordered<V> without(String id) {
        var at = ids.indexOf(id);
        if (at < 0) {
            return this;
        }
        var n = values.length - 1;
        var names = Arrays.copyOf(ids.names, n);
        var left = Arrays.copyOf(values, n);
        System.arraycopy(ids.names, at + 1, names, at, n - at);
        System.arraycopy(values, at + 1, left, at, n - at);
        return new Ordered<>(new Ids(names), left);
    }

    public @Nullable V find(String id) {
        var at = ids.indexOf(id);
        return at < 0 ? null : value(at);
    }

    public boolean has(String id) {
        return ids.indexOf(id) >= 0;
    }

    @SuppressWarnings("unchecked")
    public List<V> values() {
        return (List<V>) Collections.unmodifiableList(Arrays.asList(values));
    }

    public List<String> ids() {
        return Collections.unmodifiableList(Arrays.asList(ids.names));
    }

    public List<Map.Entry<String, V>> entries() {
        var entries = new java.util.ArrayList<Map.Entry<String, V>>(values.length);
        for (int i = 0; i < values.length; i++) {
            entries.add(Map.entry(ids.names[i], value(i)));
        }
        return entries;
    }

    public int size() {
        return values.length;
    }

    @SuppressWarnings("unchecked")
    private V value(int at) {
        return (V) values[at];
    }

    /** The same ids with equal values, in whatever order they came. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Ordered<?> that) || that.size() != size()) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (!Objects.equals(values[i], that.find(ids.names[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        var sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += ids.names[i].hashCode() ^ values[i].hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        return entries().toString();
    }

    /** Ids with their places; few are walked through, many are looked up. */
    private static final class Ids {
        private static final int FEW = 24;

        private final String[] names;
        private volatile @Nullable Map<String, Integer> places;

        Ids(String[] names) {
            this.names = names;
        }

        int indexOf(String id) {
            if (names.length > FEW) {
                return lookedUp(id);
            }
            var hash = id.hashCode();
            for (int i = 0; i < names.length; i++) {
                if (names[i].hashCode() == hash && names[i].equals(id)) {
                    return i;
                }
            }
            return -1;
        }

        private int lookedUp(String id) {
            var known = places;
            if (known == null) {
                known = new LinkedHashMap<>(names.length * 2);
                for (int i = 0; i < names.length; i++) {
                    known.put(names[i], i);
                }
                places = known;
            }
            return known.getOrDefault(id, -1);
        }
    }
}
