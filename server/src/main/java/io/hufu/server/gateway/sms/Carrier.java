package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One protocol in which a short-message centre is spoken to. */
interface Carrier {
    /** The connection, without its id and handlers. */
    EndpointEntity endpoint();

    /** Whether that stays open. A protocol without signs of life opens it for a message and leaves it when nothing more is said. */
    default boolean lasting() {
        return true;
    }

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
     * @param again what the code says about another attempt
     */
    record Answer(String reference, long code, Again again) {}

    /** Whether what a centre did not take over is offered to it again. */
    enum Again {
        /** It was taken, or would be refused again. */
        NO,
        /** It only said "not now", and the part is still ours. */
        OURS,
        /** It said "too fast", and the library offers the part again by itself. */
        BY_ITSELF;

        static Again of(boolean byItself, boolean ours) {
            return byItself ? BY_ITSELF : ours ? OURS : NO;
        }
    }

    /** Something that came in by itself. */
    sealed interface Incoming {
        /**
         * What a centre says of a part, in the words that CMPP, SMGP and SMPP share (SMPP 3.4, 5.2.28).
         *
         * @param word such as {@code DELIVRD}, blanks around it ignored
         */
        static Incoming said(String reference, String word) {
            String bare = word.strip();
            return NEITHER.contains(bare) ? new Underway() : new Report(reference, bare);
        }

        /** On its way, or taken by the carrier's people on behalf of whom it is for: it neither arrived nor failed. */
        Set<String> NEITHER = Set.of("ENROUTE", "ACCEPTD");

        /** What became of a part; {@code word} is the centre's. */
        record Report(String reference, String word) implements Incoming {
            boolean arrived() {
                return word.equals("DELIVRD");
            }
        }

        /** That it neither arrived nor failed; confirmed, and no more. */
        record Underway() implements Incoming {}

        /** What somebody wrote back. */
        record Reply(String number, String text) implements Incoming {}
    }
}
