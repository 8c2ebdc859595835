package io.hufu.server.start;

import io.hufu.plan.check.Defect;
import io.hufu.plan.check.Heading;
import io.hufu.plan.check.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings of a review as JSON of our own and as SARIF 2.1.0, which editors and code hosts read. */
final class CheckJson {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CheckJson() {}

    static String json(List<Defect> defects) {
        return JSON.writeValueAsString(
                Map.of("findings", defects.stream().map(CheckJson::finding).toList()));
    }

    private static Map<String, Object> finding(Defect defect) {
        var map = new LinkedHashMap<String, Object>();
        map.put("code", defect.rule().code());
        map.put("severity", severity(defect.rule()));
        map.put("plan", defect.plan());
        map.put("message", defect.message());
        map.put("messageEn", defect.messageEn());
        map.put("cure", defect.rule().cure());
        map.put("cureEn", defect.rule().cureEn());
        map.put("places", defect.spots());
        return map;
    }

    static String sarif(List<Defect> defects) {
        var rules = new TreeMap<String, Heading>();
        defects.forEach(defect -> rules.putIfAbsent(defect.rule().code(), defect.rule()));
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", "hufu check");
        driver.put("rules", rules.values().stream().map(CheckJson::rule).toList());
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", defects.stream().map(CheckJson::result).toList());
        var log = new LinkedHashMap<String, Object>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JSON.writeValueAsString(log);
    }

    private static Map<String, Object> rule(Heading heading) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", heading.code());
        map.put("shortDescription", Map.of("text", heading.title()));
        map.put("fullDescription", Map.of("text", heading.titleEn()));
        map.put("help", Map.of("text", heading.cure() + " / " + heading.cureEn()));
        map.put("defaultConfiguration", Map.of("level", severity(heading)));
        return map;
    }

    private static Map<String, Object> result(Defect defect) {
        var map = new LinkedHashMap<String, Object>();
        map.put("ruleId", defect.rule().code());
        map.put("level", severity(defect.rule()));
        map.put("message", Map.of("text", defect.message()));
        map.put("locations", List.of(location(defect.spots().getFirst())));
        map.put(
                "relatedLocations",
                defect.spots().stream().skip(1).map(CheckJson::location).toList());
        map.put("properties", Map.of("plan", defect.plan(), "messageEn", defect.messageEn()));
        return map;
    }

    private static Map<String, Object> location(Spot spot) {
        var physical = new LinkedHashMap<String, Object>();
        physical.put("artifactLocation", Map.of("uri", spot.file(), "uriBaseId", "PACKS"));
        if (spot.line() > 0) {
            physical.put("region", Map.of("startLine", spot.line()));
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("physicalLocation", physical);
        map.put("logicalLocations", List.of(Map.of("fullyQualifiedName", spot.path())));
        if (!spot.clause().isEmpty()) {
            map.put("message", Map.of("text", spot.clause()));
        }
        return map;
    }

    private static String severity(Heading heading) {
        return heading.severity().name().toLowerCase(Locale.ROOT);
    }
}
