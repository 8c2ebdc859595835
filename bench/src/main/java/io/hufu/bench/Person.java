package io.hufu.bench;

import io.hufu.journal.json.CanonicalJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Somebody signed in at a terminal of their own, with cookie and CSRF token as a browser has them. */
final class Person implements AutoCloseable {
    private final String account;
    private final Line line;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private long acts;

    private Person(String account, Line line) {
        this.account = account;
        this.line = line;
    }

    static Person signIn(int port, String account, String pin) throws IOException {
        var person = new Person(account, new Line(port));
        var reply = person.line.send(
                "POST", "/api/session", Map.of(), "{\"account\":\"" + account + "\",\"pin\":\"" + pin + "\"}");
        require(reply, account + " signs in");
        person.headers.put(
                "Cookie", String.valueOf(reply.headers().get("set-cookie")).split(";")[0]);
        var csrf = CanonicalJson.parse(reply.text()).path("csrf");
        person.headers.put(csrf.path("header").asString(), csrf.path("token").asString());
        return person;
    }

    String account() {
        return account;
    }

    /** Does an act under a new request id. */
    JsonNode act(String path, String body) throws IOException {
        var all = new LinkedHashMap<>(headers);
        all.put("Idempotency-Key", Long.toHexString(System.nanoTime()) + "-" + acts++);
        var reply = line.send("POST", path, all, body);
        require(reply, path);
        return CanonicalJson.parse(reply.text());
    }

    /** Reads; answers the body as it came. */
    String read(String path) throws IOException {
        var reply = line.send("GET", path, headers, "");
        require(reply, path);
        return reply.text();
    }

    private static void require(Line.Reply reply, String what) {
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException(what + ": " + reply.status() + " " + reply.text());
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
