package io.hufu.server.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hufu.server.clock.Moments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider of identities (OpenID Connect) on loopback, as strict as one should be: a code works once, for the address and the challenge
 * it was asked with, and for the client that knows its secret. Tests make it lie.
 */
public final class Identities {
    public static final String CLIENT = "hufu";
    public static final String SECRET = "not-for-the-log-0123456789";

    private final HttpServer server;
    private final Moments moments;
    private final RSAKey key = newKey();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger exchanges = new AtomicInteger();
    private volatile Lie lie = Lie.NONE;
    private volatile boolean away;

    Identities(Moments moments) {
        this.moments = moments;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::metadata);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key).toString()));
        server.start();
    }

    /** What a test makes the token say. */
    public interface Lie {
        Lie NONE = new Lie() {};

        default void tell(JWTClaimsSet.Builder claims) {}

        default String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException {
            return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
        }
    }

    public static String signed(JWTClaimsSet claims, JWSAlgorithm by, String name, JWSSigner signer)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(by).keyID(name).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void lie(Lie with) {
        lie = with;
    }

    public void away(boolean isAway) {
        away = isAway;
    }

    /** How often a code was brought. */
    public int exchanges() {
        return exchanges.get();
    }

    /** What the person's browser is sent back with, as path and query, after he proved to be this subject. */
    public String prove(String asked, String subject) {
        var request = parameters(URI.create(asked).getRawQuery());
        request.put("subject", subject);
        String code = UUID.randomUUID().toString();
        codes.put(code, request);
        URI back = URI.create(request.getOrDefault("redirect_uri", ""));
        return back.getRawPath() + "?code=" + code + "&state="
                + URLEncoder.encode(request.getOrDefault("state", ""), StandardCharsets.UTF_8);
    }

    private void metadata(HttpExchange exchange) throws IOException {
        String issuer = issuer();
        answer(exchange, 200, """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/jwks",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, issuer, issuer, issuer));
    }

    /** Asks nobody for a password: the page has a link for the person who comes, {@code person-1}. */
    private void authorize(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        String home = parameters(exchange.getRequestURI().getRawQuery())
                .getOrDefault("redirect_uri", "")
                .replaceAll("(https?://[^/]+).*", "$1");
        String page = "<!doctype html><meta charset=utf-8><title>provider</title>"
                + "<a data-testid=\"prove\" href=\"" + home + prove(asked, "person-1") + "\">person-1</a> "
                + "<a data-testid=\"stranger\" href=\"" + home + prove(asked, "a-stranger") + "\">stranger</a>";
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        send(exchange, 200, page);
    }

    private void token(HttpExchange exchange) throws IOException {
        exchanges.incrementAndGet();
        var brought = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(brought.getOrDefault("code", ""));
        String client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known = client.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known
                || asked == null
                || !asked.getOrDefault("redirect_uri", "").equals(brought.get("redirect_uri"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !asked.getOrDefault("code_challenge", "")
                        .equals(challenge(brought.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var now = moments.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(asked.get("subject"))
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", asked.get("nonce"));
        try {
            lie.tell(claims);
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                            + lie.sign(claims.build(), key) + "\"}");
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, status, json);
    }

    private void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            if (away) {
                return; // the connection ends without a word
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> parameters(String query) {
        var found = new LinkedHashMap<String, String>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return found;
    }
}
