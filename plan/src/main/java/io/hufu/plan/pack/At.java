package io.hufu.plan.pack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An element of a tree together with its path, so that a check can say where it is. The tree has passed its schema. */
record At(Tree tree, JsonNode node, String path, Findings findings) {

    static At root(Tree tree, Findings findings) {
        return new At(tree, tree.root(), "$", findings);
    }

    boolean isPresent() {
        return !(node instanceof MissingNode);
    }

    At get(String key) {
        return new At(tree, node.path(key), Tree.child(path, key), findings);
    }

    /** The items of the list under this key; none when it is absent. */
    List<At> each(String key) {
        return get(key).items();
    }

    List<At> items() {
        var items = new ArrayList<At>();
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            items.add(new At(tree, node.path(i), Tree.child(path, i), findings));
        }
        return items;
    }

    List<At> fields() {
        return node.propertyNames().stream().map(this::get).toList();
    }

    /** The text here, or the empty text. */
    String text() {
        return node.asString("");
    }

    String text(String key) {
        return get(key).text();
    }

    int line() {
        return tree.place(path).line();
    }

    void report(FindingCode code, Object... values) {
        findings.add(code, tree.place(path), path, values);
    }
}
