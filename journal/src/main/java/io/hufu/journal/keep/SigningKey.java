package io.hufu.journal.keep;

import io.hufu.journal.postgres.HufuStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The installation's Ed25519 key, by which heads of the ledger are signed; two files in the folder of keys. */
public final class SigningKey {
    static final String SECRET = "signing.key";
    static final String PUBLIC = "signing.pub";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** Reads the key; makes one in a folder that has none. */
    public static SigningKey open(Path keys) {
        Path secretFile = keys.resolve(SECRET);
        Path publicFile = keys.resolve(PUBLIC);
        try {
            if (!Files.exists(secretFile)) {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.writeString(publicFile, encode(pair.getPublic().getEncoded()));
                Files.createFile(
                        secretFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(secretFile, encode(pair.getPrivate().getEncoded()));
            }
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new SigningKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decode(secretFile))), readPublic(publicFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new HufuStartException(
                    "签名密钥 " + secretFile + " 已损坏。", "The signing key " + secretFile + " is damaged.", e);
        }
    }

    static PublicKey readPublic(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(decode(file)));
    }

    private static String encode(byte[] key) {
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    private static byte[] decode(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    PublicKey publicKey() {
        return open;
    }

    /** The public key as base64, for printing beside a signature. */
    public String publicText() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verify(PublicKey key, String text, String signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
