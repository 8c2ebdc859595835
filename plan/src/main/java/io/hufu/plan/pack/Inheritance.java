package io.hufu.plan.pack;

import io.hufu.plan.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an edition takes over from another one of the same plan, as its files say it and before any schema has looked at them:
 * what is not well-formed names nothing here and is found by the schema afterwards.
 *
 * @param edition name of the other edition's folder, such as {@code snow-2024}; empty where nothing is inherited
 */
record Inheritance(String edition, List<At> chapters) {

    static Inheritance of(At plan) {
        var inherits = plan.get("inherits");
        var edition = inherits.text("edition");
        return edition.isEmpty()
                ? new Inheritance("", List.of())
                : new Inheritance(plan.text("id") + "-" + edition, inherits.each("chapters"));
    }

    /** The folder with the other edition's files; null where nothing is inherited or there are none. */
    @Nullable
    String folder(PackFiles files) {
        return edition.isEmpty() ? null : files.findFolder(edition);
    }

    /** Puts the chapters of the other edition into this one. */
    void take(Tree into, Tree from, Findings findings) {
        if (from.root().has("inherits")) {
            findings.add(FindingCode.INHERITED_AGAIN, into.place("$.inherits"), "$.inherits", edition);
            return;
        }
        var document = from.root().path("document").asString("");
        for (var chapter : chapters) {
            var name = chapter.text();
            JsonNode taken = from.root().get(name);
            if (taken == null) {
                chapter.report(FindingCode.INHERITED_MISSING, name, edition);
            } else if (into.root().has(name)) {
                var path = Tree.child("$", name);
                findings.add(FindingCode.INHERITED_TWICE, into.place(path), path, name);
            } else {
                into.root().set(name, name.equals("asPrinted") ? taken : cited(taken.deepCopy(), document));
                takePlaces(into, from, Tree.child("$", name));
            }
        }
    }

    /** With each clause named after the document that it stands in, as this edition has another one. */
    private static JsonNode cited(JsonNode node, String document) {
        for (var inner : node) {
            cited(inner, document);
        }
        if (node instanceof ObjectNode object) {
            for (var key : List.copyOf(object.propertyNames())) {
                var clause = object.path(key).asString("");
                if ((key.equals("clause") || key.endsWith("Clause")) && Plan.isOwn(clause)) {
                    object.put(key, document + " " + clause);
                }
            }
        }
        return node;
    }

    private static void takePlaces(Tree into, Tree from, String chapter) {
        from.places().forEach((path, place) -> {
            if (path.equals(chapter) || path.startsWith(chapter + ".") || path.startsWith(chapter + "[")) {
                into.places().put(path, place);
            }
        });
    }
}
