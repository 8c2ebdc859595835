package io.hufu.server.web;

import io.hufu.server.settings.ServerSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whose address stands in the audit: the caller's, as a proxy that the configuration trusts has written it behind all others
 * into {@code X-Forwarded-For}. From anybody else that header says nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {
    private static final String HEADER = "X-Forwarded-For";

    private final Set<InetAddress> trusted;

    TrustedProxies(ServerSettings settings) {
        trusted =
                settings.trustedProxies().stream().map(InetAddress::ofLiteral).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return trusted.isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String caller = isTrusted(request.getRemoteAddr()) ? last(request.getHeaders(HEADER)) : null;
        chain.doFilter(caller == null ? request : new From(request, caller), response);
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.contains(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String last(Enumeration<String> headers) {
        String all = String.join(",", Collections.list(headers));
        String address = all.substring(all.lastIndexOf(',') + 1).strip();
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static final class From extends HttpServletRequestWrapper {
        private final String caller;

        From(HttpServletRequest request, String caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public String getRemoteHost() {
            return caller;
        }
    }
}
