package io.hufu.server.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody at a browser of his own: cookies, CSRF token and request ids of his own. */
public final class Person {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final String base;
    private final String account;
    private final HttpClient client;
    private String csrf = "";

    Person(String base, String account) {
        this.base = base;
        this.account = account;
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    public String account() {
        return account;
    }

    Reply signIn(String pin) {
        var reply = send("POST", "/api/session", json(Map.of("account", account, "pin", pin)), Map.of());
        csrf = reply.json().at("/csrf/token").asString("");
        return reply;
    }

    public Reply get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Reply board(String incident) {
        return get("/api/incidents/" + incident + "/board").done();
    }

    /** An official paper as this person may read it. */
    JsonNode paper(String incident, String kind, String subject) {
        return get("/api/incidents/" + incident + "/documents")
                .done()
                .json()
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind)
                        && one.path("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** The words of a Word document. */
    String word(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        try (var document = new XWPFDocument(client.send(request.build(), BodyHandlers.ofInputStream())
                        .body());
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException e) {
            throw new IllegalStateException(account + ": no Word document at " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(account + " was interrupted", e);
        }
    }

    /** An act on an incident; content in JSON with single quotes. */
    public Reply act(String incident, String act, String content) {
        return post("/api/incidents/" + incident + "/" + act, content, Map.of());
    }

    /** An act that rests on what was seen: a version of the stream. */
    Reply act(String incident, String act, String content, long seen) {
        return post("/api/incidents/" + incident + "/" + act, content, Map.of("If-Match", "\"" + seen + "\""));
    }

    /** An act on an assignment, {@code incident/body}. */
    public Reply work(String assignment, String act, String content) {
        return post("/api/assignments/" + assignment + "/" + act, content, Map.of());
    }

    /** A post with a fresh request id, unless one is given. */
    Reply post(String path, String content, Map<String, String> headers) {
        return send("POST", path, content.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply put(String path, String content) {
        return send("PUT", path, content.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A file, as a form sends it. */
    Reply bring(String incident, String name, String type, byte[] bytes) {
        String edge = "edge-of-a-part";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                "/api/files?incident=" + incident,
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + edge));
    }

    /** A header with an empty value is left out altogether. */
    Reply send(String method, String path, byte @Nullable [] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("X-CSRF-Token", csrf);
        if (body != null) {
            all.put("Content-Type", "application/json");
            all.put("Idempotency-Key", "story-" + KEYS.incrementAndGet());
        }
        all.putAll(headers);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.setHeader(name, value);
            }
        });
        String said = account + ": " + method + " " + path;
        try {
            var answer = answer(request.build());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    tree(answer.body()),
                    said);
        } catch (IOException e) {
            throw new IllegalStateException(said + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(said + " was interrupted", e);
        }
    }

    /**
     * A server that refused a request without reading all of it closes the connection, perhaps just as the next one is sent on it.
     * That one is sent again, once and under its own request id, as browsers do.
     */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private static JsonNode tree(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
