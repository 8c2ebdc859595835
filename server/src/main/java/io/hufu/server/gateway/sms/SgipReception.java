package io.hufu.server.gateway.sms;

import com.zx.sms.codec.sgip12.codec.SgipHeaderCodec;
import com.zx.sms.codec.sgip12.codec.SgipMessageCodecAggregator;
import com.zx.sms.connect.manager.sgip.SgipServerChildEndpointEntity;
import com.zx.sms.handler.sgip.SgipDeliverLongMessageHandler;
import com.zx.sms.handler.sgip.SgipUnbindRequestMessageHandler;
import io.hufu.server.settings.SmsSettings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an SGIP centre brings reports and replies. One thread of its own, so that whoever knocks keeps nothing else waiting. Where the address
 * cannot be listened at it is tried again: it may be another node's for now.
 */
final class SgipReception {
    private static final Logger LOG = LoggerFactory.getLogger(SgipReception.class);
    private static final int LENGTH_BYTES = 4;
    private static final int LONGEST = 4096; // bytes of what may come at once

    private final SmsSettings settings;
    private final Listening listening;
    private final Limits limits;
    private final SgipVisitors visitors;
    private final SgipServerChildEndpointEntity endpoint = new SgipServerChildEndpointEntity();
    private final EventLoopGroup loop =
            new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("hufu-sgip", true), NioIoHandler.newFactory());
    private @Nullable Channel door;
    private boolean told;

    /**
     * What is borne.
     *
     * @param login how long somebody may be connected without having logged in
     * @param idle after how long without a word a connection is left
     * @param strangers how many may be connected without having logged in; one more, and the first of them has to go
     * @param inside how many connections the centre may have
     * @param again after how long it is tried again to listen
     */
    record Limits(Duration login, Duration idle, int strangers, int inside, Duration again) {
        static final Limits USUAL =
                new Limits(Duration.ofSeconds(10), Duration.ofMinutes(2), 16, 16, Duration.ofSeconds(10));
    }

    SgipReception(SmsSettings settings, Listening listening, Limits limits) {
        this.settings = settings;
        this.listening = listening;
        this.limits = limits;
        this.visitors = new SgipVisitors(limits);
        endpoint.setId("hufu-sgip-" + UUID.randomUUID());
    }

    /** Listens; where that fails it is said and tried again. */
    void open() {
        settle(bind().awaitUninterruptibly());
    }

    private ChannelFuture bind() {
        return new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Pipeline())
                .bind(new InetSocketAddress(
                        settings.listen().address(), settings.listen().port()));
    }

    private void bindAgain() {
        var later = bind();
        var _ = later.addListener(_ -> settle(later));
    }

    private synchronized void settle(ChannelFuture bound) {
        if (bound.isSuccess()) {
            door = bound.channel();
            LOG.info("SGIP: the centre's reports and replies are taken at {}", door.localAddress());
        } else if (!loop.isShuttingDown()) {
            if (!told) {
                LOG.error(
                        "SGIP: {} cannot be listened at, so no report and no reply comes in; see sms.listen.address and sms.listen.port;"
                                + " it is tried again: {}",
                        settings.listen().address() + ":" + settings.listen().port(),
                        String.valueOf(bound.cause()));
            }
            told = true;
            var _ = loop.schedule(this::bindAgain, limits.again().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    boolean isOpen() {
        return door() != null;
    }

    private synchronized @Nullable Channel door() {
        return door;
    }

    void close() {
        Channel open = door();
        if (open != null) {
            open.close().awaitUninterruptibly();
        }
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(); // with whoever came by it
    }

    private final class Pipeline extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel visitor) {
            visitor.pipeline()
                    .addLast(new IdleStateHandler(0, 0, limits.idle().toMillis(), TimeUnit.MILLISECONDS))
                    .addLast(new LengthFieldBasedFrameDecoder(LONGEST, 0, LENGTH_BYTES, -LENGTH_BYTES, 0))
                    .addLast(new SgipHeaderCodec())
                    .addLast(new SgipGuard(settings, visitors))
                    .addLast(SgipMessageCodecAggregator.getInstance())
                    .addLast(new SgipDeliverLongMessageHandler(endpoint))
                    .addLast(new SgipUnbindRequestMessageHandler())
                    .addLast(listening)
                    .addLast(new SgipGuard.Last());
        }
    }
}
