package io.hufu.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser or terminal: keeps its cookies and the CSRF token. */
public final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String csrf;

    public Caller(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** What was answered. */
    public record Reply(int status, JsonNode json, String text, java.net.http.HttpHeaders headers) {
        /** The code of a problem, or nothing. */
        public String code() {
            return json.path("code").asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Reply signIn(String account, String pin) {
        var reply = post("/api/session", "{\"account\":\"" + account + "\",\"pin\":\"" + pin + "\"}");
        if (reply.status() == 200) {
            csrf = reply.json().path("csrf").path("token").asString();
        }
        return reply;
    }

    /** Reads the CSRF token that goes with the cookies. */
    public void readToken() {
        csrf = get("/api/session").json().path("csrf").path("token").asString();
    }

    public Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Caller without(String header) {
        headers.remove(header);
        return this;
    }

    public void forgetToken() {
        csrf = null;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** A file as it is. */
    public byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Reply put(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public Reply post(String path, byte[] body, String type) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** An act under a new key. */
    public Reply act(String path, String body) {
        return act(path, body, "key-" + KEYS.incrementAndGet());
    }

    public Reply act(String path, String body, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    public Reply upload(String incident, String name, byte[] content) {
        String edge = "edge-of-a-part";
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return post("/api/files?incident=" + incident, body, "multipart/form-data; boundary=" + edge);
    }

    /** Opens a stream of lines that goes on until it is closed. */
    public HttpResponse<java.io.InputStream> stream(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            var line = new StringBuilder();
            cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.header("Cookie", line.toString());
        }
        if (csrf != null) {
            request.header("X-CSRF-Token", csrf);
        }
        headers.forEach(request::header);
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";")[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            String text = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode tree = json && !text.isEmpty() ? JSON.readTree(text) : JSON.createObjectNode();
            return new Reply(response.statusCode(), tree, text, response.headers());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
