package io.hufu.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who may import whom, as allow-lists: what is not named is forbidden, and a package that no list knows has no place yet.
 *
 * <p>Places are packages: {@code io.hufu.plan} with all below it is the place {@code plan}; inside engine and server the
 * first part below is the place, and the classes directly in them are the {@code door} and the {@code wiring}.
 */
final class Walls {
    private static final String BASE = "io.hufu.";

    /** Module to the other modules that it may import. */
    static final Map<String, List<String>> MODULES = ordered(
            Map.entry("plan", List.of()),
            Map.entry("engine", List.of("plan")),
            Map.entry("journal", List.of("plan", "engine")),
            Map.entry("rehearsal", List.of("plan", "engine", "journal")),
            Map.entry("server", List.of("plan", "engine", "journal", "rehearsal")),
            Map.entry("bench", List.of("plan", "engine", "journal", "rehearsal", "server")),
            Map.entry("house", List.of("plan", "engine", "journal", "rehearsal", "server", "bench")));

    /** Package inside the server to the others that it may import; {@code gateway} stands for each gateway by itself. */
    static final Map<String, List<String>> SERVER = ordered(
            Map.entry("settings", List.of()),
            Map.entry("clock", List.of("settings")),
            Map.entry("problem", List.of()),
            Map.entry("access", withGround()),
            Map.entry("command", withGround("access")),
            Map.entry("view", withGround("access", "gateway")),
            Map.entry("replay", withGround("view", "access")),
            Map.entry("evaluation", withGround("view", "access", "replay")),
            Map.entry("papers", withGround("view", "access")),
            Map.entry("room", withGround("access")),
            Map.entry("upkeep", withGround()),
            Map.entry("keeping", withGround("command")),
            Map.entry("table", withGround()),
            Map.entry("reduction", withGround("access", "table")),
            Map.entry("roster", withGround("access")),
            Map.entry("directory", withGround("access", "table", "messages", "roster")),
            Map.entry("live", withGround("view", "access", "roster")),
            Map.entry("timer", withGround("command")),
            Map.entry("messages", withGround("access")),
            Map.entry("outbox", withGround("command", "messages", "access")),
            Map.entry("gateway", withGround("outbox", "messages")),
            Map.entry("publication", withGround("gateway", "access")),
            Map.entry(
                    "start", withGround("command", "view", "live", "timer", "outbox", "gateway", "access", "keeping")),
            Map.entry(
                    "web",
                    withGround(
                            "start",
                            "command",
                            "view",
                            "replay",
                            "evaluation",
                            "papers",
                            "room",
                            "upkeep",
                            "messages",
                            "keeping",
                            "reduction",
                            "table",
                            "directory",
                            "roster",
                            "live",
                            "access",
                            "publication")));

    /** Packages that a server without them would not be one. */
    static final List<String> SERVER_NEEDS = List.of("command", "view", "live", "timer", "outbox", "access", "web");

    private Walls() {}

    static ArchRule modules() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.hufu..")
                .should(keepTo("the modules' allow-list", Walls::moduleOf, (from, to) -> allowed(MODULES, from, to)));
    }

    static ArchRule insideEngine() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.hufu.engine..")
                .should(keepTo(
                        "basics ← vocabulary ← areas ← the door",
                        type -> placeIn(type, "engine"),
                        Walls::engineAllows));
    }

    /** Areas may build on one another, but never in a circle. */
    static ArchRule engineAreasWithoutCircles() {
        return SlicesRuleDefinition.slices()
                .matching("io.hufu.engine.(*)..")
                .should()
                .beFreeOfCycles();
    }

    static ArchRule insideServer() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.hufu.server..")
                .should(keepTo("the server's allow-list", type -> placeIn(type, "server"), Walls::serverAllows));
    }

    static ArchRule insidePlan() {
        return ArchRuleDefinition.noClasses()
                .that(describe(
                        "the model of a plan", type -> type.getPackageName().equals("io.hufu.plan")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.hufu.plan.*..");
    }

    /** The places of the server that these classes stand in. */
    static SortedSet<String> serverPlaces(Iterable<JavaClass> classes) {
        var places = new TreeSet<String>();
        for (var type : classes) {
            var place = placeIn(type, "server");
            if (!place.isEmpty() && !type.getSimpleName().equals("package-info")) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean engineAllows(String from, String to) {
        return switch (from) {
            case "basics" -> false;
            case "vocabulary" -> to.equals("basics");
            case "door" -> true;
            default -> !to.equals("door");
        };
    }

    private static boolean serverAllows(String from, String to) {
        if (from.equals("wiring")) {
            return true;
        }
        if (from.startsWith("gateway")) {
            return to.equals("gateway") || allowed(SERVER, "gateway", to); // the bulletin is common to all gateways
        }
        return allowed(SERVER, from, to.startsWith("gateway") ? "gateway" : to);
    }

    private static boolean allowed(Map<String, List<String>> lists, String from, String to) {
        return lists.getOrDefault(from, List.of()).contains(to);
    }

    private static String moduleOf(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(BASE) ? firstPart(name.substring(BASE.length())) : "";
    }

    private static String placeIn(JavaClass type, String module) {
        var name = type.getPackageName();
        if (name.equals(BASE + module)) {
            return module.equals("engine") ? "door" : "wiring";
        }
        if (!name.startsWith(BASE + module + ".")) {
            return "";
        }
        var rest = name.substring((BASE + module + ".").length());
        return rest.startsWith("gateway.")
                ? "gateway." + firstPart(rest.substring("gateway.".length()))
                : firstPart(rest);
    }

    private static String firstPart(String dotted) {
        var end = dotted.indexOf('.');
        return end < 0 ? dotted : dotted.substring(0, end);
    }

    private interface Place {
        String of(JavaClass type);
    }

    private interface Allowed {
        boolean may(String from, String to);
    }

    private static ArchCondition<JavaClass> keepTo(String list, Place place, Allowed allowed) {
        return new ArchCondition<>("keep to " + list) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = place.of(type);
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var to = place.of(dependency.getTargetClass());
                    if (!to.isEmpty() && !to.equals(from) && !allowed.may(from, to)) {
                        var message = from + " must not know " + to + ": " + dependency.getDescription();
                        events.add(SimpleConditionEvent.violated(type, message));
                    }
                }
            }
        };
    }

    /** These, and what every room of the server stands on. */
    private static List<String> withGround(String... others) {
        return Stream.concat(Stream.of(others), Stream.of("settings", "clock", "problem"))
                .toList();
    }

    @SafeVarargs
    private static Map<String, List<String>> ordered(Map.Entry<String, List<String>>... entries) {
        var map = new LinkedHashMap<String, List<String>>();
        for (var entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
