package io.hufu.plan.pack;

import java.util.HashMap;
import java.util.Map;

/** Where every element of a loaded edition was written, by its JSON path. For whoever reports on packs that loaded. */
public final class PackPlaces {
    private final Map<String, Tree> byFile = new HashMap<>();
    private final Map<String, Place> plan = new HashMap<>();
    private final PackFiles files;

    private PackPlaces(PackFiles files) {
        this.files = files;
    }

    /** Reads the places of one edition; files that do not load have none. */
    public static PackPlaces of(PackFiles edition) {
        var places = new PackPlaces(edition);
        places.take(PackFiles.PLANS);
        places.take(PackFiles.INHERITED);
        return places;
    }

    /** Inherited files are named as they stand beside the edition's own. */
    private void take(String folder) {
        for (var name : files.names(folder).toList()) {
            var tree = tree(name);
            if (tree != null) {
                var shown = PackFiles.PLANS + name.substring(folder.length());
                tree.places().forEach((path, place) -> plan.putIfAbsent(path, new Place(shown, place.line())));
            }
        }
    }

    /** The place of an element of the plan, or of the nearest one around it. */
    public Place ofPlan(String path) {
        return new Tree("", Tree.empty("").root(), plan).place(path);
    }

    /** The place of an element of the directory. */
    public Place ofDirectory(String path) {
        var tree = tree(PackFiles.DIRECTORY);
        return tree == null ? new Place(PackFiles.DIRECTORY, 0) : tree.place(path);
    }

    /** The place of a line of the supplies, such as {@code $.lines[3]}. */
    public Place ofSupplies(String path) {
        var tree = tree(PackFiles.SUPPLIES);
        return tree == null ? new Place(PackFiles.SUPPLIES, 0) : tree.place(path);
    }

    private @org.jspecify.annotations.Nullable Tree tree(String name) {
        var known = byFile.get(name);
        if (known != null || !files.has(name)) {
            return known;
        }
        var findings = new Findings();
        var tree = name.equals(PackFiles.SUPPLIES)
                ? SuppliesCsv.read(files.getBytes(name), findings)
                : YamlReader.read(name, files.getBytes(name), findings);
        if (tree != null) {
            byFile.put(name, tree);
        }
        return tree;
    }
}
