package io.hufu.journal.json;

import io.hufu.engine.basics.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which name an event has in the ledger, written out in {@code events.txt}; both ways are unique. */
public final class EventNames {
    private static final String VOCABULARY = "io.hufu.engine.vocabulary.";

    private final Map<String, Class<? extends Event>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    private EventNames() {}

    /** The names of the vocabulary. */
    public static EventNames ofVocabulary() {
        EventNames names = new EventNames();
        try (var in = new BufferedReader(new InputStreamReader(
                java.util.Objects.requireNonNull(EventNames.class.getResourceAsStream("events.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : in.lines().toList()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.strip().split(" +");
                    names.add(parts[0], load(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Class<? extends Event> load(String name) {
        try {
            return Class.forName(VOCABULARY + name.replace('.', '$')).asSubclass(Event.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("events.txt names " + name + ", which is not in the vocabulary", e);
        }
    }

    /** Names besides the vocabulary's, for engines of tests. */
    public EventNames with(String name, Class<? extends Event> type) {
        EventNames copy = new EventNames();
        copy.classes.putAll(classes);
        copy.names.putAll(names);
        copy.add(name, type);
        return copy;
    }

    private void add(String name, Class<? extends Event> type) {
        if (!name.matches("[a-z]+(\\.[a-z-]+)+/[1-9][0-9]*")) {
            throw new IllegalStateException("not a name for an event: " + name);
        }
        if (classes.put(name, type) != null || names.put(type, name) != null) {
            throw new IllegalStateException("named twice: " + name);
        }
    }

    /** The name under which an event is kept. */
    public String name(Event event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(event.getClass().getName()
                    + " has no name in the ledger; add a line to events.txt and a golden file");
        }
        return name;
    }

    /** The record for a name, or null where this release does not know it. */
    public @Nullable Class<? extends Event> findType(String name) {
        return classes.get(name);
    }

    /** All names in order of the table. */
    public List<String> listNames() {
        return List.copyOf(classes.keySet());
    }
}
