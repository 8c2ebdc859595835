package io.hufu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The record of access, searched over HTTP. */
@Tag("database")
class AuditLogTest {
    private static final String AUDIT = "/api/admin/audit";

    @Test
    void itIsFoundByWhoWhatResultAndTime() {
        var person = Newcomers.with("", "reader");
        Instant before = House.CLOCK.now();
        House.nobody().signIn(person.account(), "000001");
        House.CLOCK.pass(Duration.ofMinutes(1));
        Instant between = House.CLOCK.now();
        person.signedIn();
        var admin = House.signedIn("admin");
        String of = AUDIT + "?account=" + person.account();
        assertThat(lines(admin.get(of).json())).containsExactly("sign-in true", "sign-in false");
        assertThat(lines(admin.get(of + "&success=false").json())).containsExactly("sign-in false");
        assertThat(lines(admin.get(of + "&since=" + between).json())).containsExactly("sign-in true");
        assertThat(lines(
                        admin.get(of + "&since=" + before + "&until=" + between).json()))
                .containsExactly("sign-in false");
        assertThat(lines(admin.get(of + "&what=sign-out").json())).isEmpty();
        assertThat(lines(admin.get(AUDIT + "?text=" + person.account() + "&what=sign-in")
                        .json()))
                .hasSize(2);
        var line = admin.get(of).json().path("lines").path(0);
        assertThat(line.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(line.path("at").asString()).isEqualTo(between.toString());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        var audit = House.bean(Audit.class);
        for (int i = 0; i < 250; i++) {
            audit.note("pager", null, "page-test", String.valueOf(i), true, null);
        }
        var admin = House.signedIn("admin");
        List<Integer> seen = new ArrayList<>();
        JsonNode page = admin.get(AUDIT + "?account=pager").json();
        while (true) {
            page.path("lines")
                    .forEach(
                            line -> seen.add(Integer.valueOf(line.path("target").asString())));
            if (page.path("next").isNull()) {
                break;
            }
            page = admin.get(
                            AUDIT + "?account=pager&before=" + page.path("next").asLong())
                    .json();
        }
        assertThat(seen).hasSize(250).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void onlyTheAdministratorReadsIt() {
        assertThat(House.nobody().get(AUDIT).status()).isEqualTo(401);
        assertThat(House.signedIn("fire-brigade").get(AUDIT).code()).isEqualTo("administrator-only");
        assertThat(House.signedIn("duty1").get(AUDIT).code()).isEqualTo("administrator-only");
        var admin = House.signedIn("admin");
        for (String bad : List.of(
                "since=yesterday",
                "since=%2B1000000000-12-31T23:59:59Z",
                "until=-1000000000-01-01T00:00:00Z",
                "before=x",
                "success=perhaps",
                "text=" + "x".repeat(121))) {
            var reply = admin.get(AUDIT + "?" + bad);
            assertThat(reply.status()).as(bad).isEqualTo(400);
            assertThat(reply.code()).isEqualTo("parameter-malformed");
        }
        assertThat(admin.get(AUDIT + "?text=%27%20or%201=1").json().path("lines"))
                .isEmpty();
    }

    private static List<String> lines(JsonNode page) {
        return page.path("lines")
                .valueStream()
                .map(line -> line.path("what").asString() + " "
                        + line.path("success").asBoolean())
                .toList();
    }
}
