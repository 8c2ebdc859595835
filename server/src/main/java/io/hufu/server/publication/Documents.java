package io.hufu.server.publication;

import io.hufu.server.gateway.Bulletin;
import io.hufu.server.gateway.Outgoing;
import io.hufu.server.gateway.cap.CapBulletins;
import io.hufu.server.gateway.national.NationalForm;
import io.hufu.server.settings.WarningSettings;
import java.nio.charset.StandardCharsets;

/** What went out of a warning, drills and tests too, as documents for those who are signed in; who may have them is asked elsewhere. */
public final class Documents {
    private final Outgoing outgoing;
    private final CapBulletins cap;
    private final NationalForm national;

    /** @param demonstration whether everything in this installation is invented */
    Documents(Outgoing outgoing, WarningSettings settings, boolean demonstration) {
        this.outgoing = outgoing;
        this.cap = new CapBulletins(settings, demonstration);
        this.national = new NationalForm(settings);
    }

    /** In which form. */
    public enum Form {
        CAP,
        NATIONAL
    }

    /** What came of it. */
    public sealed interface Made {
        /**
         * @param name for the file
         * @param type media type, the text is UTF-8
         */
        record Ready(String name, String type, String text) implements Made {}

        /** Something has to be configured first: a sentence in each language. */
        record NotConfigured(String zh, String en) implements Made {}

        /** Nothing of this warning went out under this id. */
        record Unknown() implements Made {}
    }

    public Made make(String warning, String bulletin, Form form) {
        for (Bulletin each : outgoing.listBulletins(warning)) {
            if (each.id().equals(bulletin)) {
                return switch (form) {
                    case CAP ->
                        new Made.Ready(
                                bulletin + ".cap.xml",
                                "application/cap+xml;charset=UTF-8",
                                new String(cap.write(each), StandardCharsets.UTF_8));
                    case NATIONAL -> national(each);
                };
            }
        }
        return new Made.Unknown();
    }

    private Made national(Bulletin bulletin) {
        return switch (national.write(bulletin)) {
            case NationalForm.Written.Good good ->
                new Made.Ready(bulletin.id() + ".12379.xml", "application/xml;charset=UTF-8", good.xml());
            case NationalForm.Written.Refused refused -> new Made.NotConfigured(refused.zh(), refused.en());
        };
    }
}
