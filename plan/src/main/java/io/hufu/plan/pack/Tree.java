package io.hufu.plan.pack;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document as a tree, with the place of every element by its JSON path. */
record Tree(String file, ObjectNode root, Map<String, Place> places) {

    static Tree empty(String file) {
        return new Tree(file, JsonNodeFactory.instance.objectNode(), new HashMap<>());
    }

    /** The place of an element, or of the nearest one around it. */
    Place place(String path) {
        for (var at = path; !at.isEmpty(); at = parent(at)) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return new Place(file, 0);
    }

    static String child(String path, String key) {
        return isPlain(key) ? path + "." + key : path + "['" + key + "']";
    }

    /** A letter or underscore, then letters, digits, underscores and hyphens; asked for every key of every pack. */
    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '-'))) {
                return false;
            }
        }
        return !key.isEmpty();
    }

    static String child(String path, int index) {
        return path + "[" + index + "]";
    }

    private static String parent(String path) {
        int cut = path.endsWith("']") ? path.lastIndexOf("['") : Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }
}
