package io.hufu.server.access;

import static io.hufu.server.access.Arrivals.arrive;
import static io.hufu.server.access.Arrivals.subject;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.hufu.server.oidc.Identities;
import io.hufu.server.oidc.Identities.Lie;
import io.hufu.server.oidc.OidcHouse;
import io.hufu.server.oidc.OidcHouse.Person;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.function.SingletonSupplier;

/** A token that does not hold lets nobody in, whatever is wrong with it. */
@Tag("database")
class OidcTokenTest {
    @AfterEach
    void honest() {
        OidcHouse.PROVIDER.lie(Lie.NONE);
    }

    private static Arguments claims(String name, BiConsumer<JWTClaimsSet.Builder, java.time.Instant> change) {
        return Arguments.of(name, new Lie() {
            @Override
            public void tell(JWTClaimsSet.Builder claims) {
                change.accept(claims, OidcHouse.CLOCK.now());
            }
        });
    }

    private interface Signing {
        String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException;
    }

    private static Arguments signing(String name, Signing signing) {
        return Arguments.of(name, new Lie() {
            @Override
            public String sign(JWTClaimsSet claims, RSAKey key) throws JOSEException {
                return signing.sign(claims, key);
            }
        });
    }

    private static final Supplier<Person> LIED_ABOUT = SingletonSupplier.of(Arrivals::linked);

    private static Stream<Arguments> lies() {
        return Stream.of(
                claims("another nonce", (claims, now) -> claims.claim("nonce", "other")),
                claims("no nonce", (claims, now) -> claims.claim("nonce", null)),
                claims("another audience", (claims, now) -> claims.audience("other")),
                claims("two audiences without azp", (claims, now) -> claims.audience(List.of("hufu", "other"))),
                claims("another issuer", (claims, now) -> claims.issuer("https://other.example")),
                claims("no issuer", (claims, now) -> claims.issuer(null)),
                claims("no subject", (claims, now) -> claims.subject(null)),
                claims("a subject of controls", (claims, now) -> claims.subject("a\u0000b")),
                claims(
                        "expired",
                        (claims, now) -> claims.issueTime(Date.from(now.minus(Duration.ofHours(2))))
                                .expirationTime(Date.from(now.minus(Duration.ofHours(1))))),
                claims("without end", (claims, now) -> claims.expirationTime(null)),
                claims("of tomorrow", (claims, now) -> claims.notBeforeTime(Date.from(now.plus(Duration.ofDays(1))))),
                signing(
                        "another key",
                        (claims, key) -> Identities.signed(
                                claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(Identities.newKey()))),
                signing("no signature", (claims, key) -> new PlainJWT(claims).serialize()),
                signing(
                        "the public key as a secret",
                        (claims, key) -> Identities.signed(
                                claims,
                                JWSAlgorithm.HS256,
                                key.getKeyID(),
                                new MACSigner(key.toPublicJWK().toJSONString()))),
                signing("no token", (claims, key) -> "a.b.c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void whatDoesNotHoldLetsNobodyIn(String name, Lie lie) {
        var person = LIED_ABOUT.get();
        OidcHouse.PROVIDER.lie(lie);
        var browser = OidcHouse.nobody();
        assertThat(arrive(browser, subject(person)).code()).as(name).isEqualTo("oidc-refused");
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        OidcHouse.PROVIDER.lie(Lie.NONE);
        assertThat(arrive(browser, subject(person)).status()).as("told truly").isEqualTo(204);
    }
}
