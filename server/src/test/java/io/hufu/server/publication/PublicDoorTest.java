package io.hufu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.gateway.Bulletin.Kind;
import io.hufu.server.gateway.Outgoing;
import io.hufu.server.gateway.SampleBulletins;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicDoorTest {
    private long nanos;
    private Outgoing outgoing = notLiftedBefore -> List.of(SampleBulletins.issue(Kind.REAL));
    private final Publication publication = new Publication(
            before -> outgoing.listBulletins(before),
            SampleBulletins.SETTINGS,
            false,
            () -> "晋城市",
            () -> SampleBulletins.SENT);
    private final PublicDoor door = new PublicDoor(publication, new Crowd(3, () -> nanos), true);

    private MockHttpServletResponse ask(String method, String path, String... headers) throws IOException {
        var request = new MockHttpServletRequest(method, path);
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        door.doFilter(request, response, chain);
        assertThat(chain.getRequest()).as("nothing passes the public door").isNull();
        assertThat(response.getCookies()).isEmpty();
        return response;
    }

    @Test
    void thePageHasWhatCachesAndBrowsersNeed() throws IOException {
        var page = ask("GET", "/public/warnings");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("public, max-age=10");
        assertThat(page.getHeader("Last-Modified")).isEqualTo("Fri, 1 May 2026 08:40:00 GMT");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("style-src 'sha256-");
        assertThat(page.getHeader("Strict-Transport-Security")).isNotNull();
        var again = ask("GET", "/public/warnings", "If-None-Match", Objects.requireNonNull(page.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(again.getHeader("ETag")).isEqualTo(page.getHeader("ETag"));
    }

    @Test
    void itIsCompressedWhereThatIsTaken() throws IOException {
        var page = ask("GET", "/public/warnings", "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(page.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(page.getHeader("Vary")).isEqualTo("Accept-Encoding");
        byte[] whole = new GZIPInputStream(new ByteArrayInputStream(page.getContentAsByteArray())).readAllBytes();
        var plain = ask("GET", "/public/warnings", "Accept-Encoding", "gzip;q=0");
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        assertThat(whole).isEqualTo(plain.getContentAsByteArray());
        assertThat(plain.getHeader("ETag")).isNotEqualTo(page.getHeader("ETag"));
    }

    @Test
    void headHasTheHeadersAlone() throws IOException {
        var head = ask("HEAD", "/public/warnings.atom");
        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getContentLength()).isPositive();
        assertThat(head.getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/",
                "/public/index.html",
                "/public/warnings/w1.1",
                "/public/warnings/w2.1.cap.xml",
                "/public/../api/incidents",
                "/public/warnings;a=b",
                "/public/%77arnings"
            })
    void whatIsNotADocumentIsNotThere(String path) throws IOException {
        assertThat(ask("GET", path).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void nothingCanBeDone(String method) throws IOException {
        var answer = ask(method, "/public/warnings");
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void tooManyInOneSecondAreAskedToComeBack() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("GET", "/public/warnings").getStatus()).isEqualTo(200);
        }
        var late = ask("GET", "/public/warnings");
        assertThat(late.getStatus()).isEqualTo(503);
        assertThat(late.getHeader("Retry-After")).isEqualTo("1");
        nanos += 1_000_000_000;
        assertThat(ask("GET", "/public/warnings").getStatus()).isEqualTo(200);
    }

    @Test
    void whereNothingCanBeReadASentenceSaysSo() throws IOException {
        outgoing = notLiftedBefore -> {
            throw new IllegalStateException("no database: secret");
        };
        var answer = ask("GET", "/public/warnings");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("暂时无法读取").doesNotContain("secret");
    }
}
