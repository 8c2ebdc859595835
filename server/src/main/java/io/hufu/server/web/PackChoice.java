package io.hufu.server.web;

import io.hufu.journal.packs.PackStore;
import io.hufu.plan.pack.Loaded;
import io.hufu.server.access.Titles;
import io.hufu.server.clock.Moments;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.Installation;
import io.hufu.server.start.PackFolders;
import io.hufu.server.start.PackKeeping;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The folders of packs beside the program, from which an administrator chooses jurisdictions. */
@Component
class PackChoice {
    private final PackStore packs;
    private final Titles titles;
    private final Moments moments;
    private final Installation installation;

    PackChoice(PackStore packs, Titles titles, Moments moments, Installation installation) {
        this.packs = packs;
        this.titles = titles;
        this.moments = moments;
        this.installation = installation;
    }

    /** @param title the jurisdiction with how many plans it has */
    record Folder(String folder, String title) {}

    /** Folders that can be read; those with findings are left out. */
    List<Folder> list() {
        var folders = new ArrayList<Folder>();
        for (String folder : PackFolders.list(installation.packs())) {
            if (PackFolders.load(installation.packs().resolve(folder)) instanceof Loaded.Packs loaded) {
                String place = loaded.packs().getFirst().jurisdiction().name();
                folders.add(new Folder(folder, place + "（" + loaded.packs().size() + " 个预案）"));
            }
        }
        return folders;
    }

    /** The field {@code packs} of a body. */
    static List<String> chosen(JsonNode body) {
        JsonNode packs = body.get("packs");
        if (packs == null || !packs.isArray()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/packs", "JSON array / 数组");
        }
        var chosen = new ArrayList<String>();
        for (JsonNode each : packs) {
            if (!each.isString()) {
                throw ProblemException.field(DoorCode.WRONG_TYPE, "/packs/" + chosen.size(), "text / 文字");
            }
            chosen.add(each.stringValue());
        }
        return chosen;
    }

    /** Keeps the packs of all these folders; all are read before anything is kept. */
    void load(List<String> folders) {
        var known = PackFolders.list(installation.packs());
        var loaded = new ArrayList<Loaded.Packs>();
        for (String folder : folders) {
            if (!known.contains(folder)) {
                throw ProblemException.of(DoorCode.NO_SUCH_FOLDER, "value", folder, "reason", "");
            }
            switch (PackFolders.load(installation.packs().resolve(folder))) {
                case Loaded.Packs good -> loaded.add(good);
                case Loaded.Broken broken ->
                    throw ProblemException.of(
                            DoorCode.NO_SUCH_FOLDER,
                            "value",
                            folder,
                            "reason",
                            broken.lines().getFirst());
            }
        }
        loaded.forEach(good -> PackKeeping.keep(packs, good, moments.now()));
        titles.forget();
    }
}
