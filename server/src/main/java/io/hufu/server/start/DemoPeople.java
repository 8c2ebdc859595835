package io.hufu.server.start;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.plan.Directory;
import io.hufu.plan.Headquarters.Post;
import io.hufu.plan.Pack;
import io.hufu.server.access.NewAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented people for a demonstration: one for each post, the watch, an administrator, a reader, and one for each unit. */
final class DemoPeople {
    private static final String FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "安宁康平和顺明达正清远志诚信立德守仁致远怀瑾";

    private final List<Pack> packs;
    private final String pinHash;
    private final List<NewAccount> accounts = new ArrayList<>();
    private int number;

    DemoPeople(List<Pack> packs, String pinHash) {
        this.packs = packs;
        this.pinHash = pinHash;
    }

    /** The accounts, leaders first. */
    List<NewAccount> list() {
        holders().forEach((id, posts) -> {
            Post first = posts.values().iterator().next();
            var can = first.unit() == null ? List.<Capability>of() : List.of(Capability.UNIT);
            add(id, first.unit(), List.copyOf(posts.keySet()), can);
        });
        String watch = packs.isEmpty()
                ? null
                : packs.getFirst().plan().headquarters().office().units().getFirst();
        List<String> office = offices();
        add("duty1", watch, office, List.of(Capability.DUTY_OFFICER));
        add("duty2", watch, office, List.of(Capability.DUTY_OFFICER));
        add("reader", null, List.of(), List.of(Capability.READER));
        add("admin", null, List.of(), List.of(Capability.ADMINISTRATOR));
        var units = new LinkedHashMap<String, Directory.Unit>();
        packs.forEach(pack -> pack.directory().units().forEach(unit -> units.putIfAbsent(unit.id(), unit)));
        units.keySet().forEach(unit -> add(unit, unit, List.of(), List.of(Capability.UNIT)));
        return accounts;
    }

    /**
     * One account per person: posts that the plans describe as held by the same person, or that one plan gives to the same holder.
     * The account is called after the first post; where another person has that name already, the plan's id is added.
     */
    private Map<String, Map<String, Post>> holders() {
        var people = new LinkedHashMap<String, Map<String, Post>>();
        var byHolder = new HashMap<String, String>();
        for (Pack pack : packs) {
            var byPost = new HashMap<String, String>();
            for (Post post : pack.plan().headquarters().posts()) {
                if (post.kind() != io.hufu.plan.PostKind.OFFICE) {
                    String same = post.sameHolderAs();
                    String known = same == null ? byHolder.get(post.holder()) : byPost.get(same);
                    String id = known != null
                            ? known
                            : people.containsKey(post.id())
                                    ? post.id() + "-" + pack.plan().id()
                                    : post.id();
                    byPost.put(post.id(), id);
                    byHolder.putIfAbsent(post.holder(), id);
                    people.computeIfAbsent(id, unknown -> new LinkedHashMap<>())
                            .put(pack.plan().id() + "/" + post.id(), post);
                }
            }
        }
        return people;
    }

    private List<String> offices() {
        var offices = new ArrayList<String>();
        for (Pack pack : packs) {
            pack.plan().headquarters().posts().stream()
                    .filter(post -> post.kind() == io.hufu.plan.PostKind.OFFICE)
                    .forEach(post -> offices.add(pack.plan().id() + "/" + post.id()));
        }
        return offices;
    }

    private void add(String id, @Nullable String unit, List<String> posts, List<Capability> capabilities) {
        accounts.add(new NewAccount(id, name(number++), unit, posts, capabilities, pinHash, null));
    }

    private static String name(int number) {
        int given = number * 7 % GIVEN.length();
        int second = number * 5 % GIVEN.length();
        String one = GIVEN.substring(given, given + 1);
        return FAMILY.charAt(number % FAMILY.length())
                + (number % 3 == 0
                        ? one
                        : one + GIVEN.charAt(second == given ? (second + 1) % GIVEN.length() : second));
    }
}
