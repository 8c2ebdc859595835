package io.hufu.plan.check;

import io.hufu.plan.Pack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which body a printed name means, by the directory and the roles; a name that nobody knows stands for itself. */
final class Names {
    private static final Pattern INSIDE = Pattern.compile("^(.+?)\\(([^()]+)\\)(.+)$");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern BLANKET = Pattern.compile(
            "^(各|有关|相关|其他|事发|事故发生|当地|受灾|属地|县级|县\\(市、区\\)|成员单位|上级|社会|医疗机构|市、县)|(有关|相关)(部门|单位)|企业|专家|指挥部");

    private final String place;
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> roles = new TreeSet<>();
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Names(Pack pack) {
        place = pack.jurisdiction().name();
        for (var unit : pack.directory().units()) {
            ids.putIfAbsent(plain(unit.name()), unit.id());
        }
        for (var unit : pack.directory().units()) {
            unit.otherNames().forEach(name -> ids.putIfAbsent(plain(name), unit.id()));
            unit.names().forEach(named -> ids.putIfAbsent(plain(named.name()), unit.id()));
        }
        for (var role : pack.plan().roles()) {
            ids.put(plain(role.name()), role.id());
            roles.add(role.id());
        }
    }

    /** The id of the body that is meant, or null where neither directory nor roles know the name. */
    @Nullable
    String findId(String printed) {
        return ids.get(plain(printed));
    }

    boolean isRole(String key) {
        return roles.contains(key);
    }

    /** Whether a name means whoever it concerns and no particular body. */
    static boolean isBlanket(String printed) {
        return BLANKET.matcher(halfWidth(printed)).find();
    }

    /** What stands for the bodies of a printed name: several where brackets in its midst list them. */
    List<String> keys(String printed) {
        return known.computeIfAbsent(printed, this::findKeys);
    }

    private List<String> findKeys(String printed) {
        var keys = new ArrayList<String>();
        for (var one : spread(printed)) {
            var id = findId(one);
            keys.add(id == null ? plain(one) : id);
        }
        return List.copyOf(keys);
    }

    /** A name without what readers see through: brackets, blanks, the city's full name, 人民 before 政府. */
    String plain(String printed) {
        var text = BRACKETS.matcher(halfWidth(printed)).replaceAll("");
        if (!place.isEmpty() && text.startsWith(place) && text.length() > place.length() + 1) {
            text = place.substring(place.length() - 1) + text.substring(place.length());
        }
        text = text.replace("人民政府", "政府").replace("级政府", "政府");
        return text.endsWith("等") ? text.substring(0, text.length() - 1) : text;
    }

    private static String halfWidth(String printed) {
        return BLANKS.matcher(printed).replaceAll("").replace('\uFF08', '(').replace('\uFF09', ')');
    }

    private static List<String> spread(String printed) {
        var inside = INSIDE.matcher(halfWidth(printed));
        if (!inside.matches()) {
            return List.of(printed);
        }
        var parts = List.of(inside.group(2).split("[、和及]"));
        if (parts.stream().anyMatch(part -> part.length() < 2)) {
            return List.of(printed);
        }
        return parts.stream()
                .map(part -> inside.group(1) + part + inside.group(3))
                .toList();
    }

    /** Whether one name is a usual short form of the other. */
    static boolean isShortForm(String one, String other) {
        var less = one.length() <= other.length() ? one : other;
        var more = one.length() <= other.length() ? other : one;
        return more.startsWith(less)
                || isTail(less, more)
                || (less.length() * 10 <= more.length() * 6 && isSubsequence(less, more));
    }

    /** Most of a name without its first words; a single character left out at the front is a misprint. */
    private static boolean isTail(String less, String more) {
        return more.endsWith(less) && more.length() - less.length() > 1 && less.length() * 2 > more.length();
    }

    static boolean isSubsequence(String less, String more) {
        int at = 0;
        for (int i = 0; i < more.length() && at < less.length(); i++) {
            if (more.charAt(i) == less.charAt(at)) {
                at++;
            }
        }
        return at == less.length();
    }

    /** How many characters have to be put in, left out or replaced. */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
