package io.hufu.server.web;

import io.hufu.server.access.Held;
import io.hufu.server.access.Session;
import io.hufu.server.live.Heard;
import io.hufu.server.live.LiveHub;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The live stream, server-sent events. A virtual thread of its own belongs to each; it sleeps while there is nothing to say. The request's
 * thread goes home: Jetty has two hundred of them at once, and what a request has gone through would stay on each one's stack.
 */
@RestController
class LiveController {
    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
    private static final int BUFFER_BYTES = 1024;

    private final LiveHub hub;

    LiveController(LiveHub hub) {
        this.hub = hub;
    }

    /** @param sound what rings at the terminal that reads: {@code true} all, {@code posts} what is for its person's posts, {@code false} nothing; left
     *     out where it is none */
    @GetMapping("/api/live")
    void live(
            HttpServletRequest request,
            HttpServletResponse response,
            @AuthenticationPrincipal Session session,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String sound)
            throws IOException {
        Long from = after(request, after);
        var heard = heard(sound);
        var held = Held.of(session, request);
        response.setBufferSize(BUFFER_BYTES);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var stream = hub.open(held, from, heard);
        var out = response.getOutputStream();
        var requestOver = request.startAsync(request, response);
        requestOver.setTimeout(0);
        Thread.ofVirtual().name("hufu-live").start(() -> {
            try {
                hub.write(stream, out);
            } finally {
                end(requestOver);
            }
        });
    }

    private static @Nullable Heard heard(@Nullable String sound) {
        return sound == null
                ? null
                : Heard.of(sound)
                        .orElseThrow(() -> ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "sound"));
    }

    private static void end(AsyncContext request) {
        try {
            request.complete();
        } catch (IllegalStateException e) {
            LOG.trace("ended already, since its reader went away", e);
        }
    }

    /** A browser that reconnects by itself says where it was. */
    private static @Nullable Long after(HttpServletRequest request, @Nullable Long after) {
        String last = request.getHeader("Last-Event-ID");
        if (last == null || last.isBlank()) {
            return after;
        }
        try {
            return Long.valueOf(last.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.of(DoorCode.PARAMETER_MALFORMED, "value", "Last-Event-ID");
        }
    }
}
