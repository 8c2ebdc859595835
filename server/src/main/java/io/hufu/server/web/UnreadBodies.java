package io.hufu.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads what a refused request still has to say, where that is little: the connection would else be closed with the body on its way, and
 * the next request on it would get no answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies extends OncePerRequestFilter {
    /** What is read all the same, bytes. */
    static final int MOST = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        long length = request.getContentLengthLong();
        if (length > 0 && length <= MOST && !request.isAsyncStarted()) {
            request.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
