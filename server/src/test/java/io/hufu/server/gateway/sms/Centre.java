package io.hufu.server.gateway.sms;

import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipSubmitRequestMessage;
import com.zx.sms.codec.smgp.msg.SMGPDeliverMessage;
import com.zx.sms.codec.smgp.msg.SMGPDeliverRespMessage;
import com.zx.sms.codec.smgp.msg.SMGPSubmitMessage;
import com.zx.sms.codec.smgp.msg.SMGPSubmitRespMessage;
import com.zx.sms.codec.smpp.Address;
import com.zx.sms.codec.smpp.msg.DeliverSm;
import com.zx.sms.codec.smpp.msg.DeliverSmReceipt;
import com.zx.sms.codec.smpp.msg.DeliverSmResp;
import com.zx.sms.codec.smpp.msg.SubmitSm;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointEntity.ChannelType;
import com.zx.sms.connect.manager.EndpointManager;
import com.zx.sms.connect.manager.cmpp.CMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPServerEndpointEntity;
import com.zx.sms.connect.manager.smgp.SMGPServerChildEndpointEntity;
import com.zx.sms.connect.manager.smgp.SMGPServerEndpointEntity;
import com.zx.sms.connect.manager.smpp.SMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.smpp.SMPPServerEndpointEntity;
import com.zx.sms.handler.api.AbstractBusinessHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A short-message centre as a process of its own: says on its output what it took, and does what its input says: {@code refuse CODE} or
 * {@code silent} for the next message, {@code say WORD} in the next report, {@code reply NUMBER TEXT} from a telephone.
 */
@Sharable
final class Centre extends AbstractBusinessHandler {
    static final String USER = "900001";
    static final String PASSWORD = "sms-pass-7";
    static final String NUMBER = "10690000";
    static final String LISTEN_USER = "unicom";
    static final String LISTEN_PASSWORD = "door-pass-3";

    private final SgipCentre sgip = new SgipCentre();
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private volatile @Nullable ChannelHandlerContext line;

