package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import org.jspecify.annotations.Nullable;

/** One protocol in which a short-message centre is spoken to. */
interface Carrier {
    /** The connection, without its id and handlers. */
    EndpointEntity endpoint();

    /** A message to a number, of any length. */
    BaseMessage written(String text, String number);

    /** What the centre answered to a part, or null where this is no answer to one. */
    @Nullable
    Answer answer(BaseMessage received);

    /** What came in by itself, or null where this concerns nobody. */
    @Nullable
    Incoming incoming(Object received);

    /** Tells the centre that it was taken. */
    BaseMessage taken(Object received);

    /**
     * An answer to a part.
     *
     * @param reference what the centre calls it
     * @param code 0 where it took it over
     * @param busy whether the code only means "not now"
     */
    record Answer(String reference, long code, boolean busy) {}

    /** Something that came in by itself. */
    sealed interface Incoming {
        /** What became of a part; {@code word} is the centre's, such as {@code DELIVRD}. */
        record Report(String reference, String word) implements Incoming {
            boolean arrived() {
                return word.equals("DELIVRD");
            }
        }

        /** What somebody wrote back. */
        record Reply(String number, String text) implements Incoming {}
    }
}
