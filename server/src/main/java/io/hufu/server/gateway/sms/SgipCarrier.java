package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.codec.sgip12.msg.SgipDeliverRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipDeliverResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipReportRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipReportResponseMessage;
import com.zx.sms.codec.sgip12.msg.SgipSubmitRequestMessage;
import com.zx.sms.codec.sgip12.msg.SgipSubmitResponseMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointEntity.ChannelType;
import com.zx.sms.connect.manager.sgip.SgipClientEndpointEntity;
import io.hufu.server.settings.SmsSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * China Unicom's protocol, version 1.2. A part is called by the number that we gave it: node, time, and a count that begins anywhere, so that
 * two nodes with the same node number do not meet.
 */
final class SgipCarrier implements Carrier {
    private static final int TOO_FAST = 88; // not of the standard; what Unicom's centres say
    private static final int NODE_BUSY = 11;
    private static final int QUEUE_FULL = 33;
    private static final int ENTERPRISE_DIGITS = 5;
    private static final String WE_PAY = "0".repeat(21);
    private static final String NOTHING = "0";
    private static final short FREE = 1;
    private static final short NOT_ASKED_FOR = 2; // no answer to what somebody wrote
    private static final short WANTED = 1;
    private static final short OF_A_SUBMIT = 0;
    private static final short ARRIVED = 0;
    private static final short UNDERWAY = 1;

    private final SmsSettings settings;

    SgipCarrier(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public EndpointEntity endpoint() {
        var endpoint = new SgipClientEndpointEntity();
        endpoint.setLoginName(settings.user());
        endpoint.setLoginPassowrd(Objects.requireNonNull(settings.password()).value());
        endpoint.setNodeId(Long.parseLong(settings.node()));
        endpoint.setChannelType(ChannelType.DOWN);
        return endpoint;
    }

    @Override
    public boolean lasting() {
        return false;
    }

    @Override
    public BaseMessage written(String text, String number) {
        var message = new SgipSubmitRequestMessage();
        message.setSpnumber(settings.number());
        message.setChargenumber(WE_PAY);
        message.setUsernumber(dialled(number));
        message.setCorpid(settings.node().substring(settings.node().length() - ENTERPRISE_DIGITS));
        message.setServicetype(settings.service());
        message.setFeetype(FREE);
        message.setFeevalue(NOTHING);
        message.setGivenvalue(NOTHING);
        message.setMorelatetomtflag(NOT_ASKED_FOR);
        message.setReportflag(WANTED);
        message.setMsgContent(text);
        return message;
    }

    /** Always with the country's code, and without a plus. */
    private static String dialled(String number) {
        String digits = number.startsWith("+") ? number.substring(1) : number;
        return digits.matches("1[0-9]{10}") ? "86" + digits : digits;
    }

    @Override
    public @Nullable Answer answer(BaseMessage received) {
        if (!(received instanceof SgipSubmitResponseMessage response)) {
            return null;
        }
        int result = response.getResult();
        var again = Again.of(result == TOO_FAST, result == NODE_BUSY || result == QUEUE_FULL);
        return new Answer(response.getSequenceNumber().toString(), result, again);
    }

    @Override
    public @Nullable Incoming incoming(Object received) {
        if (received instanceof SgipReportRequestMessage report) {
            if (report.getReporttype() != OF_A_SUBMIT || report.getState() == UNDERWAY) {
                return new Incoming.Underway();
            }
            return new Incoming.Report(
                    report.getSequenceId().toString(),
                    report.getState() == ARRIVED ? "DELIVRD" : "sgip-" + report.getErrorcode());
        }
        return received instanceof SgipDeliverRequestMessage delivered
                ? new Incoming.Reply(delivered.getUsernumber(), delivered.getMsgContent())
                : null;
    }

    @Override
    public BaseMessage taken(Object received) {
        if (received instanceof SgipReportRequestMessage report) {
            var response = new SgipReportResponseMessage(report.getHeader());
            response.setTimestamp(report.getTimestamp());
            response.setResult((short) 0);
            return response;
        }
        var delivered = (SgipDeliverRequestMessage) received;
        var response = new SgipDeliverResponseMessage(delivered.getHeader());
        response.setTimestamp(delivered.getTimestamp());
        response.setResult((short) 0);
        return response;
    }
}
