package io.hufu.server.web;

import io.hufu.server.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Jetty itself refuses, such as an address that cannot be read, as a problem in place of its page. */
@Component
class JettyErrors implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(new Handler()));
    }

    private static final class Handler extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus() >= 400 ? response.getStatus() : 400;
            Problem problem = Problems.ofStatus(HttpStatusCode.valueOf(status));
            response.setStatus(problem.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.getHeaders().put(HttpHeader.CONNECTION, "close"); // Jetty closes it, and has to say so
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            byte[] body = JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
            Runnable answer = () -> response.write(true, ByteBuffer.wrap(body), callback);
            if (request.getLength() > 0 && request.getLength() <= UnreadBodies.MOST) {
                Content.Source.consumeAll(request, Callback.from(answer, _ -> answer.run()));
            } else {
                answer.run();
            }
            return true;
        }
    }
}
