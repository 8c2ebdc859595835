package io.hufu.journal.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and SHA-256, from the JDK. */
final class AesSuite implements CipherSuite {
    static final String NAME = "aes-256-gcm+sha-256";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int keyBytes() {
        return 32;
    }

    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] plain, byte[] bound) {
        return run(Cipher.ENCRYPT_MODE, key, nonce, plain, bound);
    }

    @Override
    public byte[] open(byte[] key, byte[] nonce, byte[] sealed, byte[] bound) {
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, bound);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, byte[] bound) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new VaultDamaged("an item of the vault does not open", e);
        }
    }

    @Override
    public byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
