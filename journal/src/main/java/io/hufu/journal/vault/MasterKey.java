package io.hufu.journal.vault;

import io.hufu.journal.postgres.HufuStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps the incidents' keys; it lies in a file of mode 0600 outside the database. */
public final class MasterKey {
    /** Its file in the folder of keys. */
    public static final String FILE = "master.key";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final AesSuite suite = new AesSuite();

    private MasterKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads the key; makes one where none is.
     *
     * @param mayMake false when the database already holds wrapped keys: a new master key would open none of them
     */
    public static MasterKey open(Path keys, boolean mayMake) {
        Path file = keys.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                if (!mayMake) {
                    throw new HufuStartException(
                            "缺少主密钥文件 " + file + "，请从密钥备份中恢复，否则个人信息无法读取。",
                            "The master key " + file
                                    + " is missing; restore it from the backup of keys, or personal data stays unreadable.");
                }
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(random(BYTES)) + "\n");
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalArgumentException("length");
            }
            return new MasterKey(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new HufuStartException("主密钥文件 " + file + " 已损坏。", "The master key " + file + " is damaged.", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] result = new byte[bytes];
        RANDOM.nextBytes(result);
        return result;
    }

    String wrap(String scope, byte[] incidentKey) {
        byte[] nonce = random(CipherSuite.NONCE_BYTES);
        byte[] sealed = suite.seal(key, nonce, incidentKey, scope.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    byte[] unwrap(String scope, String wrapped) {
        byte[] all = Base64.getDecoder().decode(wrapped);
        byte[] nonce = java.util.Arrays.copyOf(all, CipherSuite.NONCE_BYTES);
        byte[] sealed = java.util.Arrays.copyOfRange(all, CipherSuite.NONCE_BYTES, all.length);
        return suite.open(key, nonce, sealed, scope.getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed digest, lower-case hex: two equal texts can be told without keeping either. */
    public String keyedDigest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
