package io.hufu.server.faults;

import io.hufu.journal.json.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Somebody signed in; the session outlives the server that gave it. */
final class Caller {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Who waits longer for an act asks again. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final String account;
    private final String cookie;
    private final String token;

    private Caller(String account, String cookie, String token) {
        this.account = account;
        this.cookie = cookie;
        this.token = token;
    }

    /** An answer; status 0 where none came. */
    record Reply(int status, String body) {
        boolean done() {
            return status / 100 == 2;
        }

        JsonNode json() {
            return CanonicalJson.parse(body);
        }
    }

    static Caller signIn(Run run, String account) throws Exception {
        return signIn(run, account, Run.PIN);
    }

    static Caller signIn(Run run, String account, String pin) throws Exception {
        String body = "{\"account\":\"" + account + "\",\"pin\":\"" + pin + "\"}";
        var request = request(run, "/api/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var reply = CLIENT.send(request, BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new AssertionError(account + ": " + reply.statusCode() + " " + reply.body());
        }
        String cookie = reply.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String token =
                CanonicalJson.parse(reply.body()).path("csrf").path("token").asString();
        return new Caller(account, cookie, token);
    }

    String account() {
        return account;
    }

    /** The first run of an installation. */
    static void setUp(Run run, String body) {
        var reply = send(request(run, "/api/setup")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (!reply.done()) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
    }

    Reply post(Run run, String path, String type, String body) {
        return send(request(run, path)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /**
     * A stream that stays open until it is closed.
     *
     * @param after the position up to which its reader knows everything
     * @throws IOException when there is none
     */
    InputStream stream(Run run, String path, long after) throws IOException {
        var request = request(run, path).header("Cookie", cookie).header("Last-Event-ID", String.valueOf(after));
        try {
            var reply = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            if (reply.statusCode() != 200) {
                reply.body().close();
                throw new IOException("status " + reply.statusCode());
            }
            return reply.body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Whether the server takes acts. */
    static boolean ready(Run run) {
        try {
            return CLIENT.send(request(run, "/actuator/health/readiness").build(), BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for an act; what breaks on the way is no answer. */
    Reply act(Run run, String path, String key, String body) {
        return send(request(run, path)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", token)
                .header("Idempotency-Key", key)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Reply read(Run run, String path) {
        return send(request(run, path).header("Cookie", cookie).build());
    }

    private static Reply send(HttpRequest request) {
        try {
            var reply = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(reply.statusCode(), reply.body());
        } catch (IOException e) {
            return new Reply(0, String.valueOf(e));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(Run run, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + run.port() + path))
                .timeout(Duration.ofSeconds(30));
    }
}
