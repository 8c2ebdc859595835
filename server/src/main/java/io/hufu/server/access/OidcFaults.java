package io.hufu.server.access;

import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong with the provider of identities: in the log for whoever runs the server, as a problem for whoever signs in. */
final class OidcFaults {
    private static final Logger LOG = LoggerFactory.getLogger(OidcFaults.class);

    private OidcFaults() {}

    /** It does not answer, or not as the one that was configured. */
    static ProblemException away(Exception e) {
        LOG.warn("the provider of identities cannot be used: {}", plain(e));
        return ProblemException.of(DoorCode.OIDC_AWAY);
    }

    /** It cannot be reached any more, or what it says does not hold. */
    static ProblemException of(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return away(e);
            }
        }
        LOG.warn("what the provider of identities says does not hold: {}", plain(e));
        return ProblemException.of(DoorCode.OIDC_REFUSED);
    }

    /** Somebody else wrote it: it stays one line. */
    private static String plain(Exception e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(300, text.length()));
    }
}
