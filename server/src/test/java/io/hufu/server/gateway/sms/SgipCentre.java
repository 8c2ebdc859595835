package io.hufu.server.gateway.sms;

import com.zx.sms.codec.cmpp.msg.Message;
import com.zx.sms.codec.sgip12.msg.SgipDeliverRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipDeliverResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipReportRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipReportResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipSubmitRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipSubmitResponseMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointEntity.ChannelType;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.sgip.SgipClientEndpointEntity;
import com.zx.sms.connect.manager.sgip.SgipServerChildEndpointEntity;
import com.zx.sms.connect.manager.sgip.SgipServerEndpointEntity;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import com.zx.sms.session.cmpp.SessionState;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What a {@link Centre} does in SGIP: reports and replies leave by a connection that it opens to us. */
@Sharable
final class SgipCentre extends AbstractBusinessHandler {
    private static final short STATE_FAILED = 2;

    private final Queue<Message> waiting = new ConcurrentLinkedQueue<>();
    private final Map<String, Runnable> afterReport = new ConcurrentHashMap<>();
    private volatile @Nullable ChannelHandlerContext toUs;

    static EndpointEntity server(Centre centre) {
        var server = new SgipServerEndpointEntity();
        var child = new SgipServerChildEndpointEntity();
        child.setLoginName(Centre.USER);
        child.setLoginPassowrd(Centre.PASSWORD);
        server.addchild(centre.filled(child));
        return server;
    }

    void connect(int port) {
        var client = new SgipClientEndpointEntity();
        client.setId("to-us");
        client.setHost("127.0.0.1");
        client.setPort(port);
        client.setLoginName(Centre.LISTEN_USER);
        client.setLoginPassowrd(Centre.LISTEN_PASSWORD);
        client.setNodeId(100_001);
        client.setChannelType(ChannelType.UP);
        client.setMaxChannels((short) 1);
        client.setMaxRetryCnt((short) 1);
        client.setUseSSL(false);
        client.setBusinessHandlerSet(List.of(this));
        EndpointManager.INS.openEndpoint(client);
        EndpointManager.INS.startConnectionCheckTask();
    }

    @Override
    public String name() {
        return "sgip-centre";
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == SessionState.Connect) {
            toUs = context;
            flush();
        }
        super.userEventTriggered(context, event);
    }

    private synchronized void flush() {
        var open = toUs;
        while (open != null && open.channel().isActive() && !waiting.isEmpty()) {
            var _ = open.channel().writeAndFlush(waiting.remove());
        }
    }

    void reply(String from, String text) {
        var reply = new SgipDeliverRequestMessage();
        reply.setUsernumber(from);
        reply.setSpnumber(Centre.NUMBER);
        reply.setMsgContent(text);
        waiting.add(reply);
        flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) throws Exception {
        switch (received) {
            case SgipReportResponseMessage response -> {
                Centre.say("confirmed");
                var report = (SgipReportRequestMessage) response.getRequest();
                Objects.requireNonNull(afterReport.remove(report.getSequenceId().toString()))
                        .run();
            }
            case SgipDeliverResponseMessage _ -> Centre.say("confirmed");
            default -> super.channelRead(context, received);
        }
    }

    /** Answers a part only after its report was confirmed: the hardest order. */
    void taken(Centre centre, ChannelHandlerContext context, SgipSubmitRequestMessage submitted) {
        var parts = new ArrayList<SgipSubmitRequestMessage>();
        if (submitted.getFragments() != null) {
            parts.addAll(submitted.getFragments());
        }
        parts.add(submitted);
        String to = submitted.getUsernumber()[0];
        Centre.say("taken " + (to.startsWith("86") ? to.substring(2) : "without country " + to) + " " + parts.size()
                + " " + submitted.getMsgContent());
        if (centre.isSilent()) {
            return;
        }
        String refused = centre.next("refuse");
        String word = centre.next("say");
        for (var part : parts) {
            var response = new SgipSubmitResponseMessage(part.getHeader());
            response.setTimestamp(part.getTimestamp());
            response.setResult(refused.isEmpty() ? 0 : Short.parseShort(refused));
            Runnable answer = () -> {
                var _ = context.channel().writeAndFlush(response);
            };
            if (!refused.isEmpty()) {
                answer.run();
                continue;
            }
            var report = new SgipReportRequestMessage();
            report.setSequenceId(part.getSequenceNumber());
            report.setUsernumber(to);
            report.setState(word.isEmpty() ? 0 : STATE_FAILED);
            report.setErrorcode(word.isEmpty() ? 0 : Short.parseShort(word));
            afterReport.put(report.getSequenceId().toString(), answer);
            waiting.add(report);
        }
        flush();
    }
}
