package io.hufu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hufu.server.House;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Senders who never come to an end, and strangers who ask for what nobody understands. */
@Tag("database")
class SlowSendersTest {
    /** More than are worked on at once. */
    private static final int MANY = 260;

    /** So often that all of them have come to their place before the last. */
    private static final int ASKED = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(25); // after thirty the server itself lets go
    private static final String SIGN_IN = "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json\r\nContent-Length: 100\r\n\r\n{",
                "application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
                "application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\na=",
                "multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\n"
            })
    void whoNeverComesToAnEndKeepsNobodyOut(String begun) throws Exception {
        requireAnswerBeside(SIGN_IN + begun);
    }

    @Test
    void whoSendsTooMuchAndStopsKeepsNobodyOut() throws Exception {
        String much = "x".repeat(UnreadBodies.MOST + 1000);
        requireAnswerBeside(SIGN_IN + "application/json\r\nContent-Length: 1000000\r\n\r\n" + much);
        requireAnswerBeside(
                SIGN_IN + "multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\n" + much);
    }

    private static void requireAnswerBeside(String begun) throws Exception {
        var open = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MANY; i++) {
                var socket = new Socket("127.0.0.1", House.server().port());
                open.add(socket);
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            }
            for (int i = 0; i < ASKED; i++) {
                var asked = CompletableFuture.supplyAsync(() -> House.nobody().get("/api/session"));
                assertThat(asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).code())
                        .isEqualTo("signed-out");
            }
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** A body that comes in pieces, each with a rest between, is the body. */
    @Test
    void whatComesInPiecesIsReadAsAWhole() throws IOException {
        byte[] body = ("{\"account\":\"duty1\",\"pin\":\"" + House.pin() + "\"}").getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("127.0.0.1", House.server().port())) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            out.write((SIGN_IN + "application/json\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (byte one : body) {
                out.write(one);
                out.flush();
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"account\":\"duty1\"");
        }
    }

    @Test
    void aQueryThatCannotBeDecodedIsTheAskersFault() throws IOException {
        String cookie = House.signedIn("duty1").cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .findFirst()
                .orElseThrow();
        for (String query : new String[] {"plan=%zz", "plan=%", "%=a", "plan=%E4%B8"}) {
            try (var socket = new Socket("127.0.0.1", House.server().port())) {
                socket.getOutputStream()
                        .write(("GET /api/incidents?" + query + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                                        + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(query).startsWith("HTTP/1.1 400").contains("request-malformed");
            }
        }
    }
}
