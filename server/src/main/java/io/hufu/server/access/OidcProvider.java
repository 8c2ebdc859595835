package io.hufu.server.access;

import io.hufu.server.clock.Moments;
import io.hufu.server.problem.ProblemException;
import io.hufu.server.settings.OidcSettings;
import io.hufu.server.settings.TrustFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * One conversation with the provider of identities, by Spring Security's means. Made for each: a start loads nothing of it and does not
 * depend on the provider, its metadata and keys are always those of now.
 */
final class OidcProvider {
    private static final String NAME = "oidc";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> TREE = new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final Clock clock;
    private final JdkClientHttpRequestFactory requests;
    private final ClientRegistration registration;

    /**
     * Reads what the provider says of itself.
     *
     * @param back the address to which it sends browsers
     * @throws ProblemException when it does not answer, or is not the one that was configured
     */
    OidcProvider(OidcSettings settings, Moments moments, String back) {
        this.settings = settings;
        this.clock = Clock.fixed(moments.now(), ZoneOffset.UTC);
        try {
            this.requests = requests(settings);
            this.registration = registration(back);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw OidcFaults.away(e);
        }
    }

    private static JdkClientHttpRequestFactory requests(OidcSettings settings)
            throws IOException, GeneralSecurityException {
        var client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER);
        if (settings.trust() != null) {
            client.sslContext(TrustFile.context(settings.trust()));
        }
        var requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(ANSWER);
        return requests;
    }

    private ClientRegistration registration(String back) throws IOException {
        String issuer = Objects.requireNonNull(settings.issuer()).toString();
        var metadata = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"))
                .retrieve()
                .body(TREE);
        var found = ClientRegistrations.fromOidcConfiguration(Objects.requireNonNull(metadata))
                .registrationId(NAME)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(Files.readString(Objects.requireNonNull(settings.clientSecretFile()))
                        .strip())
                .scope(settings.scopes().split(" "))
                .redirectUri(back)
                .build();
        var addresses = found.getProviderDetails();
        if (!issuer.equals(addresses.getIssuerUri())) {
            throw OidcFaults.away(new IOException("it calls itself " + addresses.getIssuerUri()));
        }
        for (String address : List.of(
                addresses.getAuthorizationUri(),
                Objects.requireNonNull(addresses.getTokenUri()),
                Objects.requireNonNull(addresses.getJwkSetUri()))) {
            if (!OidcSettings.isSafe(URI.create(address))) {
                throw OidcFaults.away(new IOException("it wants to be spoken to without TLS"));
            }
        }
        return found;
    }

    /** What a browser is to ask: with state, nonce and a challenge (PKCE) of its own. */
    OAuth2AuthorizationRequest ask(HttpServletRequest request) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                new InMemoryClientRegistrationRepository(registration), "/" + NAME);
        resolver.setAuthorizationRequestCustomizer(asked -> {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(asked);
            if (settings.prompt() != null) {
                asked.additionalParameters(all -> all.put("prompt", settings.prompt()));
            }
        });
        return Objects.requireNonNull(resolver.resolve(request, NAME));
    }

    /** Who came back with this code. @throws ProblemException when the provider does not answer, or what it says does not hold */
    OidcIdToken prove(OidcTable.Asked asked, String code) {
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(asked.state())
                .attributes(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, NAME,
                        PkceParameterNames.CODE_VERIFIER, asked.verifier(),
                        OidcParameterNames.NONCE, asked.nonce()))
                .build();
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(registration.getRedirectUri()))
                .state(asked.state())
                .build();
        var login =
                new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(request, response));
        try {
            var proven = Objects.requireNonNull(checks().authenticate(login));
            return ((OidcUser) Objects.requireNonNull(proven.getPrincipal())).getIdToken();
        } catch (RuntimeException e) {
            throw OidcFaults.of(e);
        }
    }

    private OidcAuthorizationCodeAuthenticationProvider checks() {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // the token says who it is; nothing else about him is asked for
        var checks = new OidcAuthorizationCodeAuthenticationProvider(
                codes, asked -> new DefaultOidcUser(Set.of(), asked.getIdToken()));
        checks.setJwtDecoderFactory(this::decoder);
        return checks;
    }

    /** Signed by a key of the provider's own: no shared secret, and no token without a signature. */
    private JwtDecoder decoder(ClientRegistration of) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(of.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(requests))
                .build();
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        var claims = new OidcIdTokenValidator(of);
        claims.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
        return decoder;
    }
}
