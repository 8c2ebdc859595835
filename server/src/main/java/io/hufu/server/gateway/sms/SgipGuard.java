package io.hufu.server.gateway.sms;

import com.zx.sms.codec.cmpp.msg.Message;
import com.zx.sms.codec.sgip12.msg.SgipBindResponseMessage;
import com.zx.sms.codec.sgip12.packet.SgipPacketType;
import io.hufu.server.settings.SmsSettings;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;

/**
 * Stands before the library's reading of one connection to us: only the centre's addresses, first a login with the right name and password, and
 * then only what a centre brings, of the lengths that the standard gives. What is longer than it says would make the library ask for
 * memory without end.
 */
final class SgipGuard extends ChannelInboundHandlerAdapter {
    private static final int WORD = 16;
    private static final int LOGIN_LENGTH = 1 + 2 * WORD + 8;
    private static final int REPORT_LENGTH = 12 + 1 + 21 + 1 + 1 + 8;
    private static final int TEXT_LENGTH_AT = 21 + 21 + 3;
    private static final int AROUND_TEXT = TEXT_LENGTH_AT + 4 + 8;
    private static final short REFUSED = 1;
    private static final short TOO_MANY = 3;

    private final SmsSettings settings;
    private final SgipVisitors visitors;

    SgipGuard(SmsSettings settings, SgipVisitors visitors) {
        this.settings = settings;
        this.visitors = visitors;
    }

    static InetAddress address(Channel visitor) {
        return visitor.remoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : InetAddress.ofLiteral("0.0.0.0");
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        if (settings.centres().contains(address(context.channel()))) {
            visitors.enter(context.channel());
            super.channelActive(context);
        } else {
            visitors.turnAway(context.channel(), "its address is not in sms.listen.from");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        visitors.leave(context.channel());
        super.channelInactive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) throws Exception {
        if (!(received instanceof Message message) || !context.channel().isActive()) {
            return;
        }
        if (!visitors.isInside(context.channel())) {
            login(context, message);
        } else if (!isOfStandardLength(message)) {
            visitors.turnAway(context.channel(), "what it sent is not SGIP 1.2");
        } else if (isBrought(message)) {
            super.channelRead(context, message);
        }
    }

    private void login(ChannelHandlerContext context, Message message) {
        if (message.getHeader().getCommandId() != SgipPacketType.BINDREQUEST.getCommandId()
                || message.getBodyBuffer().length != LOGIN_LENGTH) {
            visitors.turnAway(context.channel(), "it did not begin with a login");
        } else if (!isRight(message.getBodyBuffer())) {
            refuse(context, message, REFUSED, "wrong name or password, see sms.listen.user and sms.listen.password");
        } else if (!visitors.letIn(context.channel())) {
            refuse(context, message, TOO_MANY, "the centre has too many connections");
        } else {
            var _ = context.channel().writeAndFlush(answer(message, (short) 0));
        }
    }

    /** Both at once and in the same time, so that nobody learns which of the two was wrong, or how far it was right. */
    private boolean isRight(byte[] body) {
        byte[] wanted = new byte[2 * WORD];
        put(wanted, 0, settings.listen().user());
        put(wanted, WORD, Objects.requireNonNull(settings.listen().password()).value());
        return MessageDigest.isEqual(wanted, Arrays.copyOfRange(body, 1, 1 + 2 * WORD));
    }

    private static void put(byte[] into, int at, String word) {
        byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    private void refuse(ChannelHandlerContext context, Message login, short result, String why) {
        visitors.say(context.channel(), why);
        visitors.leave(context.channel());
        context.channel().writeAndFlush(answer(login, result)).addListener(ChannelFutureListener.CLOSE);
    }

    private static SgipBindResponseMessage answer(Message login, short result) {
        var response = new SgipBindResponseMessage(login.getHeader());
        response.setTimestamp(login.getTimestamp());
        response.setResult(result);
        return response;
    }

    private static boolean isOfStandardLength(Message message) {
        byte[] body = message.getBodyBuffer();
        int command = message.getHeader().getCommandId();
        if (command == SgipPacketType.REPORTREQUEST.getCommandId()) {
            return body.length == REPORT_LENGTH;
        }
        return command != SgipPacketType.DELIVERREQUEST.getCommandId()
                || body.length >= AROUND_TEXT
                        && ByteBuffer.wrap(body).getInt(TEXT_LENGTH_AT) == body.length - AROUND_TEXT;
    }

    /** Anything else, such as a message to be sent, is nothing that we do for it. */
    private static boolean isBrought(Message message) {
        int command = message.getHeader().getCommandId();
        return command == SgipPacketType.REPORTREQUEST.getCommandId()
                || command == SgipPacketType.DELIVERREQUEST.getCommandId()
                || command == SgipPacketType.UNBINDREQUEST.getCommandId();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof IdleStateEvent) {
            var _ = context.close();
        } else {
            super.userEventTriggered(context, event);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        visitors.turnAway(context.channel(), "what it sent is not SGIP");
    }

    /** Behind the library's reading: what that fails at ends the connection. */
    static final class Last extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object received) {
            // nothing that concerns us
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var _ = context.close();
        }
    }
}
