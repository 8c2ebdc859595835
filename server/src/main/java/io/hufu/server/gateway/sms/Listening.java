package io.hufu.server.gateway.sms;

import com.zx.sms.handler.api.AbstractBusinessHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes in by itself: confirmed to the centre only after it was kept, so that it is brought again where that failed. */
@Sharable
final class Listening extends AbstractBusinessHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private final Carrier carrier;
    private final Predicate<Carrier.Incoming> keep;

    Listening(Carrier carrier, Predicate<Carrier.Incoming> keep) {
        this.carrier = carrier;
        this.keep = keep;
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
                var _ = context.channel().writeAndFlush(carrier.taken(received));
            } else {
                LOG.warn("something from the short-message centre could not be kept; it will come again");
            }
        });
    }
}
