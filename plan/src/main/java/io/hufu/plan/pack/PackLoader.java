package io.hufu.plan.pack;

import io.hufu.plan.Directory;
import io.hufu.plan.Jurisdiction;
import io.hufu.plan.SupplyLine;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The door through which packs come in: reads, checks in three stages (YAML, schema, meaning) and binds. It answers with packs
 * or with findings and never throws, whatever the files hold.
 */
public final class PackLoader {
    private final PackFiles files;
    private final Findings findings = new Findings();

    private PackLoader(PackFiles files) {
        this.files = files;
    }

    /** Loads every plan of a jurisdiction's folder; one wrong plan refuses the folder. */
    public static Loaded load(Path jurisdictionFolder) {
        var findings = new Findings();
        var files = FolderReader.read(jurisdictionFolder, findings);
        return findings.isEmpty() ? load(files) : new Loaded.Broken(findings.sorted());
    }

    /** Loads every plan edition in these files, for example one that was stored. */
    public static Loaded load(PackFiles files) {
        return new PackLoader(files).load();
    }

    private Loaded load() {
        var plans = files.planFolders().stream()
                .map(folder -> new PlanReading(files, folder))
                .toList();
        if (plans.isEmpty()) {
            findings.add(FindingCode.NO_PLAN, PackFiles.PLANS, 0);
        }
        plans.parallelStream().forEach(PlanReading::read);
        var jurisdictionTree = readYaml(PackFiles.JURISDICTION, Schemas.JURISDICTION);
        var directoryTree = readYaml(PackFiles.DIRECTORY, Schemas.DIRECTORY);
        var suppliesTree = readSupplies();
        var workdays = Calendars.read(files, findings);
        if (jurisdictionTree == null || directoryTree == null) {
            return broken(plans);
        }
        checkPlace(jurisdictionTree, directoryTree, suppliesTree);
        plans.parallelStream().forEach(plan -> plan.check(jurisdictionTree, directoryTree));
        if (suppliesTree == null || workdays == null || isBroken(plans)) {
            return broken(plans);
        }
        var jurisdiction = Binder.bind(jurisdictionTree.root(), Jurisdiction.class, jurisdictionTree, findings);
        var directory = Binder.bind(directoryTree.root(), Directory.class, directoryTree, findings);
        var supplies = Binder.bind(suppliesTree.root(), Supplies.class, suppliesTree, findings);
        if (jurisdiction == null || directory == null || supplies == null) {
            return broken(plans);
        }
        plans.parallelStream().forEach(plan -> plan.bind(jurisdiction, directory, supplies.lines(), workdays));
        return isBroken(plans)
                ? broken(plans)
                : new Loaded.Packs(
                        plans.stream().map(PlanReading::pack).toList(),
                        plans.stream().map(PlanReading::edition).toList());
    }

    private boolean isBroken(List<PlanReading> plans) {
        return !findings.isEmpty() || plans.stream().anyMatch(PlanReading::isBroken);
    }

    private Loaded broken(List<PlanReading> plans) {
        plans.forEach(plan -> plan.tell(findings));
        return new Loaded.Broken(findings.sorted());
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
        return tree == null ? null : schema.checked(tree, findings);
    }

    private @Nullable Tree readSupplies() {
        if (!files.has(PackFiles.SUPPLIES)) {
            var none = Tree.empty(PackFiles.SUPPLIES);
            none.root().set("lines", JsonNodeFactory.instance.arrayNode());
            return none;
        }
        return SuppliesCsv.read(files.getBytes(PackFiles.SUPPLIES), findings);
    }

    /** The whole table of supplies, for binding. */
    record Supplies(List<SupplyLine> lines) {}
}