    public static void main(String[] args) throws Exception {
        var centre = new Centre();
        var endpoint = switch (args[0]) {
            case "CMPP2" -> centre.cmpp(0x20);
            case "CMPP3" -> centre.cmpp(0x30);
            case "SMGP" -> centre.smgp();
            case "SGIP" -> SgipCentre.server(centre);
            default -> centre.smpp();
        };
        endpoint.setId("centre");
        endpoint.setHost("127.0.0.1");
        endpoint.setPort(Integer.parseInt(args[1]));
        endpoint.setValid(true);
        endpoint.setUseSSL(false);
        EndpointManager.INS.openEndpoint(endpoint);
        if (args[0].equals("SGIP")) {
            centre.sgip.connect(Integer.parseInt(args[2]));
        }
        say("listening");
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                centre.order(order);
            }
        }
        System.exit(0);
    }

    static synchronized void say(String line) {
        System.out.println("centre: " + line);
        System.out.flush();
    }

    private EndpointEntity cmpp(int version) {
        var server = new CMPPServerEndpointEntity();
        var child = new CMPPServerChildEndpointEntity();
        child.setUserName(USER);
        child.setPassword(PASSWORD);
        child.setGroupName("test");
        child.setVersion((short) version);
        server.addchild(filled(child));
        return server;
    }

    private EndpointEntity smgp() {
        var server = new SMGPServerEndpointEntity();
        var child = new SMGPServerChildEndpointEntity();
        child.setClientID(USER);
        child.setPassword(PASSWORD);
        child.setClientVersion((byte) 0x30);
        server.addchild(filled(child));
        return server;
    }

    private EndpointEntity smpp() {
        var server = new SMPPServerEndpointEntity();
        var child = new SMPPServerChildEndpointEntity();
        child.setSystemId(USER);
        child.setPassword(PASSWORD);
        server.addchild(filled(child));
        return server;
    }

    <T extends EndpointEntity> T filled(T child) {
        child.setId("child");
        child.setValid(true);
        child.setChannelType(ChannelType.DUPLEX);
        child.setMaxChannels((short) 3);
        child.setMaxRetryCnt((short) 1);
        child.setReSendFailMsg(false);
        child.setBusinessHandlerSet(List.of(this));
        return child;
    }

    private void order(String order) throws Exception {
        var open = line;
        if (order.startsWith("reply ") && open != null) {
            String[] words = order.split(" ", 3);
            if (last instanceof SgipSubmitRequestMessage) {
                sgip.reply(words[1], words[2]);
            } else {
                var _ = open.channel().writeAndFlush(reply(words[1], words[2]));
            }
        } else {
            orders.add(order);
        }
    }

    private @Nullable Object last;

    private Object reply(String from, String text) {
        if (last instanceof SubmitSm) {
            var reply = new DeliverSm();
            reply.setSourceAddress(new Address((byte) 0, (byte) 1, from));
            reply.setDestAddress(new Address((byte) 0, (byte) 0, NUMBER));
            reply.setSmsMsg(text);
            return reply;
        }
        if (last instanceof SMGPSubmitMessage) {
            var reply = new SMGPDeliverMessage();
            reply.setSrcTermId(from);
            reply.setDestTermId(NUMBER);
            reply.setMsgContent(text);
            return reply;
        }
        var reply = new CmppDeliverRequestMessage();
        reply.setDestId(NUMBER);
        reply.setSrcterminalId(from);
        reply.setMsgContent(text);
        return reply;
    }

    @Override
    public String name() {
        return "centre";
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object received) throws Exception {
        line = context;
        switch (received) {
            case CmppSubmitRequestMessage submitted -> taken(context, submitted);
            case SMGPSubmitMessage submitted -> taken(context, submitted);
            case SubmitSm submitted -> taken(context, submitted);
            case SgipSubmitRequestMessage submitted -> {
                last = submitted;
                sgip.taken(this, context, submitted);
            }
            case CmppDeliverResponseMessage _, SMGPDeliverRespMessage _, DeliverSmResp _ -> say("confirmed");
            default -> super.channelRead(context, received);
        }
    }

    boolean isSilent() {
        return orders.remove("silent");
    }

    String next(String word) {
        String order = orders.peek();
        return order != null && order.startsWith(word) && orders.remove(order)
                ? order.substring(word.length()).strip()
                : "";
    }

    /** What is said of each part, one after the other. */
    private List<String> reports() {
        String ordered = next("say");
        return List.of((ordered.isEmpty() ? "DELIVRD" : ordered).split(" "));
    }

    private void taken(ChannelHandlerContext context, CmppSubmitRequestMessage submitted) {
        last = submitted;
        var parts = new ArrayList<CmppSubmitRequestMessage>();
        if (submitted.getFragments() != null) {
            parts.addAll(submitted.getFragments());
        }
        parts.add(submitted);
        say("taken " + submitted.getDestterminalId()[0] + " " + parts.size() + " " + submitted.getMsgContent());
        if (orders.remove("silent")) {
            return;
        }
        String refused = next("refuse");
        var words = refused.isEmpty() ? reports() : List.<String>of();
        for (var part : parts) {
            var response = new CmppSubmitResponseMessage(part.getHeader().getSequenceId());
            response.setResult(refused.isEmpty() ? 0 : Long.parseLong(refused));
            for (String word : words) {
                var report = new CmppReportRequestMessage();
                report.setMsgId(response.getMsgId());
                report.setDestterminalId(submitted.getDestterminalId()[0]);
                report.setStat(word);
                report.setSubmitTime("2605010130");
                report.setDoneTime("2605010130");
                var delivered = new CmppDeliverRequestMessage();
                delivered.setDestId(NUMBER);
                delivered.setSrcterminalId(submitted.getDestterminalId()[0]);
                delivered.setReportRequestMessage(report);
                var _ = context.channel().writeAndFlush(delivered); // before the answer: the hardest order
            }
            var _ = context.channel().writeAndFlush(response);
        }
    }

    private void taken(ChannelHandlerContext context, SMGPSubmitMessage submitted) {
        last = submitted;
        var parts = new ArrayList<SMGPSubmitMessage>();
        if (submitted.getFragments() != null) {
            parts.addAll(submitted.getFragments());
        }
        parts.add(submitted);
        String to = submitted.getDestTermIdArray()[0];
        say("taken " + to + " " + parts.size() + " " + submitted.getMsgContent());
        if (orders.remove("silent")) {
            return;
        }
        String refused = next("refuse");
        var words = refused.isEmpty() ? reports() : List.<String>of();
        for (var part : parts) {
            var response = new SMGPSubmitRespMessage();
            response.setSequenceNo(part.getSequenceNo());
            response.setStatus(refused.isEmpty() ? 0 : Integer.parseInt(refused));
            for (String word : words) {
                var report = new SmgpReport();
                report.setMsgId(response.getMsgId());
                report.setStat(word);
                var delivered = new SMGPDeliverMessage();
                delivered.setSrcTermId(to);
                delivered.setDestTermId(NUMBER);
                delivered.setReport(report);
                var _ = context.channel().writeAndFlush(delivered);
            }
            var _ = context.channel().writeAndFlush(response);
        }
    }

    private void taken(ChannelHandlerContext context, SubmitSm submitted) {
        last = submitted;
        var parts = new ArrayList<SubmitSm>();
        if (submitted.getFragments() != null) {
            parts.addAll(submitted.getFragments());
        }
        parts.add(submitted);
        say("taken " + submitted.getDestAddress().getAddress() + " " + parts.size() + " " + submitted.getMsgContent());
        if (orders.remove("silent")) {
            return;
        }
        String refused = next("refuse");
        var words = refused.isEmpty() ? reports() : List.<String>of();
        for (var part : parts) {
            var response = part.createResponse();
            response.setMessageId("m-" + part.getSequenceNumber());
            response.setCommandStatus(refused.isEmpty() ? 0 : Integer.parseInt(refused));
            for (String word : words) {
                var report = new DeliverSmReceipt();
                report.setId(response.getMessageId());
                report.setSourceAddress(submitted.getDestAddress());
                report.setDestAddress(submitted.getSourceAddress());
                report.setStat(word);
                report.setSubmit_date("2605010130");
                report.setDone_date("2605010130");
                var _ = context.channel().writeAndFlush(report);
            }
            var _ = context.channel().writeAndFlush(response);
        }
    }
}
