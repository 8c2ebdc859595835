package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPClientEndpointEntity;
import io.hufu.server.settings.Secret;
import io.hufu.server.settings.SmsSettings;
import io.hufu.server.settings.SmsSettings.Protocol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** China Mobile's protocol, versions 2 and 3. */
final class CmppCarrier implements Carrier {
    private static final long TOO_FAST = 8;
    private static final short WANTED = 1;

    private final SmsSettings settings;

    CmppCarrier(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public EndpointEntity endpoint() {
        var endpoint = new CMPPClientEndpointEntity();
        endpoint.setGroupName("hufu");
        endpoint.setUserName(settings.user());
        endpoint.setPassword(password(settings.password()));
        endpoint.setVersion((short) (settings.protocol() == Protocol.CMPP2 ? 0x20 : 0x30));
        endpoint.setServiceId(settings.service());
        return endpoint;
    }

    private static String password(@Nullable Secret secret) {
        return Objects.requireNonNull(secret).value();
    }

    @Override
    public BaseMessage written(String text, String number) {
        var message = CmppSubmitRequestMessage.create(number, settings.number(), text);
        message.setRegisteredDelivery(WANTED);
        message.setMsgsrc(settings.user());
        message.setServiceId(settings.service());
        return message;
    }

    @Override
    public @Nullable Answer answer(BaseMessage received) {
        return received instanceof CmppSubmitResponseMessage response
                ? new Answer(
                        response.getMsgId().toString(),
                        response.getResult(),
                        Again.of(response.getResult() == TOO_FAST, false))
                : null;
    }

    @Override
    public @Nullable Incoming incoming(Object received) {
        if (!(received instanceof CmppDeliverRequestMessage delivered)) {
            return null;
        }
        if (delivered.isReport()) {
            var report = delivered.getReportRequestMessage();
            return Incoming.said(report.getMsgId().toString(), report.getStat());
        }
        return new Incoming.Reply(delivered.getSrcterminalId(), delivered.getMsgContent());
    }

    @Override
    public BaseMessage taken(Object received) {
        var delivered = (CmppDeliverRequestMessage) received;
        var response = new CmppDeliverResponseMessage(delivered.getHeader().getSequenceId());
        response.setMsgId(delivered.getMsgId());
        response.setResult(0);
        return response;
    }
}
