package io.hufu.server.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Cases;
import io.hufu.server.House;
import io.hufu.server.outbox.Sender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read messages, and what is in them. */
@Tag("database")
class MessageDoorTest {
    @Test
    void theOfficeSeesWhatWouldHaveBeenSentToWhom() {
        var duty = House.signedIn("duty1");
        String incident = Cases.activated(duty, House.signedIn("commander"));
        House.bean(Sender.class).sendWaiting();
        var page = duty.get("/api/messages?ground=" + incident + "&state=kept").json();
        assertThat(page.path("rows").size()).isGreaterThan(20);
        assertThat(page.path("counts").path("kept").asInt()).isGreaterThan(20);
        var row = page.path("rows").get(0);
        assertThat(row.path("text").asString()).contains("应急任务").doesNotContain("张三", "13900001234", "巴公镇");
        String id = URLEncoder.encode(row.path("id").asString(), StandardCharsets.UTF_8);
        var receipts = duty.get("/api/messages/receipts?message=" + id).json();
        assertThat(receipts.get(0).path("what").asString()).isEqualTo("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/messages", "/api/messages/receipts?message=x", "/api/incidents/x/drill-consent"})
    void onlyTheOfficeReadsThem(String path) {
        assertThat(House.nobody().get(path).code()).isEqualTo("signed-out");
        for (String account : new String[] {"fire-brigade", "reader", "commander", "admin"}) {
            assertThat(House.signedIn(account).get(path).code()).as(account).isEqualTo("not-for-you");
        }
    }

    @Test
    void everybodyMayKnowWhetherAnythingLeaves() {
        assertThat(House.nobody().get("/api/messages/outlook").status()).isEqualTo(401);
        var seen = House.signedIn("fire-brigade").get("/api/messages/outlook");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("open").size()).isZero();
        assertThat(seen.json().path("toTelephone").asInt()).isZero();
    }

    @Test
    void onlyTheOfficeTicksACallAndOnlyForWhatFailed() {
        String path = "/api/messages/telephoned?message=x";
        assertThat(House.nobody().post(path, "").status()).isIn(401, 403);
        for (String account : new String[] {"fire-brigade", "reader", "commander", "admin"}) {
            assertThat(House.signedIn(account).post(path, "").code())
                    .as(account)
                    .isEqualTo("not-for-you");
        }
        assertThat(House.signedIn("duty1").post(path, "").code()).isEqualTo("not-found");
    }

    @Test
    void aStateThatIsNoneIsExplained() {
        var refused = House.signedIn("duty1").get("/api/messages?state=lost");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("parameter-malformed");
    }

    @Test
    void aUnitConsentsForItselfOnly() {
        var duty = House.signedIn("duty1");
        String incident = Cases.activated(duty, House.signedIn("commander"));
        String path = "/api/incidents/" + incident + "/drill-consent";
        assertThat(House.nobody().post(path, "").status()).isIn(401, 403);
        assertThat(duty.post(path, "").code()).isEqualTo("not-for-you");
        var fire = House.signedIn("fire-brigade");
        assertThat(fire.post(path, "").status()).isEqualTo(204);
        assertThat(fire.post(path, "").status()).isEqualTo(204);
        assertThat(fire.post("/api/incidents/none/drill-consent", "").code()).isEqualTo("not-found");
        assertThat(House.nobody().get(path + "/own").code()).isEqualTo("signed-out");
        assertThat(duty.get(path + "/own").code()).isEqualTo("not-for-you");
        assertThat(fire.get("/api/incidents/none/drill-consent/own").code()).isEqualTo("not-found");
        assertThat(fire.get(path + "/own").json().path("given").asBoolean()).isTrue();
        assertThat(House.signedIn("armed-police")
                        .get(path + "/own")
                        .json()
                        .path("given")
                        .asBoolean(true))
                .as("of another unit")
                .isFalse();
        assertThat(duty.get(path).json().toString()).isEqualTo("[\"fire-brigade\"]");
        assertThat(fire.delete(path).status()).isEqualTo(204);
        assertThat(duty.get(path).json().size()).isZero();
    }
}
