package io.hufu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.Caller;
import io.hufu.server.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public door of a running server: what strangers reach, how a commit reaches them, and what stays behind the other door. */
@Tag("database")
class PublicPagesTest {
    private static final String PAGE = "/public/warnings";

    private static String draft(String kind, String place) {
        return """
                {"kind":"%s","plan":"hazardous-chemicals","passedDown":null,"content":{"hazard":"hazardous-chemicals","colour":"yellow",
                 "areas":["140525"],"across":null,"place":"%s","startsAt":"%s","endsAt":null,"outline":"持续高温","effects":"储罐超压泄漏的可能增大",
                 "cautions":"远离厂区下风向","measures":["企业加密巡检"],"issuer":"晋城市指挥部办公室","headline":"%s"}}""".formatted(kind, place, House.CLOCK.now(), place);
    }

    private static String issued(Caller office, String kind, String place) {
        var drafted = office.act("/api/warnings", draft(kind, place));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
        String warning = drafted.json().at("/created/warning").asString();
        assertThat(House.nobody().get(PAGE).text()).doesNotContain(place);
        var done = office.act("/api/warnings/" + warning + "/issue-draft", "{\"number\":null}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return warning;
    }

    @Test
    void aCommitIsOnThePageAtOnceAndALiftingTakesItAway() {
        Caller office = House.signedIn("duty1");
        Caller stranger = House.nobody();
        String warning = issued(office, "real", "巴公镇东");
        var page = stranger.get(PAGE);
        assertThat(page.text()).contains("巴公镇东").contains("黄色预警");
        assertThat(stranger.with("If-None-Match", page.header("ETag")).get(PAGE).status())
                .isEqualTo(304);
        stranger.without("If-None-Match");
        assertThat(stranger.get("/public/warnings.atom").text()).contains("巴公镇东");
        String cap = "/public/warnings/" + warning + ".1.cap.xml";
        assertThat(stranger.get(cap).text()).contains("<msgType>Alert</msgType>");
        office.act("/api/warnings/" + warning + "/draft-lift", "{\"reason\":\"气温回落\",\"passedDown\":null}");
        var lifted = office.act("/api/warnings/" + warning + "/issue-draft", "{\"number\":null}");
        assertThat(lifted.status()).as(lifted.text()).isEqualTo(200);
        assertThat(stranger.get(PAGE).text()).doesNotContain("巴公镇东");
        assertThat(stranger.get("/public/warnings/" + warning + ".2.cap.xml").text())
                .contains("<msgType>Cancel</msgType>")
                .contains("hufu.140500," + warning + ".1,")
                .contains("解除原因：气温回落");
        assertThat(stranger.cookies()).isEmpty();
    }

    @Test
    void aDrillIsForThoseWhoTakePartAndNobodyElse() {
        Caller office = House.signedIn("duty1");
        String warning = issued(office, "drill", "巴公镇西");
        assertThat(House.nobody().get(PAGE).text()).doesNotContain("巴公镇西");
        assertThat(House.nobody()
                        .get("/public/warnings/" + warning + ".1.cap.xml")
                        .status())
                .isEqualTo(404);
        String documents = "/api/warnings/" + warning + "/bulletins/" + warning + ".1/";
        assertThat(office.get(documents + "cap.xml").text()).contains("<status>Exercise</status>");
        assertThat(office.get(documents + "national.xml").code()).isEqualTo("not-configured");
        assertThat(office.get(documents + "other.xml").status()).isEqualTo(400);
        assertThat(office.get("/api/warnings/" + warning + "/bulletins/" + warning + ".9/cap.xml")
                        .status())
                .isEqualTo(404);
        assertThat(House.nobody().get(documents + "cap.xml").status()).isEqualTo(401);
        assertThat(House.signedIn("admin").get(documents + "cap.xml").status())
                .as("somebody without a part in it")
                .isEqualTo(404);
    }

    @Test
    void theDoorLeadsNowhereElse() {
        Caller stranger = House.nobody();
        for (String path :
                new String[] {"/public/", "/public/warnings/x", "/public/api/incidents", "/public/index.html"}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        for (String path :
                new String[] {"/public/../api/incidents", "/public/%2e%2e/api/incidents", "/public/..;/api/incidents"
                }) {
            var answer = stranger.get(path);
            assertThat(answer.status()).as(path).isBetween(400, 499);
            assertThat(answer.text()).as(path).doesNotContain("planTitle");
        }
        assertThat(stranger.post(PAGE, "{}").status()).isEqualTo(405);
        assertThat(stranger.delete(PAGE).status()).isEqualTo(405);
        assertThat(stranger.get("/api/warnings").status()).isEqualTo(401);
    }
}
