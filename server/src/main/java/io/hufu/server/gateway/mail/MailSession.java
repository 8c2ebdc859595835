package io.hufu.server.gateway.mail;

import io.hufu.server.settings.MailSettings;
import io.hufu.server.settings.MailSettings.Encryption;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** How the mail server is spoken to: under TLS or not at all, with its name checked, and never longer than seconds. */
final class MailSession {
    private static final String CONNECT = "5000"; // milliseconds
    private static final String ANSWER = "10000";

    private MailSession() {}

    static Session open(MailSettings settings) throws IOException, GeneralSecurityException {
        boolean later = settings.encryption() == Encryption.STARTTLS;
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", Objects.requireNonNull(settings.host()));
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(later));
        properties.put("mail.smtp.starttls.required", String.valueOf(later));
        properties.put("mail.smtp.ssl.enable", String.valueOf(!later));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT);
        properties.put("mail.smtp.timeout", ANSWER);
        properties.put("mail.smtp.writetimeout", ANSWER);
        if (settings.trust() != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusting(settings.trust()));
        }
        return Session.getInstance(properties);
    }

    private static SSLSocketFactory trusting(Path file) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null);
        try (var in = Files.newInputStream(file)) {
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("trusted-" + number++, certificate);
            }
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
