package io.hufu.server.start;

import io.hufu.journal.postgres.HufuStartException;
import io.hufu.plan.Pack;
import io.hufu.plan.pack.Loaded;
import io.hufu.plan.pack.PackLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folders of packs beside the program. */
public final class PackFolders {
    private PackFolders() {}

    /** The folder named on the command line, else {@code packs/} of the program's folder, else of the current one. */
    static Path find(@Nullable Path named) {
        if (named != null) {
            return named;
        }
        String home = System.getProperty("hufu.home");
        return home == null ? Path.of("packs") : Path.of(home, "packs");
    }

    /** Names of the folders of jurisdictions, in order. */
    public static List<String> list(Path packs) {
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (var folders = Files.list(packs)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("jurisdiction.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Reads a folder; broken ones come back as findings. */
    public static Loaded load(Path folder) {
        return PackLoader.load(folder);
    }

    /**
     * The folder of one jurisdiction.
     *
     * @param name the folder's name; null for the first by name
     * @throws HufuStartException where there is none
     */
    static Path one(Path packs, @Nullable String name) {
        var folders = list(packs);
        if (folders.isEmpty()) {
            throw none(packs);
        }
        if (name != null && !folders.contains(name)) {
            throw new HufuStartException(
                    "没有辖区 " + name + " 的预案目录，可用：" + String.join("、", folders) + "。",
                    "There is no folder of plans " + name + "; there are: " + String.join(", ", folders) + ".");
        }
        return packs.resolve(name == null ? folders.getFirst() : name);
    }

    private static HufuStartException none(Path packs) {
        return new HufuStartException(
                "在 " + packs.toAbsolutePath() + " 下没有找到预案目录，请用 --packs 指定。",
                "There are no plans in " + packs.toAbsolutePath() + "; name their folder with --packs.");
    }

    /** All packs of all folders. @throws HufuStartException with the first findings */
    static List<Pack> loadAll(Path packs) {
        var folders = list(packs);
        if (folders.isEmpty()) {
            throw none(packs);
        }
        var all = new ArrayList<Pack>();
        for (String folder : folders) {
            switch (load(packs.resolve(folder))) {
                case Loaded.Packs loaded -> all.addAll(loaded.packs());
                case Loaded.Broken broken -> throw broken(folder, broken);
            }
        }
        return all;
    }

    static HufuStartException broken(String folder, Loaded.Broken broken) {
        String first = String.join("\n  ", broken.lines().stream().limit(10).toList());
        return new HufuStartException(
                "预案目录 " + folder + " 有错误：\n  " + first, "The folder of plans " + folder + " has errors.");
    }
}
