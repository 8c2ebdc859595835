package io.hufu.plan.check;

import io.hufu.plan.AsPrinted;
import io.hufu.plan.Directory;
import io.hufu.plan.Pack;
import io.hufu.plan.Plan;
import io.hufu.plan.pack.PackFiles;
import io.hufu.plan.pack.PackPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One loaded edition laid before the rules: what it resolved, what its source prints, and where both were written. */
public final class Sheet {
    /** A clause that gives duties to this many bodies is the list of duties. */
    private static final int LIST = 5;

    private static final AsPrinted NOTHING = new AsPrinted(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of());

    private final String folder;
    private final Pack pack;
    private final PackPlaces places;
    private final Names names;

    private Sheet(String folder, Pack pack, PackPlaces places) {
        this.folder = folder;
        this.pack = pack;
        this.places = places;
        this.names = new Names(pack);
    }

    /** @param folder name of the jurisdiction's folder, put before the names of files in findings */
    public static Sheet of(String folder, Pack pack, PackFiles files) {
        return new Sheet(folder, pack, PackPlaces.of(files));
    }

    public Pack pack() {
        return pack;
    }

    /** Id and edition. */
    public String name() {
        return pack.plan().name();
    }

    String folder() {
        return folder;
    }

    Plan plan() {
        return pack.plan();
    }

    /** What the source prints; empty where nothing was taken down. */
    AsPrinted printed() {
        var printed = pack.plan().asPrinted();
        return printed == null ? NOTHING : printed;
    }

    Names names() {
        return names;
    }

    /** A place of the plan with its clause. */
    public Spot spot(String path, String clause) {
        var place = places.ofPlan(path);
        return new Spot(name(), clause, folder + "/" + place.file(), place.line(), path);
    }

    Spot spot(Mention mention) {
        return spot(mention.path(), mention.clause());
    }

    Spot supplySpot(int index, String clause) {
        var path = "$.lines[" + index + "]";
        var place = places.ofSupplies(path);
        return new Spot("", clause, folder + "/" + place.file(), place.line(), path);
    }

    List<Mention> members() {
        return lists(printed().members(), "members", 1);
    }

    /** Bodies to which any clause gives a duty. */
    List<Mention> dutyHolders() {
        return lists(printed().dutyHolders(), "dutyHolders", 1);
    }

    /** Bodies in the list of duties itself. */
    List<Mention> listedDuties() {
        return lists(printed().dutyHolders(), "dutyHolders", LIST);
    }

    List<Mention> leads() {
        var all = new ArrayList<Mention>();
        for (int i = 0; i < printed().groups().size(); i++) {
            var group = printed().groups().get(i);
            add(all, group.leads(), "$.asPrinted.groups[" + i + "].leads", group.clause());
        }
        return all;
    }

    List<Mention> groupMembers() {
        var all = new ArrayList<Mention>();
        for (int i = 0; i < printed().groups().size(); i++) {
            var group = printed().groups().get(i);
            add(all, group.members(), "$.asPrinted.groups[" + i + "].members", group.clause());
        }
        return all;
    }

    List<Mention> contacts() {
        var all = new ArrayList<Mention>();
        for (int i = 0; i < printed().contacts().size(); i++) {
            var contact = printed().contacts().get(i);
            all.add(new Mention(contact.name(), "$.asPrinted.contacts[" + i + "]", contact.clause()));
        }
        return all;
    }

    /** What stands for the body of a contact. */
    String contactKey(AsPrinted.Contact contact) {
        var body = contact.body();
        return body == null ? names.keys(contact.name()).getFirst() : body;
    }

    /** A blanket word that neither the directory nor the roles know. */
    boolean isNobodyInParticular(Mention mention) {
        return Names.isBlanket(mention.name()) && names.findId(mention.name()) == null;
    }

    Set<String> keys(List<Mention> mentions) {
        var keys = new TreeSet<String>();
        mentions.forEach(mention -> keys.addAll(names.keys(mention.name())));
        return keys;
    }

    Directory.@Nullable Unit findUnit(String key) {
        return pack.findUnit(key);
    }

    private static List<Mention> lists(List<AsPrinted.Names> lists, String key, int least) {
        var all = new ArrayList<Mention>();
        for (int i = 0; i < lists.size(); i++) {
            var list = lists.get(i);
            if (list.names().size() >= least) {
                add(all, list.names(), "$.asPrinted." + key + "[" + i + "].names", list.clause());
            }
        }
        return all;
    }

    private static void add(List<Mention> all, List<String> names, String path, String clause) {
        for (int i = 0; i < names.size(); i++) {
            all.add(new Mention(names.get(i), path + "[" + i + "]", clause));
        }
    }
}
