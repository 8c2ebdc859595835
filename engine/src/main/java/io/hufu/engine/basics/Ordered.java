package io.hufu.engine.basics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from ids to values that keeps the order of insertion, so that two machines walk it alike.
 *
 * @param <V> the values
 */
public final class Ordered<V> {
    private static final Ordered<?> NONE = new Ordered<>(new LinkedHashMap<>());

    private final LinkedHashMap<String, V> entries;

    private Ordered(LinkedHashMap<String, V> entries) {
        this.entries = entries;
    }

    @SuppressWarnings("unchecked")
    public static <V> Ordered<V> none() {
        return (Ordered<V>) NONE;
    }

    /** A copy in which {@code id} has this value, at its old place or at the end. */
    public Ordered<V> with(String id, V value) {
        var copy = new LinkedHashMap<>(entries);
        copy.put(id, value);
        return new Ordered<>(copy);
    }

    public Ordered<V> without(String id) {
        var copy = new LinkedHashMap<>(entries);
        copy.remove(id);
        return new Ordered<>(copy);
    }

    public @Nullable V find(String id) {
        return entries.get(id);
    }

    public boolean has(String id) {
        return entries.containsKey(id);
    }

    public List<V> values() {
        return List.copyOf(entries.values());
    }

    public List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    public List<Map.Entry<String, V>> entries() {
        return new ArrayList<>(entries.entrySet());
    }

    public int size() {
        return entries.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ordered<?> that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
