package io.hufu.server.access;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One ceremony with a browser, by Spring Security's means. Made for each: a start does not load what few need, and the challenge lies in
 * the database, where another server of the same ledger finds it.
 */
final class RelyingParty {
    private static final Logger LOG = LoggerFactory.getLogger(RelyingParty.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SIGNED =
            new TypeReference<>() {};
    private static final AuthenticatorSelectionCriteria VERIFIED = AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build();

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PasskeyTable table;
    private final URI address;

    RelyingParty(PasskeyTable table, URI address) {
        this.table = table;
        this.address = address;
    }

    /** @param challenge that was asked; null for a new one */
    private Webauthn4JRelyingPartyOperations operations(@Nullable String challenge) {
        var records = new PasskeyRecords(table);
        var party = PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("Hufu 虎符")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(records, records, party, Set.of(address.toString()));
        operations.setCustomizeCreationOptions(options -> {
            options.authenticatorSelection(VERIFIED);
            if (challenge != null) {
                options.challenge(Bytes.fromBase64(challenge));
            }
        });
        operations.setCustomizeRequestOptions(options -> {
            options.userVerification(UserVerificationRequirement.REQUIRED);
            if (challenge != null) {
                options.challenge(Bytes.fromBase64(challenge));
            }
        });
        return operations;
    }

    private static ImmutablePublicKeyCredentialCreationOptionsRequest of(String account) {
        return new ImmutablePublicKeyCredentialCreationOptionsRequest(
                UsernamePasswordAuthenticationToken.authenticated(account, "", List.of()));
    }

    private static ImmutablePublicKeyCredentialRequestOptionsRequest ofNobody() {
        return new ImmutablePublicKeyCredentialRequestOptionsRequest(null);
    }

    String creation(String account) {
        var options = operations(null).createPublicKeyCredentialCreationOptions(of(account));
        table.ask(options.getChallenge().toBase64UrlString(), account);
        return json.writeValueAsString(options);
    }

    String request() {
        var options = operations(null).createCredentialRequestOptions(ofNobody());
        table.ask(options.getChallenge().toBase64UrlString(), null);
        return json.writeValueAsString(options);
    }

    void register(String account, String name, String credential) {
        try {
            var made = json.readValue(credential, MADE);
            var operations = operations(taken(made.getResponse().getClientDataJSON(), account));
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    operations.createPublicKeyCredentialCreationOptions(of(account)),
                    new RelyingPartyPublicKey(made, name)));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    String authenticate(String credential) {
        try {
            var signed = json.readValue(credential, SIGNED);
            var operations = operations(taken(signed.getResponse().getClientDataJSON(), null));
            return operations
                    .authenticate(new RelyingPartyAuthenticationRequest(
                            operations.createCredentialRequestOptions(ofNobody()), signed))
                    .getName();
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** The challenge that was signed; that all else fits it is for the library to check. */
    private String taken(Bytes clientData, @Nullable String account) throws JacksonException {
        String challenge = json.readTree(new String(clientData.getBytes(), StandardCharsets.UTF_8))
                .path("challenge")
                .asString("");
        String plain = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Base64.getUrlDecoder().decode(challenge));
        if (!table.take(plain, account)) {
            throw ProblemException.of(DoorCode.WRONG_PASSKEY);
        }
        return plain;
    }

    private static ProblemException refused(RuntimeException e) {
        LOG.debug("a passkey was refused", e);
        return ProblemException.of(DoorCode.WRONG_PASSKEY);
    }
}
