package io.hufu.server.gateway.mail;

import io.hufu.server.settings.MailSettings;
import io.hufu.server.settings.MailSettings.Encryption;
import io.hufu.server.settings.TrustFile;
import jakarta.mail.Session;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Properties;

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
            properties.put(
                    "mail.smtp.ssl.socketFactory",
                    TrustFile.context(settings.trust()).getSocketFactory());
        }
        return Session.getInstance(properties);
    }
}
