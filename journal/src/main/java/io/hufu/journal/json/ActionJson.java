package io.hufu.journal.json;

import io.hufu.engine.basics.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Actions as JSON, for reactions that wait in the database and for the digest of what was asked.
 *
 * <p>A waiting reaction lives seconds, so its name is derived from the record: {@code IncidentAction.StopClock} is
 * {@code incident.stop-clock}.
 */
public final class ActionJson {
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            Class<?> vocabulary = type.getEnclosingClass();
            String area = vocabulary == null ? "" : vocabulary.getSimpleName().replaceFirst("Action$", "");
            return CanonicalJson.hyphenated(area) + "." + CanonicalJson.hyphenated(type.getSimpleName());
        }
    };

    private final Map<String, Class<? extends Action>> types = new LinkedHashMap<>();

    /** @param vocabularies sealed interfaces named {@code XAction} */
    public ActionJson(List<Class<? extends Action>> vocabularies) {
        for (Class<? extends Action> vocabulary : vocabularies) {
            for (Class<?> permitted : vocabulary.getPermittedSubclasses()) {
                Class<? extends Action> type = permitted.asSubclass(Action.class);
                types.put(name(type), type);
            }
        }
    }

    /** The name of an action: its vocabulary, then what it is. */
    public static String name(Class<?> type) {
        return NAMES.get(type);
    }

    public String write(Action action) {
        return "{\"action\":" + CanonicalJson.write(name(action.getClass())) + ",\"data\":"
                + CanonicalJson.write(action) + "}";
    }

    public Action read(String text) {
        JsonNode tree = CanonicalJson.parse(text);
        String name = tree.path("action").asString();
        Class<? extends Action> type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("no action is named " + name);
        }
        return CanonicalJson.read(tree.path("data"), type);
    }
}
