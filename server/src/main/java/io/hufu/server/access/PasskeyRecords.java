package io.hufu.server.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** The table as Spring Security wants to see it. A user is the account: its id is the handle on the device. */
final class PasskeyRecords implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private final PasskeyTable table;

    PasskeyRecords(PasskeyTable table) {
        this.table = table;
    }

    private static Bytes handle(String account) {
        return new Bytes(account.getBytes(StandardCharsets.UTF_8));
    }

    private static String account(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        return findByUsername(account(id));
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String username) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(username))
                .name(username)
                .displayName(username)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // accounts are made by administrators
    }

    /** Both of a user and of a credential; neither is removed this way. */
    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(CredentialRecord one) {
        table.put(new PasskeyTable.Row(
                one.getCredentialId().toBase64UrlString(),
                account(one.getUserEntityUserId()),
                one.getLabel(),
                new Bytes(one.getPublicKey().getBytes()).toBase64UrlString(),
                one.getSignatureCount(),
                one.isUvInitialized(),
                one.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toList(),
                one.isBackupEligible(),
                one.isBackupState(),
                text(one.getAttestationObject()),
                text(one.getAttestationClientDataJSON()),
                one.getCreated(),
                one.getLastUsed()));
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return table.find(credentialId.toBase64UrlString())
                .map(PasskeyRecords::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return table.list(account(userId)).stream()
                .map(PasskeyRecords::credential)
                .toList();
    }

    private static CredentialRecord credential(PasskeyTable.Row row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.id()))
                .userEntityUserId(handle(row.account()))
                .publicKey(ImmutablePublicKeyCose.fromBase64(row.key()))
                .signatureCount(row.count())
                .uvInitialized(row.uv())
                .transports(row.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.eligible())
                .backupState(row.state())
                .attestationObject(Bytes.fromBase64(row.attestation()))
                .attestationClientDataJSON(Bytes.fromBase64(row.data()))
                .label(row.label())
                .created(row.created())
                .lastUsed(row.used())
                .build();
    }
}
