package io.hufu.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plan and engine are pure, and what would make them impure is caught. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurityTest {
    private static final Map<String, ArchRule> RULES = Map.of(
            "clock", Purity.noClock(),
            "one clock", Purity.clockInOnePlace(),
            "random", Purity.noRandomness(),
            "network", Purity.noNetworkOrDatabase(),
            "files", Purity.noFiles(),
            "order", Purity.noChanceOrder());

    private JavaClasses classes = Planted.use("io.hufu.plan", "io.hufu.plan");

    @BeforeAll
    void readClasses() {
        classes = Repository.classes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock", "one clock", "random", "network", "files", "order"})
    void stands(String rule) {
        assertThat(rule(rule).evaluate(classes).getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            clock   | io.hufu.engine.incident | return java.time.Instant.now();
            clock   | io.hufu.engine.incident | java.util.function.Supplier<Object> s = java.time.Instant::now; return s;
            clock   | io.hufu.engine.incident | return java.time.Instant.now(java.time.Clock.systemUTC());
            clock   | io.hufu.engine          | return java.time.LocalDate.now();
            clock   | io.hufu.plan.pack       | return java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC);
            clock   | io.hufu.engine.basics   | return java.time.Clock.systemDefaultZone();
            clock   | io.hufu.plan            | return java.time.Year.now();
            clock   | io.hufu.engine.basics   | return java.time.InstantSource.system();
            clock   | io.hufu.engine.incident | return System.currentTimeMillis();
            clock   | io.hufu.engine.incident | return System.nanoTime();
            clock   | io.hufu.engine.incident | return new java.util.Date();
            one clock | io.hufu.server.web    | return java.time.Instant.now();
            one clock | io.hufu.journal       | return System.currentTimeMillis();
            one clock | io.hufu.server.timer  | return new java.util.Date();
            one clock | io.hufu.server.view   | return java.time.Clock.systemUTC();
            random  | io.hufu.engine.incident | return java.util.UUID.randomUUID();
            random  | io.hufu.engine.incident | java.util.function.Supplier<Object> s = java.util.UUID::randomUUID; return s;
            random  | io.hufu.engine          | return new java.util.Random(7);
            random  | io.hufu.engine          | java.util.function.Supplier<Object> s = java.util.Random::new; return s;
            random  | io.hufu.plan            | return Math.random();
            random  | io.hufu.engine.basics   | return java.util.concurrent.ThreadLocalRandom.current();
            random  | io.hufu.engine.basics   | return new java.security.SecureRandom();
            random  | io.hufu.engine.basics   | return java.util.random.RandomGenerator.getDefault();
            random  | io.hufu.engine.basics   | java.util.Collections.shuffle(new java.util.ArrayList<Object>()); return 1;
            network | io.hufu.plan.pack       | return new java.net.Socket();
            network | io.hufu.engine          | return java.net.URI.create("x");
            network | io.hufu.engine.incident | java.sql.Connection it = null; it.commit(); return 1;
            files   | io.hufu.engine.incident | return java.nio.file.Files.readString(java.nio.file.Path.of("x"));
            files   | io.hufu.plan            | return java.nio.file.Path.of("x");
            files   | io.hufu.plan            | return new java.io.File("x");
            order   | io.hufu.engine.incident | return java.util.Set.copyOf(new java.util.ArrayList<Object>());
            order   | io.hufu.engine.incident | java.util.function.Function<java.util.List<Object>, Object> f = java.util.Set::copyOf; return f;
            order   | io.hufu.engine.incident | return java.util.Map.copyOf(new java.util.HashMap<Object, Object>());
            order   | io.hufu.engine          | return java.util.Set.of(1, 2);
            order   | io.hufu.engine          | return java.util.Map.of(1, 2, 3, 4);
            order   | io.hufu.engine          | return java.util.Set.of(new Object[] {1, 2});
            order   | io.hufu.engine          | return java.util.Map.ofEntries(java.util.Map.entry(1, 2));
            order   | io.hufu.engine          | return java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.toSet());
            """)
    void catchesWhatIsPlanted(String rule, String from, String statement) {
        assertThat(rule(rule).evaluate(Planted.body(from, statement)).hasViolation())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} may {2}")
    @CsvSource(delimiter = '|', textBlock = """
            clock   | io.hufu.engine.incident | return java.time.Instant.EPOCH.plusSeconds(1);
            clock   | io.hufu.server.web      | return java.time.Instant.now();
            one clock | io.hufu.server.clock  | return java.time.Instant.now();
            one clock | io.hufu.server.web    | return System.nanoTime();
            one clock | io.hufu.server.web    | return java.util.Date.from(java.time.Instant.EPOCH);
            random  | io.hufu.engine.incident | return java.util.UUID.fromString("x");
            files   | io.hufu.plan.pack       | return java.nio.file.Path.of("x");
            order   | io.hufu.engine.incident | return java.util.Map.of();
            order   | io.hufu.engine.incident | return java.util.Map.of(1, 2);
            order   | io.hufu.engine.incident | return java.util.Set.of();
            order   | io.hufu.engine.incident | return java.util.Set.of(1);
            order   | io.hufu.engine.incident | return new java.util.LinkedHashSet<>(java.util.List.of(1, 2));
            order   | io.hufu.server.web      | return java.util.Set.of(1, 2);
            """)
    void letsThroughWhatIsAllowed(String rule, String from, String statement) {
        assertThat(rule(rule).evaluate(Planted.body(from, statement)).hasViolation())
                .isFalse();
    }

    private static ArchRule rule(String name) {
        var rule = RULES.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule is called " + name);
        }
        return rule;
    }
}
