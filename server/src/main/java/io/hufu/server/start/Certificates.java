package io.hufu.server.start;

import io.hufu.journal.postgres.DataFolder;
import io.hufu.journal.postgres.HufuStartException;
import io.hufu.server.clock.Moments;
import io.hufu.server.settings.TlsSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** The certificate for TLS: somebody's own, or one made at the first start and kept. */
final class Certificates {
    private static final Duration VALID = Duration.ofDays(3650);

    private Certificates() {}

    /** Two PEM files. */
    record Pair(Path chain, Path key) {}

    /** The named files, or those in the data folder, made where they are missing. */
    static Pair find(TlsSettings tls, DataFolder folder, String bind, Moments moments) {
        if (tls.certificate() != null && tls.key() != null) {
            return new Pair(tls.certificate(), tls.key());
        }
        var own = new Pair(folder.keys().resolve("tls.crt"), folder.keys().resolve("tls.key"));
        if (!Files.exists(own.chain()) || !Files.exists(own.key())) {
            make(own, bind, moments.now());
        }
        return own;
    }

    private static void make(Pair files, String bind, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            write(files.key(), new JcaPKCS8Generator(pair.getPrivate(), null));
            write(files.chain(), certificate(pair, bind, now));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new HufuStartException("无法生成证书。", "No certificate can be made: " + e.getMessage(), e);
        }
    }

    private static X509CertificateHolder certificate(KeyPair pair, String bind, Instant now)
            throws OperatorCreationException, IOException {
        var name = new X500Name("CN=Hufu");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALID)),
                name,
                pair.getPublic());
        List<GeneralName> names = new ArrayList<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        String host = host();
        if (host != null) {
            names.add(new GeneralName(GeneralName.dNSName, host));
        }
        if (bind.matches("[0-9.]+") && !bind.equals("0.0.0.0") && !bind.equals("127.0.0.1")) {
            names.add(new GeneralName(GeneralName.iPAddress, bind));
        }
        builder.addExtension(
                Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    private static @Nullable String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static void write(Path file, Object what) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(what);
        }
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text.toString());
    }
}
