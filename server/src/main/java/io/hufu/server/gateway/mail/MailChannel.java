package io.hufu.server.gateway.mail;

import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Channel;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Route;
import io.hufu.server.settings.MailSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Date;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Mail by SMTP. The Message-ID of a message stays the same however often it is sent: servers and readers drop the double by it, so one in
 * doubt is sent again.
 */
@Component
class MailChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(MailChannel.class);

    private final MailSettings settings;
    private final Moments moments;

    MailChannel(MailSettings settings, Moments moments) {
        this.settings = settings;
        this.moments = moments;
    }

    @Override
    public Route route() {
        return Route.MAIL;
    }

    @Override
    public boolean ready() {
        return settings.host() != null;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Outcome send(Message message, String address) {
        try {
            var to = new InternetAddress(address, true);
            Session session = MailSession.open(settings);
            return hand(session, written(session, message, to));
        } catch (AddressException e) {
            return new Outcome.Refused("no-address");
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("the certificate of mail.trust cannot be used: {}", e.toString());
            return new Outcome.Later("no-certificate");
        } catch (MessagingException e) {
            return new Outcome.Refused("unwritable");
        }
    }

    private Outcome hand(Session session, MimeMessage written) throws MessagingException {
        Transport transport = session.getTransport();
        try {
            connect(transport);
        } catch (AuthenticationFailedException e) {
            return new Outcome.Later("login-refused");
        } catch (MessagingException e) {
            LOG.warn("no connection to the mail server: {}", e.toString());
            return new Outcome.Later(e.getCause() instanceof SSLException ? "no-tls" : "no-connection");
        }
        try {
            transport.sendMessage(written, written.getAllRecipients());
            return new Outcome.Taken(written.getMessageID(), false);
        } catch (MessagingException e) {
            return Refusals.judge(e);
        } finally {
            close(transport);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (settings.password() == null) {
            transport.connect();
        } else {
            transport.connect(settings.user(), settings.password().value());
        }
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not say goodbye: {}", e.toString());
        }
    }

    private MimeMessage written(Session session, Message message, InternetAddress to) throws MessagingException {
        String sender = Objects.requireNonNull(settings.sender());
        var written = new Identified(session, "<" + message.reference() + sender.substring(sender.indexOf('@')) + ">");
        written.setFrom(new InternetAddress(sender));
        written.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        written.setSubject(message.text(), StandardCharsets.UTF_8.name());
        written.setText(message.text(), StandardCharsets.UTF_8.name());
        written.setSentDate(Date.from(moments.now()));
        written.setHeader("Auto-Submitted", "auto-generated");
        written.saveChanges();
        return written;
    }

    /** A message that keeps the id that it was given. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
