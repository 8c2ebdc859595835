package io.hufu.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What plan and engine must never touch, so that the same history gives the same state on every machine and at every start:
 * clocks, randomness, the network, databases, files (save for reading packs), and collections of a chance order.
 */
final class Purity {
    private static final Set<String> RANDOM = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");
    private static final Set<String> FILES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile");

    private static final String JOURNAL_SETTINGS = "io.hufu.journal.Journal$Settings";

    private Purity() {}

    static ArchRule noClock() {
        return pure("read a clock: the moment comes with the command", Purity::readsClock);
    }

    /**
     * In the server and the journal the wall clock is read in one package, so that tests and stories can turn it. A system
     * clock may be the journal's default setting, since a setting can be replaced.
     */
    static ArchRule clockInOnePlace() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage("io.hufu.server..", "io.hufu.journal..")
                .and()
                .resideOutsideOfPackage("io.hufu.server.clock..")
                .and(describe(
                        "are not the journal's settings",
                        type -> !type.getName().equals(JOURNAL_SETTINGS)))
                .should(notAccess("read the wall clock: ask io.hufu.server.clock", Purity::readsWallClock));
    }

    static ArchRule noRandomness() {
        return pure("draw a random number: ids come with the command", Purity::drawsRandom);
    }

    static ArchRule noNetworkOrDatabase() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("io.hufu.plan..", "io.hufu.engine..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "java.sql..", "javax.sql.."));
    }

    static ArchRule noFiles() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("io.hufu.plan..", "io.hufu.engine..")
                .and()
                .resideOutsideOfPackage("io.hufu.plan.pack..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                        .or(describe("are files", type -> FILES.contains(type.getName()))));
    }

    /** {@code Set.of} and its kind iterate in another order at every start of the JVM. */
    static ArchRule noChanceOrder() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("io.hufu.engine..")
                .should(notAccess(
                        "hold collections of a chance order: use LinkedHashSet, LinkedHashMap or a List",
                        Purity::ofChanceOrder));
    }

    private static boolean readsClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return readsWallClock(access)
                || owner.equals("java.time.Clock")
                || owner.equals("java.time.InstantSource")
                || (owner.equals("java.lang.System")
                        && access.getTarget().getName().equals("nanoTime"));
    }

    private static boolean readsWallClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return switch (owner) {
            case "java.time.Clock", "java.time.InstantSource" -> name.startsWith("system") || name.startsWith("tick");
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> bareConstructor(access);
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static boolean bareConstructor(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.ConstructorCallTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean drawsRandom(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return RANDOM.contains(owner)
                || owner.startsWith("java.util.random.")
                || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
                || ((owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath")) && name.equals("random"))
                || (owner.equals("java.util.Collections") && name.equals("shuffle"))
                || (owner.equals("java.lang.System") && name.equals("identityHashCode"));
    }

    private static boolean ofChanceOrder(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        return switch (owner) {
            case "java.util.Set" -> name.equals("copyOf") || (name.equals("of") && hasSeveralElements(access, 1));
            case "java.util.Map" ->
                name.equals("copyOf")
                        || name.equals("ofEntries")
                        || (name.equals("of") && hasSeveralElements(access, 2));
            case "java.util.stream.Collectors" ->
                name.equals("toSet") || name.equals("toUnmodifiableSet") || name.equals("toUnmodifiableMap");
            default -> false;
        };
    }

    /** One element has one order; from two on it is chance. */
    private static boolean hasSeveralElements(JavaAccess<?> access, int argumentsOfOne) {
        if (access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target) {
            var parameters = target.getRawParameterTypes();
            return parameters.size() > argumentsOfOne || parameters.stream().anyMatch(JavaClass::isArray);
        }
        return true;
    }

    private static ArchRule pure(String what, Predicate<JavaAccess<?>> banned) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage("io.hufu.plan..", "io.hufu.engine..")
                .should(notAccess(what, banned));
    }

    private static ArchCondition<JavaClass> notAccess(String what, Predicate<JavaAccess<?>> banned) {
        return new ArchCondition<>("not " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var access : type.getAccessesFromSelf()) {
                    if (banned.test(access)) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    for (var reference : unit.getMethodReferencesFromSelf()) {
                        if (banned.test(reference)) {
                            events.add(SimpleConditionEvent.violated(type, reference.getDescription()));
                        }
                    }
                    for (var reference : unit.getConstructorReferencesFromSelf()) {
                        if (banned.test(reference)) {
                            events.add(SimpleConditionEvent.violated(type, reference.getDescription()));
                        }
                    }
                }
            }
        };
    }
}
