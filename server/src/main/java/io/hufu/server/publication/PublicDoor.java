package io.hufu.server.publication;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Answers everything under {@code /public/} and lets nothing of it pass on: no session is looked at, no cookie is set, and whatever is
 * not one of the few documents is not there.
 */
final class PublicDoor implements Filter {
    private final Publication publication;
    private final Crowd crowd;
    private final boolean tls;

    PublicDoor(Publication publication, Crowd crowd, boolean tls) {
        this.publication = publication;
        this.crowd = crowd;
        this.tls = tls;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        answer((HttpServletRequest) request, (HttpServletResponse) response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", WarningPage.POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        if (tls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        boolean head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            say(response, 405, "只能读取 / read only");
            return;
        }
        if (!crowd.enter()) {
            response.setHeader("Retry-After", "1");
            say(response, 503, "访问人数过多，请稍后再试 / too many readers, come back in a second");
            return;
        }
        Answer answer;
        try {
            answer = publication.find(request.getRequestURI());
        } catch (RuntimeException e) {
            response.setHeader("Retry-After", "5");
            say(response, 503, "暂时无法读取预警 / the warnings cannot be read at present");
            return;
        }
        if (answer == null) {
            say(response, 404, "没有这个页面 / there is no such page");
        } else {
            send(answer, request, response, head);
        }
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response, boolean head)
            throws IOException {
        boolean compressed = takesGzip(request.getHeader("Accept-Encoding"));
        Answer.Body body = compressed ? answer.compressed() : answer.plain();
        response.setHeader("Cache-Control", answer.cacheControl());
        response.setHeader("ETag", body.tag());
        response.setHeader("Vary", "Accept-Encoding");
        String modified = answer.lastModified();
        if (modified != null) {
            response.setHeader("Last-Modified", modified);
        }
        if (answer.known(request.getHeader("If-None-Match"), request.getHeader("If-Modified-Since"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(answer.type());
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.bytes().length);
        if (!head) {
            response.getOutputStream().write(body.bytes());
        }
    }

    private static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String each : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String coding = each.strip();
            if (coding.equals("gzip") || (coding.startsWith("gzip;") && !coding.matches(".*q=0(\\.0*)?"))) {
                return true;
            }
        }
        return false;
    }

    private static void say(HttpServletResponse response, int status, String text) throws IOException {
        byte[] bytes = Answer.utf8(text + "\n");
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
