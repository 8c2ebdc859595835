package io.hufu.server.gateway.mail;

import io.hufu.server.messages.Outcome;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a mail server's no means: its code says whether another attempt can help; without one the mail may have been taken over. */
final class Refusals {
    private Refusals() {}

    static Outcome judge(MessagingException thrown) {
        int code = 0;
        for (Exception each = thrown; each instanceof MessagingException one; each = one.getNextException()) {
            code = Math.max(code, code(one));
        }
        if (code >= 500) {
            return new Outcome.Refused("smtp-" + code);
        }
        return code >= 400 ? new Outcome.Later("smtp-" + code) : new Outcome.Doubtful("no-answer");
    }

    private static int code(MessagingException thrown) {
        return switch (thrown) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
