package io.hufu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.Bulletin.Kind;
import io.hufu.server.gateway.Outgoing;
import io.hufu.server.gateway.SampleBulletins;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PublicationTest {
    private final List<Bulletin> sent = new ArrayList<>();
    private int asked;
    private boolean broken;
    private Instant now = SampleBulletins.SENT.plus(Duration.ofHours(3));
    private final Outgoing outgoing = notLiftedBefore -> {
        asked++;
        if (broken) {
            throw new IllegalStateException("no database");
        }
        return List.copyOf(sent);
    };
    private final Publication publication = publication(false);

    private Publication publication(boolean demonstration) {
        return new Publication(outgoing, SampleBulletins.SETTINGS, demonstration, () -> "晋城市", () -> now);
    }

    private void goesOut(Bulletin... bulletins) {
        sent.addAll(List.of(bulletins));
        publication.changed();
    }

    private String text(String path) {
        return new String(Objects.requireNonNull(publication.find(path)).plain().bytes(), StandardCharsets.UTF_8);
    }

    private Document feed() throws Exception {
        return DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(Addresses.FEED).getBytes(StandardCharsets.UTF_8)));
    }

    private static String in(Document feed, String path) throws Exception {
        return XPathFactory.newInstance()
                .newXPath()
                .evaluate(path.replaceAll("/(\\w+)", "/*[local-name()='$1']"), feed);
    }

    @Test
    void thePageShowsTheLastStateOfEachWarningInForceTheGravestFirst() {
        goesOut(
                SampleBulletins.another("blue", Colour.BLUE, SampleBulletins.SENT, null),
                SampleBulletins.issue(Kind.REAL),
                SampleBulletins.change(Kind.REAL),
                SampleBulletins.another("red", Colour.RED, SampleBulletins.SENT, null));
        String page = text(Addresses.PAGE);
        assertThat(page).containsSubsequence("id=\"w-red\"", "红色预警（一级）", "id=\"w-w1\"", "橙色预警（二级）", "id=\"w-blue\"");
        assertThat(page).doesNotContain("黄色预警").contains("共 3 条");
        assertThat(page).contains("发布时间 <span lang=\"en\">Issued</span>", "变更时间 <span lang=\"en\">Changed</span>");
        assertThat(page).contains("href=\"/public/warnings/w1.2.cap.xml\"");
    }

    @Test
    void whatIsLiftedIsGoneAndItsMessagesAreStillThere() {
        goesOut(SampleBulletins.issue(Kind.REAL), SampleBulletins.change(Kind.REAL));
        assertThat(text(Addresses.PAGE)).contains("重污染天气");
        goesOut(SampleBulletins.lift(Kind.REAL));
        assertThat(text(Addresses.PAGE)).contains("目前没有生效的预警").doesNotContain("重污染天气");
        assertThat(text(Addresses.cap("w1.1"))).contains("<msgType>Alert<");
        assertThat(text(Addresses.cap("w1.3"))).contains("<msgType>Cancel<");
    }

    @Test
    void aWarningEndsByItselfAtItsMoment() {
        goesOut(SampleBulletins.another("w2", Colour.BLUE, now, now.plusSeconds(20)));
        assertThat(text(Addresses.PAGE)).contains("id=\"w-w2\"");
        now = now.plusSeconds(19);
        assertThat(text(Addresses.PAGE)).contains("id=\"w-w2\"");
        now = now.plusSeconds(1);
        assertThat(text(Addresses.PAGE)).doesNotContain("id=\"w-w2\"");
    }

    /** CAP has no fractions of a second; and no cache may show later what the page itself no longer shows. */
    @Test
    void neverLongerThanItsCapSaysAlsoInCaches() {
        now = now.truncatedTo(ChronoUnit.SECONDS);
        goesOut(SampleBulletins.another(
                "w2", Colour.BLUE, now, now.plusSeconds(60).plusMillis(700)));
        assertThat(text(Addresses.cap("w2.1"))).contains("<expires>");
        assertThat(held(Addresses.PAGE)).isEqualTo("public, max-age=10");
        now = now.plusSeconds(30);
        assertThat(held(Addresses.PAGE)).isEqualTo("public, no-cache");
        assertThat(held(Addresses.FEED)).isEqualTo("public, no-cache");
        assertThat(text(Addresses.FEED)).contains("<entry>");
        now = now.plusSeconds(30);
        assertThat(text(Addresses.PAGE)).doesNotContain("id=\"w-w2\"");
        assertThat(text(Addresses.FEED)).doesNotContain("<entry>");
        assertThat(held(Addresses.PAGE)).isEqualTo("public, max-age=10");
    }

    private String held(String path) {
        return Objects.requireNonNull(publication.find(path)).cacheControl();
    }

    @Test
    void drillsAndTestsAreNowhere() {
        goesOut(SampleBulletins.issue(Kind.DRILL), SampleBulletins.issue(Kind.TEST));
        assertThat(text(Addresses.PAGE)).doesNotContain("重污染天气").doesNotContain("演练");
        assertThat(text(Addresses.FEED)).doesNotContain("重污染天气");
        assertThat(publication.find(Addresses.cap("w1.1"))).isNull();
    }

    @Test
    void itIsMadeOnceForAllWhoAskAndAnewAfterAChange() {
        goesOut(SampleBulletins.issue(Kind.REAL));
        for (int i = 0; i < 1000; i++) {
            publication.find(Addresses.PAGE);
        }
        assertThat(asked).isOne();
        publication.changed();
        publication.find(Addresses.FEED);
        assertThat(asked).isEqualTo(2);
        now = now.plusSeconds(30);
        publication.find(Addresses.FEED);
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void anOldPageIsBetterThanNoneAndNoneIsSaid() {
        goesOut(SampleBulletins.issue(Kind.REAL));
        String before = text(Addresses.PAGE);
        broken = true;
        publication.changed();
        assertThat(text(Addresses.PAGE)).isEqualTo(before);
        assertThat(text(Addresses.PAGE)).isEqualTo(before);
        assertThat(asked).as("a broken database is asked once a second").isEqualTo(2);
        broken = false;
        sent.clear();
        now = now.plusSeconds(1);
        assertThat(text(Addresses.PAGE)).contains("目前没有生效的预警");
        broken = true;
        assertThatIllegalStateException().isThrownBy(() -> publication(false).find(Addresses.PAGE));
    }

    @Test
    void theTagChangesWithWhatIsSaidAndWithNothingElse() {
        goesOut(SampleBulletins.issue(Kind.REAL));
        String first =
                Objects.requireNonNull(publication.find(Addresses.PAGE)).plain().tag();
        now = now.plusSeconds(3600);
        publication.changed();
        assertThat(Objects.requireNonNull(publication.find(Addresses.PAGE))
                        .plain()
                        .tag())
                .isEqualTo(first);
        goesOut(SampleBulletins.change(Kind.REAL));
        assertThat(Objects.requireNonNull(publication.find(Addresses.PAGE))
                        .plain()
                        .tag())
                .isNotEqualTo(first);
    }

    @Test
    void theFeedKeepsTheIdOfAWarningThroughItsBulletins() throws Exception {
        goesOut(SampleBulletins.issue(Kind.REAL));
        var before = feed();
        goesOut(SampleBulletins.change(Kind.REAL));
        var after = feed();
        assertThat(in(before, "/feed/entry/id")).startsWith("urn:uuid:").isEqualTo(in(after, "/feed/entry/id"));
        assertThat(in(before, "/feed/id")).startsWith("urn:uuid:").isEqualTo(in(after, "/feed/id"));
        assertThat(in(before, "/feed/entry/updated")).isEqualTo("2026-05-01T16:40:00+08:00");
        assertThat(in(after, "/feed/entry/updated")).isEqualTo("2026-05-01T17:40:00+08:00");
        assertThat(in(after, "/feed/entry/published")).isEqualTo("2026-05-01T16:40:00+08:00");
        assertThat(in(after, "/feed/updated")).isEqualTo("2026-05-01T17:40:00+08:00");
        assertThat(in(after, "/feed/entry/link/@href")).isEqualTo("/public/warnings/w1.2.cap.xml");
        assertThat(in(after, "/feed/entry/category/@term")).isEqualTo("orange");
        assertThat(after.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    }

    @Test
    void inADemonstrationEveryTitleSaysSo() {
        sent.add(SampleBulletins.issue(Kind.REAL));
        var shown = publication(true);
        assertThat(new String(
                        Objects.requireNonNull(shown.find(Addresses.PAGE))
                                .plain()
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("<title>【演示，非真实预警】")
                .contains("以下内容均为虚构");
        assertThat(new String(
                        Objects.requireNonNull(shown.find(Addresses.FEED))
                                .plain()
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("<title>【演示，非真实预警】重污染天气预警</title>");
    }

    @Test
    void whatPeopleTypedIsTextAndNothingElse() {
        goesOut(SampleBulletins.another("w3", Colour.RED, now, null));
        assertThat(text(Addresses.PAGE)).contains("浓度 &lt; 200 &amp; 上升").doesNotContain("<script");
    }

    @Test
    void aReaderThatHasItIsToldSo() {
        goesOut(SampleBulletins.issue(Kind.REAL));
        var answer = Objects.requireNonNull(publication.find(Addresses.PAGE));
        String tag = answer.plain().tag();
        assertThat(answer.known(tag, null)).isTrue();
        assertThat(answer.known("\"other\", W/" + tag, null)).isTrue();
        assertThat(answer.known("*", null)).isTrue();
        assertThat(answer.known("\"other\"", answer.lastModified()))
                .as("the tag counts before the date")
                .isFalse();
        assertThat(answer.lastModified()).isEqualTo("Fri, 1 May 2026 08:40:00 GMT");
        assertThat(answer.known(null, answer.lastModified())).isTrue();
        assertThat(answer.known(null, "Fri, 1 May 2026 08:39:59 GMT")).isFalse();
        assertThat(answer.known(null, "yesterday")).isFalse();
    }
}
