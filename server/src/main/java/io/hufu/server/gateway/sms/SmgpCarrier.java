package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.codec.smgp.msg.SMGPDeliverMessage;
import com.zx.sms.codec.smgp.msg.SMGPDeliverRespMessage;
import com.zx.sms.codec.smgp.msg.SMGPSubmitMessage;
import com.zx.sms.codec.smgp.msg.SMGPSubmitRespMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.EndpointEntity.ChannelType;
import com.zx.sms.connect.manager.smgp.SMGPClientEndpointEntity;
import io.hufu.server.settings.SmsSettings;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** China Telecom's protocol, version 3.0. */
final class SmgpCarrier implements Carrier {
    private static final int SYSTEM_BUSY = 1;
    private static final byte VERSION = 0x30;
    private static final byte TO_A_TELEPHONE = 6; // MT, between a terminal and a service

    private final SmsSettings settings;

    SmgpCarrier(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public EndpointEntity endpoint() {
        var endpoint = new SMGPClientEndpointEntity();
        endpoint.setClientID(settings.user());
        endpoint.setPassword(Objects.requireNonNull(settings.password()).value());
        endpoint.setClientVersion(VERSION);
        endpoint.setChannelType(ChannelType.DUPLEX);
        return endpoint;
    }

    @Override
    public BaseMessage written(String text, String number) {
        var message = new SMGPSubmitMessage();
        message.setMsgType(TO_A_TELEPHONE);
        message.setSrcTermId(settings.number());
        message.setDestTermIdArray(number);
        message.setMsgContent(text);
        message.setNeedReport(true);
        message.setMsgSrc(settings.user());
        message.setServiceId(settings.service());
        return message;
    }

    @Override
    public @Nullable Answer answer(BaseMessage received) {
        return received instanceof SMGPSubmitRespMessage response
                ? new Answer(
                        response.getMsgId().toString(),
                        response.getStatus(),
                        Again.of(false, response.getStatus() == SYSTEM_BUSY))
                : null;
    }

    @Override
    public @Nullable Incoming incoming(Object received) {
        if (!(received instanceof SMGPDeliverMessage delivered)) {
            return null;
        }
        if (delivered.isReport()) {
            var report = delivered.getReport();
            return Incoming.said(report.getMsgId().toString(), report.getStat());
        }
        return new Incoming.Reply(delivered.getSrcTermId(), delivered.getMsgContent());
    }

    @Override
    public BaseMessage taken(Object received) {
        var delivered = (SMGPDeliverMessage) received;
        var response = new SMGPDeliverRespMessage();
        response.setSequenceNo(delivered.getSequenceNo());
        response.setMsgId(delivered.getMsgId());
        response.setStatus(0);
        return response;
    }
}
