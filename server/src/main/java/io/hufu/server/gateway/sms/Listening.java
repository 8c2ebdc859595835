package io.hufu.server.gateway.sms;

import com.zx.sms.LongSMSMessage;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import com.zx.sms.session.cmpp.SessionState;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes in by itself: confirmed to the centre only after it was kept, so that it is brought again where that failed. */
@Sharable
final class Listening extends AbstractBusinessHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final Carrier carrier;
    private final Predicate<Carrier.Incoming> keep;
    private final Runnable opened;

    /**
     * @param keep keeps what comes in
     * @param opened told when the centre has let us in
     */
    Listening(Carrier carrier, Predicate<Carrier.Incoming> keep, Runnable opened) {
        this.carrier = carrier;
        this.keep = keep;
        this.opened = opened;
    }

    @Override
    public String name() {
        return "hufu-sms";
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) throws Exception {
        var incoming = carrier.incoming(received);
        if (incoming == null) {
            super.channelRead(context, received);
            return;
        }
        // away from the thread of the line: it asks the database
        Thread.ofVirtual().name("hufu-sms-in").start(() -> {
            if (keep.test(incoming)) {
                for (Object part : parts(received)) {
                    var _ = context.channel().writeAndFlush(carrier.taken(part));
                }
            } else {
                LOG.warn("something from the short-message centre could not be kept; it will come again");
            }
        });
    }

    /** All parts of what came in, each of which the centre wants confirmed. */
    private static List<Object> parts(Object received) {
        var parts = new ArrayList<Object>();
        if (received instanceof LongSMSMessage<?> text && text.getFragments() != null) {
            parts.addAll(text.getFragments());
        }
        parts.add(received);
        return parts;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == SessionState.Connect) {
            opened.run();
        }
        super.userEventTriggered(context, event);
    }
}
