package io.hufu.server.start;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares a part with the whole: an object's given keys, of a list of objects any that has all of the given keys, a list of words
 * as it stands.
 */
final class PartOfAnswer {
    private PartOfAnswer() {}

    /** Adds what of the part is not in the whole to {@code wrong}. */
    static void compare(String where, JsonNode part, JsonNode whole, List<String> wrong) {
        if (part.isObject()) {
            for (var key : part.propertyNames()) {
                if (whole.has(key)) {
                    compare(where + "/" + key, part.path(key), whole.path(key), wrong);
                } else {
                    wrong.add(where + "/" + key + " is not there");
                }
            }
        } else if (part.isArray() && !part.isEmpty() && part.path(0).isObject()) {
            for (var element : part) {
                if (!within(element, whole)) {
                    wrong.add(where + " has no " + element + " but " + whole);
                }
            }
        } else if (!equal(part, whole)) {
            wrong.add(where + " is not " + part + " but " + whole);
        }
    }

    /** Whether any element of the list has all of the part. */
    static boolean within(JsonNode part, JsonNode list) {
        for (var element : list) {
            var wrong = new ArrayList<String>();
            compare("", part, element, wrong);
            if (wrong.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Numbers by value: a count is an int in a line and a long in an answer. */
    private static boolean equal(JsonNode part, JsonNode whole) {
        return part.isNumber() && whole.isNumber()
                ? part.decimalValue().compareTo(whole.decimalValue()) == 0
                : part.equals(whole);
    }
}
