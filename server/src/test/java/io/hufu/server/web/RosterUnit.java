package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.County;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A unit of one test's own with the people a, b and c, who can sign in and act for it. */
final class RosterUnit {
    final String id;
    final Caller admin = County.signedIn("admin");
    final Instant now = County.CLOCK.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, String> pins = new HashMap<>();

    RosterUnit(String id) {
        this.id = id;
        String table = "type,id,name,unit,area,phone,posts,capabilities,expires\n";
        table += "unit," + id + ",虚构" + id + "局,,,,,,\n";
        for (String person : new String[] {"甲a", "乙b", "丙c"}) {
            table += "person," + id + "-" + person.charAt(1) + ",班" + person.charAt(0) + "," + id + ",,,,unit,\n";
        }
        var done = admin.post("/api/admin/import?dryRun=false", table.getBytes(StandardCharsets.UTF_8), "text/csv")
                .json();
        done.path("pins")
                .forEach(pin ->
                        pins.put(pin.path("account").asString(), pin.path("pin").asString()));
        assertThat(pins).as(done.toString()).hasSize(3);
    }

    String account(String person) {
        return id + "-" + person;
    }

    String pin(String person) {
        return Objects.requireNonNull(pins.get(account(person)));
    }

    Caller signedIn(String person) {
        var caller = County.nobody();
        assertThat(caller.signIn(account(person), pin(person)).status()).isEqualTo(200);
        return caller;
    }

    Instant hour(int hours) {
        return now.plus(Duration.ofHours(hours));
    }

    String path(String rest) {
        return "/api/roster/units/" + id + "/" + rest;
    }

    long enter(String person, int fromHour, int untilHour) {
        var reply = admin.post(
                path("shifts"),
                "{\"account\":\"%s\",\"role\":\"watch\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(account(person), hour(fromHour), hour(untilHour)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("shifts").path(0).asLong();
    }

    /** What the unit has planned from a day before now until a month after, for somebody. */
    JsonNode page(Caller reader) {
        return reader.get("/api/roster/units/" + id + "?from=" + hour(-24) + "&until=" + hour(24 * 30))
                .json();
    }

    /** Whose shift it is by now. */
    String whose(long shift) {
        return page(admin)
                .path("shifts")
                .valueStream()
                .filter(row -> row.path("id").asLong() == shift)
                .findFirst()
                .orElseThrow()
                .path("account")
                .asString();
    }
}
