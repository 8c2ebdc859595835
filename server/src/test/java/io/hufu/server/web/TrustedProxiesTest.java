package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.settings.ServerSettings;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {
    private static String seen(List<String> trusted, String peer, String... headers)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        for (String header : headers) {
            request.addHeader("X-Forwarded-For", header);
        }
        var chain = new MockFilterChain();
        new TrustedProxies(new ServerSettings("127.0.0.1", 0, null, null, trusted))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getRemoteAddr();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 203.0.113.9 | 203.0.113.9",
                "0:0:0:0:0:0:0:1 | 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | 198.51.100.1, 203.0.113.9 | 203.0.113.9",
                "127.0.0.1 | 198.51.100.1, unknown | 127.0.0.1",
                "127.0.0.1 | proxy.example | 127.0.0.1",
                "192.0.2.7 | 203.0.113.9 | 192.0.2.7",
            })
    void onlyATrustedProxyIsBelievedAndOnlyItsOwnWord(String peer, String header, String expected)
            throws ServletException, IOException {
        assertThat(seen(List.of("127.0.0.1", "::1"), peer, header)).isEqualTo(expected);
    }

    @Test
    void nobodyIsBelievedWhereNobodyIsNamed() throws ServletException, IOException {
        assertThat(seen(List.of(), "127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
        assertThat(seen(List.of("127.0.0.1"), "127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void aHeaderThatStandsTwiceEndsWithTheProxys() throws ServletException, IOException {
        assertThat(seen(List.of("127.0.0.1"), "127.0.0.1", "198.51.100.1", "203.0.113.9"))
                .isEqualTo("203.0.113.9");
    }
}
