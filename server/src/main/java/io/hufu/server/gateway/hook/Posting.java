package io.hufu.server.gateway.hook;

import io.hufu.server.messages.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Posts JSON to a configured address, once, and says what became of it. Redirections are refused: they lead elsewhere. */
@Component
class Posting {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST = 4096;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param read what an answer with status 2xx means, by its text */
    Outcome post(URI address, Map<String, String> headers, byte[] body, Function<String, Outcome> read) {
        var request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            return judge(response.statusCode(), beginning(response), read);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.Later("no-connection");
        } catch (IOException e) {
            return new Outcome.Doubtful("no-answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Doubtful("interrupted");
        }
    }

    private static String beginning(HttpResponse<java.io.InputStream> response) throws IOException {
        try (var in = response.body()) {
            return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }

    private static Outcome judge(int status, String text, Function<String, Outcome> read) {
        if (status >= 200 && status < 300) {
            return read.apply(text);
        }
        boolean again = status == 408 || status == 425 || status == 429 || status >= 500;
        return again ? new Outcome.Later("http-" + status) : new Outcome.Refused("http-" + status);
    }
}
