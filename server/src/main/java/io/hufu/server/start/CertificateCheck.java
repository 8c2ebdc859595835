package io.hufu.server.start;

import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.settings.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/** Whether a named certificate and its key can be used, read by the same reader as the server's. */
final class CertificateCheck {
    private static final byte[] SAMPLE = {1, 2, 3, 4};

    private CertificateCheck() {}

    /** @throws HufuStartException with what is wrong with the files; nothing where none are named */
    static void require(TlsSettings tls, Instant now) {
        if (tls.certificate() == null || tls.key() == null) {
            return;
        }
        X509Certificate certificate = certificate(tls.certificate());
        PrivateKey key = key(tls.key());
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            var day =
                    certificate.getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            throw new HufuStartException(
                    "证书 " + tls.certificate() + " 已于 " + day + " 过期，请更换。",
                    "The certificate " + tls.certificate() + " ended on " + day + "; bring a new one.");
        }
        if (!belong(key, certificate.getPublicKey())) {
            throw new HufuStartException(
                    "私钥 " + tls.key() + " 与证书 " + tls.certificate() + " 不是一对。",
                    "The key " + tls.key() + " does not belong to the certificate " + tls.certificate() + ".");
        }
    }

    /** @throws HufuStartException where a file that is to be trusted is none of certificates */
    static void requireTrusted(@Nullable Path file) {
        if (file != null) {
            certificate(file);
        }
    }

    private static X509Certificate certificate(Path file) {
        List<X509Certificate> chain = null;
        try {
            chain = content(file).getCertificates();
        } catch (IllegalStateException e) {
            // said below
        }
        if (chain == null || chain.isEmpty()) {
            throw new HufuStartException(
                    "文件 " + file + " 不是 PEM 证书。", "The file " + file + " is no certificate in PEM.");
        }
        return chain.getFirst();
    }

    private static PrivateKey key(Path file) {
        PrivateKey key = null;
        try {
            key = content(file).getPrivateKey();
        } catch (IllegalStateException e) {
            // said below
        }
        if (key == null) {
            throw new HufuStartException(
                    "文件 " + file + " 不是未加密的 PEM 私钥。",
                    "The file " + file + " is no private key in PEM without a password.");
        }
        return key;
    }

    private static PemContent content(Path file) {
        if (!Files.isReadable(file)) {
            throw new HufuStartException(
                    "文件 " + file + " 不存在，或运行虎符的用户无权读取。",
                    "The file " + file + " does not exist, or the user that runs Hufu may not read it.");
        }
        try {
            return PemContent.load(file);
        } catch (IOException e) {
            throw new HufuStartException("文件 " + file + " 无法读取。", "The file " + file + " cannot be read.", e);
        }
    }

    /** Whether what one signs the other approves of. */
    private static boolean belong(PrivateKey key, PublicKey open) {
        String algorithm = algorithm(open);
        if (algorithm == null) {
            return key.getAlgorithm().equals(open.getAlgorithm());
        }
        try {
            var signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(SAMPLE);
            byte[] signature = signing.sign();
            signing.initVerify(open);
            signing.update(SAMPLE);
            return signing.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static @Nullable String algorithm(PublicKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "EdDSA" -> "EdDSA";
            default -> null;
        };
    }
}
