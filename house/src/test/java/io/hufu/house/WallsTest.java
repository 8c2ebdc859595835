package io.hufu.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls stand, and each of them catches what is planted behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {
    private static final Map<String, ArchRule> RULES = Map.of(
            "modules", Walls.modules(),
            "insidePlan", Walls.insidePlan(),
            "insideEngine", Walls.insideEngine(),
            "engineAreasWithoutCircles", Walls.engineAreasWithoutCircles(),
            "insideServer", Walls.insideServer());

    private JavaClasses classes = Planted.use("io.hufu.plan", "io.hufu.plan");

    @BeforeAll
    void readClasses() {
        classes = Repository.classes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"modules", "insidePlan", "insideEngine", "engineAreasWithoutCircles", "insideServer"})
    void stands(String rule) {
        assertThat(rule(rule).evaluate(classes).getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void theClassesThatAreJudgedAreReallyThere() {
        assertThat(classes.contain("io.hufu.plan.Plan")).isTrue();
        assertThat(classes.contain("io.hufu.engine.Engine")).isTrue();
        assertThat(classes.stream()
                        .filter(type -> Repository.MODULES.stream()
                                .noneMatch(module -> type.getPackageName().startsWith("io.hufu." + module))))
                .as("every class stands in a package named after a module")
                .isEmpty();
    }

    @Test
    void theServerHasItsRoomsAndNoOthers() {
        assumeTrue(Repository.has("server"), "there is no server yet");
        var places = Walls.serverPlaces(classes);
        assertThat(places).containsAll(Walls.SERVER_NEEDS);
        places.removeIf(place -> place.equals("wiring") || place.startsWith("gateway."));
        assertThat(Walls.SERVER.keySet())
                .as("a new package needs a place in Walls.SERVER")
                .containsAll(places);
    }

    @ParameterizedTest(name = "{0}: {1} imports {2}")
    @CsvSource({
        "modules, io.hufu.plan, io.hufu.engine",
        "modules, io.hufu.plan.pack, io.hufu.journal",
        "modules, io.hufu.engine.incident, io.hufu.journal",
        "modules, io.hufu.engine.basics, io.hufu.rehearsal",
        "modules, io.hufu.journal, io.hufu.server.view",
        "modules, io.hufu.journal, io.hufu.rehearsal",
        "modules, io.hufu.rehearsal, io.hufu.server",
        "modules, io.hufu.server.web, io.hufu.bench",
        "modules, io.hufu.server.web, io.hufu.house",
        "modules, io.hufu.newcomer, io.hufu.plan",
        "modules, io.hufu.engine, io.hufu.newcomer",
        "insidePlan, io.hufu.plan, io.hufu.plan.pack",
        "insideEngine, io.hufu.engine.basics, io.hufu.engine.vocabulary",
        "insideEngine, io.hufu.engine.basics, io.hufu.engine.incident",
        "insideEngine, io.hufu.engine.vocabulary, io.hufu.engine.incident",
        "insideEngine, io.hufu.engine.vocabulary, io.hufu.engine",
        "insideEngine, io.hufu.engine.incident, io.hufu.engine",
        "insideServer, io.hufu.server.command, io.hufu.server.web",
        "insideServer, io.hufu.server.command, io.hufu.server.view",
        "insideServer, io.hufu.server.view, io.hufu.server.command",
        "insideServer, io.hufu.server.web, io.hufu.server.outbox",
        "insideServer, io.hufu.server.web, io.hufu.server.gateway.sms",
        "insideServer, io.hufu.server.timer, io.hufu.server.web",
        "insideServer, io.hufu.server.outbox, io.hufu.server.view",
        "insideServer, io.hufu.server.gateway.sms, io.hufu.server.gateway.mail",
        "insideServer, io.hufu.server.gateway.sms, io.hufu.server.command",
        "insideServer, io.hufu.server.publication, io.hufu.server.view",
        "insideServer, io.hufu.server.access, io.hufu.server.web",
        "insideServer, io.hufu.server.start, io.hufu.server.web",
        "insideServer, io.hufu.server.command, io.hufu.server.start",
        "insideServer, io.hufu.server.settings, io.hufu.server.clock",
        "insideServer, io.hufu.server.newcomer, io.hufu.server.command",
        "insideServer, io.hufu.server.web, io.hufu.server",
    })
    void catchesWhatIsPlanted(String rule, String from, String to) {
        assertThat(rule(rule).evaluate(Planted.use(from, to)).hasViolation()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} may import {2}")
    @CsvSource({
        "modules, io.hufu.engine.incident, io.hufu.plan",
        "modules, io.hufu.server.web, io.hufu.journal",
        "modules, io.hufu.bench, io.hufu.server",
        "insideEngine, io.hufu.engine, io.hufu.engine.incident",
        "insideEngine, io.hufu.engine.incident, io.hufu.engine.vocabulary",
        "insideServer, io.hufu.server.web, io.hufu.server.command",
        "insideServer, io.hufu.server.timer, io.hufu.server.command",
        "insideServer, io.hufu.server, io.hufu.server.web",
    })
    void letsThroughWhatIsAllowed(String rule, String from, String to) {
        assertThat(rule(rule).evaluate(Planted.use(from, to)).hasViolation()).isFalse();
    }

    @Test
    void catchesACircleOfAreas() {
        var circle = Planted.circle("io.hufu.engine.incident", "io.hufu.engine.assignment");
        assertThat(rule("engineAreasWithoutCircles").evaluate(circle).hasViolation())
                .isTrue();
    }

    private static ArchRule rule(String name) {
        var rule = RULES.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no wall is called " + name);
        }
        return rule;
    }
}
