package io.hufu.plan.pack;

import io.hufu.plan.Directory;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import io.hufu.plan.SupplyLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The door through which packs come in: reads, checks in three stages (YAML, schema, meaning) and binds. It answers with packs
 * or with findings and never throws, whatever the files hold.
 */
public final class PackLoader {
    private final PackFiles files;
    private final Findings findings;
    private final List<Pack> packs = new ArrayList<>();
    private final List<PackFiles> editions = new ArrayList<>();

    private PackLoader(PackFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** Loads every plan of a jurisdiction's folder; one wrong plan refuses the folder. */
    public static Loaded load(Path jurisdictionFolder) {
        var findings = new Findings();
        var files = FolderReader.read(jurisdictionFolder, findings);
        return findings.isEmpty() ? load(files) : new Loaded.Broken(findings.sorted());
    }

    /** Loads every plan edition in these files, for example one that was stored. */
    public static Loaded load(PackFiles files) {
        var findings = new Findings();
        var loader = new PackLoader(files, findings);
        loader.loadAll();
        return findings.isEmpty()
                ? new Loaded.Packs(loader.packs, loader.editions)
                : new Loaded.Broken(findings.sorted());
    }

    private void loadAll() {
        var jurisdictionTree = readYaml(PackFiles.JURISDICTION, Schemas.JURISDICTION);
        var directoryTree = readYaml(PackFiles.DIRECTORY, Schemas.DIRECTORY);
        var suppliesTree = readSupplies();
        Map<String, Tree> planTrees = readPlans();
        if (jurisdictionTree == null || directoryTree == null) {
            return;
        }
        checkPlace(jurisdictionTree, directoryTree, suppliesTree);
        planTrees.forEach((folder, tree) -> PlanChecks.check(
                At.root(tree, findings), At.root(jurisdictionTree, findings), At.root(directoryTree, findings)));
        if (!findings.isEmpty()) {
            return;
        }
        var jurisdiction = Binder.bind(jurisdictionTree.root(), Jurisdiction.class, jurisdictionTree, findings);
        var directory = Binder.bind(directoryTree.root(), Directory.class, directoryTree, findings);
        var supplies =
                suppliesTree == null ? null : Binder.bind(suppliesTree.root(), Supplies.class, suppliesTree, findings);
        planTrees.forEach((folder, tree) -> {
            var plan = Binder.bind(tree.root().deepCopy().without("format"), Plan.class, tree, findings);
            if (plan != null && jurisdiction != null && directory != null && supplies != null) {
                var edition = files.ofPlan(folder, inheritance(tree).folder(files));
                packs.add(new Pack(
                        edition.hash(), plan, jurisdiction, directory.namedIn(plan.document()), supplies.lines()));
                editions.add(edition);
            }
        });
    }

    private void checkPlace(Tree jurisdiction, Tree directory, @Nullable Tree supplies) {
        var jurisdictionAt = At.root(jurisdiction, findings);
        JurisdictionChecks.jurisdiction(jurisdictionAt);
        TextChecks.check(jurisdictionAt);
        var directoryAt = At.root(directory, findings);
        var units = JurisdictionChecks.directory(directoryAt, jurisdictionAt);
        TextChecks.check(directoryAt);
        if (supplies != null) {
            JurisdictionChecks.supplies(At.root(supplies, findings), units);
            TextChecks.check(At.root(supplies, findings));
        }
    }

    private @Nullable Tree readYaml(String file, Schemas schema) {
        if (!files.has(file)) {
            findings.add(FindingCode.FILE_MISSING, file, 0, file);
            return null;
        }
        var tree = YamlReader.read(file, files.getBytes(file), findings);
        return tree == null ? null : checked(tree, schema);
    }

    private @Nullable Tree checked(Tree tree, Schemas schema) {
        int before = findings.size();
        schema.check(tree, findings);
        return findings.size() == before ? tree : null;
    }

    private @Nullable Tree readSupplies() {
        if (!files.has(PackFiles.SUPPLIES)) {
            var none = Tree.empty(PackFiles.SUPPLIES);
            none.root().set("lines", JsonNodeFactory.instance.arrayNode());
            return none;
        }
        return SuppliesCsv.read(files.getBytes(PackFiles.SUPPLIES), findings);
    }

    /** The trees of the plans that fit the schema, by folder. */
    private Map<String, Tree> readPlans() {
        var trees = new LinkedHashMap<String, Tree>();
        if (files.planFolders().isEmpty()) {
            findings.add(FindingCode.NO_PLAN, PackFiles.PLANS, 0);
        }
        for (var folder : files.planFolders()) {
            var merged = merge(folder);
            var whole = merged == null ? null : inherit(merged);
            var tree = whole == null ? null : checked(whole, Schemas.PLAN);
            if (tree == null) {
                continue;
            }
            var id = At.root(tree, findings).get("id");
            var name = id.text() + "-" + tree.root().path("edition").asString();
            var called = folder.substring(PackFiles.PLANS.length(), folder.length() - 1);
            if (!called.equals(name)) {
                id.report(FindingCode.FOLDER_NAME, called, name);
            }
            trees.put(folder, tree);
        }
        return trees;
    }

    private Inheritance inheritance(Tree tree) {
        return Inheritance.of(At.root(tree, findings));
    }

    /** With the chapters that it inherits; null when a finding was made. */
    private @Nullable Tree inherit(Tree tree) {
        var inheritance = inheritance(tree);
        if (inheritance.edition().isEmpty()) {
            return tree;
        }
        int before = findings.size();
        var folder = inheritance.folder(files);
        if (folder == null) {
            findings.add(
                    FindingCode.INHERITED_EDITION,
                    tree.place("$.inherits.edition"),
                    "$.inherits.edition",
                    inheritance.edition());
            return null;
        }
        var from = merge(folder);
        if (from != null) {
            inheritance.take(tree, from, findings);
        }
        return findings.size() == before ? tree : null;
    }

    private @Nullable Tree merge(String folder) {
        var names = files.names(folder).toList();
        var merged = new Tree(names.getFirst(), JsonNodeFactory.instance.objectNode(), new HashMap<>());
        int before = findings.size();
        for (var name : names) {
            var tree = YamlReader.read(name, files.getBytes(name), findings);
            if (tree == null) {
                continue;
            }
            tree.places().forEach(merged.places()::putIfAbsent);
            tree.root().properties().forEach(entry -> {
                if (merged.root().has(entry.getKey())) {
                    var path = Tree.child("$", entry.getKey());
                    var first = merged.place(path).file();
                    findings.add(FindingCode.KEY_IN_TWO_FILES, tree.place(path), path, entry.getKey(), first);
                } else {
                    merged.root().set(entry.getKey(), entry.getValue());
                }
            });
        }
        return findings.size() == before ? merged : null;
    }

    /** The whole table of supplies, for binding. */
    record Supplies(List<SupplyLine> lines) {}
}
