package io.hufu.server.web;

import io.hufu.engine.warning.ColourAdvice;
import io.hufu.engine.warning.Forecasted;
import io.hufu.engine.warning.Thresholds;
import io.hufu.plan.Plan;
import io.hufu.plan.Warnings;
import io.hufu.server.access.Titles;
import io.hufu.server.command.ActReader;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Which colour a forecast gives by the thresholds of the edition in force, while somebody drafts; nothing is kept. */
@RestController
class ThresholdController {
    private static final int MOST = 32 * 1024;
    private static final int MOST_ROWS = 200;
    private static final BigDecimal LARGEST = new BigDecimal("1000000");

    private final ActReader reader;
    private final Titles titles;

    ThresholdController(ActReader reader, Titles titles) {
        this.reader = reader;
        this.titles = titles;
    }

    /**
     * Advice under an edition.
     *
     * @param edition whose thresholds these are
     */
    record Advised(String plan, String edition, @Nullable String colour, List<ColourAdvice.Judged> judged) {}

    @PostMapping("/api/warning-thresholds")
    Advised ask(HttpServletRequest request) throws IOException {
        var body = Bodies.object(reader.parse(Bodies.json(request, MOST)), List.of("plan", "forecast"));
        var id = Bodies.text(body, "plan", 64);
        var plan = titles.listPacks().stream()
                .map(pack -> pack.plan())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(DoorCode.VALUE_NOT_KNOWN, "/plan", id));
        var advice = Thresholds.advise(plan, forecast(body.path("forecast"), figures(plan)));
        return new Advised(
                plan.id(),
                plan.edition(),
                advice.colour() == null ? null : advice.colour().name().toLowerCase(java.util.Locale.ROOT),
                advice.judged());
    }

    private static Set<String> figures(Plan plan) {
        return plan.warnings().colours().stream()
                .flatMap(rule -> rule.thresholds().stream())
                .flatMap(threshold -> threshold.all().stream())
                .map(Warnings.Forecast::figure)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Forecasted> forecast(JsonNode rows, Set<String> figures) {
        if (!rows.isArray()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, "/forecast", "list / 列表");
        }
        if (rows.size() > MOST_ROWS) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, "/forecast", "≤ " + MOST_ROWS);
        }
        var forecast = new ArrayList<Forecasted>();
        var seen = new HashSet<String>();
        for (int i = 0; i < rows.size(); i++) {
            var at = "/forecast/" + i;
            var row = rows.get(i);
            if (!row.isObject()) {
                throw ProblemException.field(DoorCode.WRONG_TYPE, at, "JSON object / 对象");
            }
            for (String given : row.propertyNames()) {
                if (!List.of("figure", "day", "value").contains(given)) {
                    throw ProblemException.field(DoorCode.UNKNOWN_FIELD, at, "");
                }
            }
            // a plan that knows one figure only need not be told which
            var figure = row.hasNonNull("figure") || figures.size() != 1
                    ? row.path("figure").asString("")
                    : figures.iterator().next();
            if (!figures.isEmpty() && !figures.contains(figure)) {
                throw ProblemException.field(DoorCode.VALUE_NOT_KNOWN, at + "/figure", String.join(", ", figures));
            }
            var day = day(row.path("day"), at + "/day");
            if (!seen.add(figure + " " + day)) {
                throw ProblemException.field(DoorCode.VALUE_MALFORMED, at + "/day", "twice / 重复：" + day);
            }
            forecast.add(new Forecasted(figure, day, value(row.path("value"), at + "/value")));
        }
        return forecast;
    }

    private static LocalDate day(JsonNode value, String at) {
        try {
            return LocalDate.parse(value.asString(""));
        } catch (DateTimeParseException e) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, "2026-12-30");
        }
    }

    private static BigDecimal value(JsonNode value, String at) {
        if (!value.isNumber()) {
            throw ProblemException.field(DoorCode.WRONG_TYPE, at, "number / 数字");
        }
        var figure = value.decimalValue();
        if (figure.signum() < 0 || figure.compareTo(LARGEST) > 0) {
            throw ProblemException.field(DoorCode.VALUE_MALFORMED, at, "0–" + LARGEST);
        }
        return figure;
    }
}
