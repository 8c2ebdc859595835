package io.hufu.plan.pack;

import io.hufu.plan.Directory;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import io.hufu.plan.SupplyLine;
import io.hufu.plan.Workdays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One plan on its way from its files to a pack: read, checked, bound. It keeps findings of its own and touches no other plan's,
 * so that the plans of a folder are read side by side.
 */
final class PlanReading {
    private final PackFiles files;
    private final String folder;
    private final Findings findings = new Findings();
    private @Nullable Tree tree;
    private @Nullable PackFiles edition;
    private @Nullable Pack pack;

    PlanReading(PackFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    boolean isBroken() {
        return !findings.isEmpty();
    }

    void tell(Findings all) {
        all.addAll(findings);
    }

    Pack pack() {
        return Objects.requireNonNull(pack);
    }

    /** The files that this edition is made of. */
    PackFiles edition() {
        return Objects.requireNonNull(edition);
    }

    /** From its files to a tree that fits the schema. */
    void read() {
        var merged = merge(folder);
        var whole = merged == null ? null : inherit(merged);
        tree = whole == null ? null : Schemas.PLAN.checked(whole, findings);
        if (tree != null) {
            var id = At.root(tree, findings).get("id");
            var name = id.text() + "-" + tree.root().path("edition").asString();
            var called = folder.substring(PackFiles.PLANS.length(), folder.length() - 1);
            if (!called.equals(name)) {
                id.report(FindingCode.FOLDER_NAME, called, name);
            }
        }
    }

    void check(Tree jurisdiction, Tree directory) {
        if (tree != null) {
            PlanChecks.check(At.root(tree, findings), At.root(jurisdiction, findings), At.root(directory, findings));
        }
    }

    void bind(Jurisdiction jurisdiction, Directory directory, List<SupplyLine> supplies, Workdays workdays) {
        var read = Objects.requireNonNull(tree);
        var plan = Binder.bind(read.root().deepCopy().without("format"), Plan.class, read, findings);
        if (plan != null) {
            edition = files.ofPlan(folder, inheritance(read).folder(files));
            pack = new Pack(edition.hash(), plan, jurisdiction, directory.namedIn(plan.document()), supplies, workdays);
        }
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
}
